import type { GroupRow } from "../api.ts";
import type { LinkedChart } from "../charts/LinkedChart.ts";
import { codeText } from "../text/codes.ts";
import { linkedText } from "../text/linked.ts";
import type { Lang } from "../text/text.ts";

/** What a group of a chart is called: by the chart itself, by the list of its code, or by its value. */
export function groupName(chart: LinkedChart, row: GroupRow, lang: Lang): string {
  const [column] = chart.by;
  const value = row[column] ?? null;
  if (value === null) return linkedText.notStated[lang];
  return chart.name?.(row, lang) ?? codeText(column, String(value))?.[lang] ?? String(value);
}
