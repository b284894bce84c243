import type { Row } from "../api.ts";
import { FigureFrame } from "../figure/FigureFrame.tsx";
import { ListFigure } from "../figure/ListFigure.tsx";
import { count, gap, rate } from "../format.ts";
import { Link } from "../Link.tsx";
import { useScope } from "../office.ts";
import { say } from "../say.ts";
import { withinYear } from "../scope.ts";
import { useScopeName } from "../shell/useScopeName.ts";
import { toDepartment } from "../table/linkOf.ts";
import { overviewText } from "../text/overview.ts";
import { warningRules } from "../text/warningRules.ts";
import { view } from "../view.ts";

type WatchRow = Row<"departments_to_watch">;

const MOST = 6;
const HEIGHT = 304;

/** Departments that lag behind the calendar or were warned, the furthest behind first. */
export function WatchList({ span }: { span: number }) {
  const scope = useScope();
  const subtitle = [useScopeName(), say(overviewText.watchNote)].join(" · ");
  const frame = { span, title: overviewText.watch, subtitle };
  if (scope === null) return <FigureFrame id="departments_to_watch" {...frame} />;
  return (
    <ListFigure
      query="departments_to_watch"
      parameters={withinYear(scope)}
      shown={{ ...withinYear(scope), most_rows: MOST }}
      height={HEIGHT}
      covered="executed_department_count"
      {...frame}
    >
      {(rows) => <WatchTable rows={rows} />}
    </ListFigure>
  );
}

function WatchTable({ rows }: { rows: readonly WatchRow[] }) {
  const { lang } = view.value;
  return (
    <table class="watch">
      <thead>
        <tr>
          <th scope="col">{say(overviewText.department)}</th>
          <th scope="col">{say(overviewText.rate)}</th>
          <th scope="col" class="number">
            {say(overviewText.gap)}
          </th>
          <th scope="col" class="number">
            {say(overviewText.warnings)}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.department_code}>
            <th scope="row">
              <Link to={toDepartment(row.department_code) ?? {}}>{row.department_name}</Link>
              <small class="muted">
                {[lang === "zh" ? row.region_name : row.region_name_en, warningRules[row.main_rule ?? ""]?.[lang]]
                  .filter(Boolean)
                  .join(" · ")}
              </small>
            </th>
            <td>
              <RateBar row={row} />
            </td>
            <td class="number">{gap(row.gap, lang)}</td>
            <td class="number">{count(row.warning_count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Execution rate as a bar, the share of the year that has passed as a tick across it. */
function RateBar({ row }: { row: WatchRow }) {
  const across = (ratio: number | null) => `${Math.min(1, Math.max(0, ratio ?? 0)) * 100}%`;
  return (
    <span class="rate-bar">
      <span>{rate(row.execution_rate)}</span>
      <span class="rate-track" aria-hidden="true">
        <span class="rate-done" style={{ width: across(row.execution_rate) }} />
        {row.time_progress !== null && <span class="rate-calendar" style={{ left: across(row.time_progress) }} />}
      </span>
    </span>
  );
}
