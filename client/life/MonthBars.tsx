import type { Row } from "../api.ts";
import { rate } from "../format.ts";

interface MonthBarsProps {
  readonly months: readonly Row<"project_months">[];
  /** Months whose monitoring warned. */
  readonly warned: ReadonlySet<number>;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Execution to date through the year as twelve bars against a full budget; months that were warned are marked. */
export function MonthBars({ months, warned }: MonthBarsProps) {
  return (
    <span class="month-bars" aria-hidden="true">
      {MONTHS.map((month) => {
        const row = months.find((one) => one.month === month);
        const share = Math.min(1, Math.max(0, row?.execution_rate ?? 0));
        const title = row ? `${month}: ${rate(row.execution_rate)}` : String(month);
        return (
          <span key={month} title={title} data-warned={warned.has(month)}>
            <i style={{ height: `${share * 100}%` }} />
          </span>
        );
      })}
    </span>
  );
}
