import { Message } from "../figure/Message.tsx";
import { count, rate } from "../format.ts";
import { latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import { type ColumnSummary, fetchSummary, type Run } from "../sql/runApi.ts";
import { useMeanings } from "../sql/useCatalogue.ts";
import { sqlText } from "../text/sql.ts";
import { workbenchText } from "../text/workbench.ts";
import { view } from "../view.ts";
import { exactText } from "./exactText.ts";
import "../styles/summary.css";

/** Each column at a glance: how its values are spread, how many there are, how many are missing. */
export function Summary({ run }: { run: Run }) {
  const loadable = useAnswer(`summary ${run.id}`, () => fetchSummary(run.id, { sort: null, filters: [] }));
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  const summaries = latest(loadable) ?? [];
  return (
    <ul class="workbench-summary">
      {summaries.map((summary) => (
        <li key={summary.name}>
          <ColumnCard summary={summary} run={run} />
        </li>
      ))}
    </ul>
  );
}

function ColumnCard({ summary, run }: { summary: ColumnSummary; run: Run }) {
  const { name, null_count, distinct_count, min, max } = summary;
  const column = run.columns?.find((one) => one.name === name);
  const label = useMeanings()(name)?.label?.[view.value.lang];
  const kind = column?.kind ?? "other";
  const rows = run.row_count ?? 0;
  return (
    <>
      <h3>
        <code>{name}</code>
        {label && <small class="muted"> {label}</small>}
      </h3>
      <p class="muted">
        {[
          column?.type.toLowerCase(),
          say(workbenchText.distinct, { count: count(distinct_count) }),
          say(workbenchText.nulls, { share: rate(rows === 0 ? 0 : null_count / rows) }),
        ].join(" · ")}
      </p>
      {summary.histogram && summary.histogram.length > 0 ? (
        <Histogram summary={summary} />
      ) : (
        <TopValues summary={summary} rows={rows} />
      )}
      {min !== null && max !== null && (
        <p class="muted range">{say(workbenchText.range, { min: exactText(min, kind), max: exactText(max, kind) })}</p>
      )}
    </>
  );
}

const HEIGHT = 48;

function Histogram({ summary: { name, histogram } }: { summary: ColumnSummary }) {
  const bars = histogram ?? [];
  const most = Math.max(1, ...bars.map((bar) => Number(bar.count)));
  return (
    <svg
      class="histogram"
      viewBox={`0 0 ${bars.length * 10} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={say(workbenchText.distribution, { name })}
    >
      {bars.map((bar, at) => {
        const height = (Number(bar.count) / most) * HEIGHT;
        return (
          <rect key={bar.from} x={at * 10 + 0.5} width={9} y={HEIGHT - height} height={height}>
            <title>{`${bar.from} – ${bar.to}: ${count(Number(bar.count))}`}</title>
          </rect>
        );
      })}
    </svg>
  );
}

function TopValues({ summary: { top }, rows }: { summary: ColumnSummary; rows: number }) {
  return (
    <ol class="top-values">
      {(top ?? []).map(({ value, count: times }) => (
        <li key={value}>
          <span title={value ?? ""}>{value ?? say(sqlText.missing)}</span>
          <meter max={Math.max(rows, 1)} value={Number(times)} aria-label={value ?? say(sqlText.missing)} />
          <span class="number">{count(Number(times))}</span>
        </li>
      ))}
    </ol>
  );
}
