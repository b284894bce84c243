import type { Row } from "../api.ts";
import { restatedByYear } from "../charts/restatedByYear.ts";
import { groupingOf, groupings, scales, structureOf, structures } from "../charts/trendOptions.ts";
import { rate } from "../format.ts";
import { Link } from "../Link.tsx";
import { useScope } from "../office.ts";
import { useOption } from "../option.ts";
import { latest, useQuery } from "../query.ts";
import { say } from "../say.ts";
import type { Scope } from "../scope.ts";
import { Segments } from "../shell/Segments.tsx";
import type { Text } from "../text/text.ts";
import { trendsText } from "../text/trends.ts";

/** What groups are shown, by which structure, and how much of the money the structure of today can tell. */
export function GroupChoices() {
  const [grouping, chooseGrouping] = useOption("by", groupings);
  const [structure, chooseStructure] = useOption("structure", structures);
  const [scale, chooseScale] = useOption("scale", scales);
  const scope = useScope();
  return (
    <div class="choices">
      <Segments
        label={say(trendsText.grouping)}
        value={grouping}
        options={groupings.map((one) => [one, say(trendsText[one])] as const)}
        onChange={chooseGrouping}
      />
      <Segments
        label={say(trendsText.structure)}
        value={structure}
        options={structures.map((one) => [one, say(trendsText[one])] as const)}
        onChange={chooseStructure}
      />
      <Segments
        label={say(trendsText.scale)}
        value={scale}
        options={scales.map((one) => [one, say(trendsText[one])] as const)}
        onChange={chooseScale}
      />
      {scope && <MappedShare scope={scope} />}
    </div>
  );
}

function MappedShare({ scope }: { scope: Scope }) {
  const rows = latest(useQuery("restated_by_year", restatedByYear.parameters(scope)))?.rows ?? [];
  const known = rows.filter((row) => row.mapped_share !== null);
  const least = known.reduce((low, row) => ((row.mapped_share ?? 1) < (low?.mapped_share ?? 1) ? row : low), known[0]);
  const first = known[0];
  if (!canMove(scope) || least === undefined || first === undefined) return <p class="muted">{"\u00a0"}</p>;
  const said = say(textFor(least, first), {
    share: rate(least.mapped_share),
    year: String(least.fiscal_year),
    from: String(first.fiscal_year),
    moved: rate(first.moved_share),
  });
  return (
    <p class="muted">
      <Link class="number-link" to={{ why: restatedByYear.id, metric: "mapped_share", tab: "definition", trace: null }}>
        {said}
      </Link>
    </p>
  );
}

function textFor(least: Row<"restated_by_year">, first: Row<"restated_by_year">): Text {
  if (least.mapped_share !== 1) return trendsText.mapped;
  return first.moved_share === 0 ? trendsText.mappedSame : trendsText.mappedWhole;
}

/** Fund types and categories never changed, so that there is nothing to restate. */
function canMove({ options }: Scope): boolean {
  return structureOf(options) === "restated" && !["fund_type", "category"].includes(groupingOf(options));
}
