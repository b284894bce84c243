import type { Row } from "../api.ts";
import { count, headlineUnit, money, rate, type Unit } from "../format.ts";
import { useCurrency } from "../office.ts";
import { roundedParts } from "../roundedParts.ts";
import { say } from "../say.ts";
import { codes } from "../text/codes.ts";
import { baseWords, resultsText } from "../text/results.ts";
import { unitText } from "../text/units.ts";
import { colour, colourOf } from "../theme.ts";
import { useYearRows } from "../useYearRows.ts";
import { go, view } from "../view.ts";
import { useEffects } from "./useEffects.ts";
import "../styles/effects.css";

type EffectRow = Row<"effects_by_year">;

/** The effects in the order in which they meet a budget, each with the column of the yearly overview that is its net. */
const effects = [
  ["ex_ante", "ex_ante_effect_yuan"],
  ["cut", "cut_yuan"],
  ["cancel", "cancel_yuan"],
  ["recover", "recover_yuan"],
] as const;

/** The four effects beside each other, each with amount, base, rate, and the way from what was reported to what counts. */
export function EffectFacts() {
  const rows = useEffects();
  return (
    <section class="effect-facts" aria-label={say(resultsText.effects)}>
      {effects.map(([effect, metric]) => (
        <EffectFact
          key={effect}
          effect={effect}
          metric={metric}
          row={rows?.find((row) => row.effect === effect) ?? null}
        />
      ))}
    </section>
  );
}

function EffectFact({ effect, metric, row }: { effect: string; metric: string; row: EffectRow | null }) {
  const { lang, unit: chosen } = view.value;
  const currency = useCurrency();
  const unit = chosen ?? headlineUnit(useYearRows()?.current?.executed_yuan ?? null);
  return (
    <article>
      <h2>
        <i style={{ background: colourOf(colour.effect, effect) }} />
        {codes.effect?.[effect]?.[lang]}
      </h2>
      <button
        type="button"
        class="headline"
        onClick={() => go({ why: "overview", metric, tab: "definition", trace: null })}
      >
        <b>{row ? money(row.net_yuan, unit) : "\u00a0"}</b>
        <small>{unitText(unit, currency)[lang]}</small>
      </button>
      <ul class="muted">{row && linesOf(row, unit).map((line) => <li key={line}>{line}</li>)}</ul>
    </article>
  );
}

/** What is shown adds up: reported less taken out is net, and net is what is realised and decided. */
function linesOf(row: EffectRow, unit: Unit): string[] {
  const printed = (yuan: string) => money(yuan, unit);
  const [gross = "", less = ""] = roundedParts([row.gross_yuan, `-${row.double_counted_yuan}`], row.net_yuan, unit);
  const [realised = "", decided = ""] = roundedParts([row.realised_yuan, row.decided_yuan], row.net_yuan, unit);
  const base = `${printed(row.base_yuan)} (${say(baseWords[row.effect] ?? resultsText.effect)})`;
  return [
    `${say(resultsText.base, { base })} · ${say(resultsText.rate, { rate: rate(row.rate) })}`,
    say(resultsText.way, { gross, taken: less.replace("−", ""), net: printed(row.net_yuan) }),
    say(resultsText.status, { realised, decided }),
    `${say(resultsText.subjects, { count: count(row.subject_count) })} · ${say(resultsText.proposed, { proposed: printed(row.proposed_yuan) })}`,
  ];
}
