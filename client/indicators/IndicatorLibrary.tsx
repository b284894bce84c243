import { useState } from "preact/hooks";
import type { Row } from "../api.ts";
import { indicatorHistory } from "../charts/indicatorHistory.ts";
import { Figure } from "../figure/Figure.tsx";
import { FigureFrame } from "../figure/FigureFrame.tsx";
import { ListFigure } from "../figure/ListFigure.tsx";
import { count, decimal, MISSING, rate } from "../format.ts";
import { Link } from "../Link.tsx";
import { useScope } from "../office.ts";
import { latest, useQuery } from "../query.ts";
import { ScrollBox } from "../ScrollBox.tsx";
import { say } from "../say.ts";
import type { Scope } from "../scope.ts";
import { targetsText } from "../text/targets.ts";
import { view } from "../view.ts";

type LibraryRow = Row<"indicator_library">;

const MOST = 12;
const HEIGHT = 460;

/** The library of indicators of the year beside the history of the one chosen; the commonest one at first. */
export function IndicatorLibrary() {
  const scope = useScope();
  return scope === null ? null : <ScopedLibrary scope={scope} />;
}

function ScopedLibrary({ scope }: { scope: Scope }) {
  const parameters = { fiscal_year: scope.fiscal_year };
  const rows = latest(useQuery("indicator_library", parameters))?.rows ?? [];
  const [typed, setTyped] = useState("");
  const chosen = scope.options.indicator ?? rows[0]?.indicator_name ?? "";
  const found = rows.filter((row) => row.indicator_name.includes(typed.replace(/\s/g, "")));
  return (
    <div class="grid">
      <ListFigure
        query="indicator_library"
        parameters={parameters}
        span={7}
        title={targetsText.library}
        subtitle={say(targetsText.libraryNote)}
        height={HEIGHT}
      >
        {() => (
          <>
            <input
              type="search"
              aria-label={say(targetsText.find)}
              placeholder={say(targetsText.find)}
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
            <ScrollBox class="scroll" label={say(targetsText.library)}>
              <LibraryTable rows={found.slice(0, MOST)} chosen={chosen} />
            </ScrollBox>
            {found.length > MOST && <p class="note">{say(targetsText.more, { count: count(found.length) })}</p>}
          </>
        )}
      </ListFigure>
      {chosen === "" ? (
        <FigureFrame id={indicatorHistory.id} span={5} title={indicatorHistory.title} subtitle={"\u00a0"}>
          <div class="figure-body" data-loading="true" style={{ minHeight: indicatorHistory.height(0) }} />
        </FigureFrame>
      ) : (
        <Figure chart={historyOf(chosen)} span={5} />
      )}
    </div>
  );
}

const histories = new Map<string, typeof indicatorHistory>();

/** The chart of one indicator, under its name: the same value for the same name, so that it is drawn once. */
function historyOf(name: string): typeof indicatorHistory {
  const known = histories.get(name);
  if (known) return known;
  const title = { zh: `${indicatorHistory.title.zh}：${name}`, en: `${indicatorHistory.title.en}: ${name}` };
  const chart = { ...indicatorHistory, title, parameters: () => ({ indicator_name: name }) };
  histories.set(name, chart);
  return chart;
}

function LibraryTable({ rows, chosen }: { rows: readonly LibraryRow[]; chosen: string }) {
  const heads = ["projects", "departments", "median", "range", "met", "years"] as const;
  return (
    <table class="watch library">
      <thead>
        <tr>
          <th scope="col">{say(targetsText.indicator)}</th>
          {heads.map((head) => (
            <th key={head} scope="col" class="number">
              {say(targetsText[head])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <LibraryLine key={`${row.indicator_name} ${row.unit}`} row={row} isChosen={row.indicator_name === chosen} />
        ))}
      </tbody>
    </table>
  );
}

function LibraryLine({ row, isChosen }: { row: LibraryRow; isChosen: boolean }) {
  const unit = row.unit ?? "";
  const range = row.lowest_target === null ? MISSING : `${number(row.lowest_target)}–${number(row.highest_target)}`;
  return (
    <tr aria-current={isChosen ? "true" : undefined}>
      <th scope="row">
        <Link to={{ set: { ...view.value.set, indicator: row.indicator_name } }}>{row.indicator_name}</Link>
        <small class="muted">{row.level2}</small>
      </th>
      <td class="number">{count(row.project_count)}</td>
      <td class="number">{count(row.department_count)}</td>
      <td class="number">{row.middle_target === null ? MISSING : `${number(row.middle_target)} ${unit}`}</td>
      <td class="number">{range}</td>
      <td class="number">{rate(row.target_met_rate)}</td>
      <td class="number">{count(row.year_count)}</td>
    </tr>
  );
}

function number(value: number | null): string {
  if (value === null) return MISSING;
  return Number.isInteger(value) ? count(value) : decimal(value);
}
