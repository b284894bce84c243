import { say } from "../say.ts";
import { planningText } from "../text/planning.ts";
import { type EvidenceRow, historyOf } from "./Evidence.ts";

interface HistoryLineProps {
  readonly row: EvidenceRow;
  readonly width?: number;
  readonly height?: number;
}

/** Adjusted budgets (grey) and what was executed (accent) of the years on record, as two small lines. */
export function HistoryLine({ row, width = 84, height = 20 }: HistoryLineProps) {
  const adjusted = historyOf(row.adjusted_history);
  const executed = historyOf(row.executed_history);
  const years = [...adjusted, ...executed].map(({ year }) => year);
  if (years.length < 2) return null;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const top = Math.max(...[...adjusted, ...executed].map(({ yuan }) => yuan), 1);
  const points = (history: typeof adjusted) =>
    history
      .map(({ year, yuan }) => {
        const x = 2 + ((year - first) / Math.max(1, last - first)) * (width - 4);
        return `${x.toFixed(1)},${(height - 2 - (Math.max(0, yuan) / top) * (height - 4)).toFixed(1)}`;
      })
      .join(" ");
  return (
    <svg
      class="history-line"
      width={width}
      height={height}
      role="img"
      aria-label={say(planningText.historyLabel, { from: String(first), to: String(last) })}
    >
      <polyline class="of-adjusted" points={points(adjusted)} />
      <polyline class="of-executed" points={points(executed)} />
    </svg>
  );
}
