import { type PlotOptions, plot } from "@observablehq/plot";
import { Window } from "happy-dom";
import type { Chart, Frame } from "../../client/charts/Chart.ts";
import type { Queries } from "../../sql/types.ts";

const document = new Window().document as unknown as Document;

/** What charts are drawn for in tests. */
export const frame: Frame = { width: 640, lang: "zh", unit: "yi", unitName: "亿元", year: 2025, options: {} };

/** The drawing of a chart for some rows. */
export function drawing<Name extends keyof Queries>(
  chart: Chart<Name>,
  rows: readonly Queries[Name]["row"][],
  shown: Frame = frame,
): string {
  return drawn(chart.panels(rows, shown));
}

/** Panels as drawn, as text that is free of the class names that Plot numbers as it goes. */
export function drawn(panels: readonly PlotOptions[]): string {
  return `${panels
    .map((options) => plot({ ...options, document }).outerHTML)
    .join("\n")
    .replace(/plot-[0-9a-f]+(-\d+)?/g, "plot")
    .replace(/(\d+\.\d{3})\d+/g, "$1")
    .replaceAll("><", ">\n<")}\n`;
}
