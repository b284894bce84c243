import { count } from "../format.ts";
import { useScope } from "../office.ts";
import { latest, useQuery } from "../query.ts";
import { say } from "../say.ts";
import { withinYear } from "../scope.ts";
import { monitoringText } from "../text/monitoring.ts";
import { DataLimits } from "./DataLimits.tsx";
import { useYearLimits } from "./useYearLimits.ts";

/** What the figures of monitoring do not say. */
export function MonitoringLimits() {
  const scope = useScope();
  const parameters = scope === null ? { fiscal_year: 0 } : withinYear(scope);
  const points = latest(useQuery("monitoring_points", parameters));
  const quadrants = latest(useQuery("monitoring_by_quadrant", parameters));
  const limits = useYearLimits(undefined);
  const unknown = (quadrants?.rows ?? []).find((row) => row.quadrant === "unknown")?.project_count ?? 0;
  return (
    <DataLimits
      snapshot={points?.snapshot ?? null}
      limits={[
        ...limits,
        ...(points ? [say(monitoringText.largest, { count: count(points.rows.length) })] : []),
        ...(unknown > 0 ? [say(monitoringText.noRates, { count: count(unknown) })] : []),
        say(monitoringText.rules),
      ]}
    />
  );
}
