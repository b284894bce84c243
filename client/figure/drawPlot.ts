import { type PlotOptions, plot } from "@observablehq/plot";

export type Drawn = ReturnType<typeof plot>;

/**
 * Draws one panel, hidden from assistive technology, which reads the label, the live line and the table of the figure.
 * Plot labels bare groups, which no one may read as names; the labels move to `data-mark`.
 */
export function drawPlot(options: PlotOptions): Drawn {
  const drawn = plot(options);
  for (const group of drawn.querySelectorAll("g[aria-label]")) {
    group.setAttribute("data-mark", group.getAttribute("aria-label") ?? "");
    group.removeAttribute("aria-label");
    group.removeAttribute("aria-description");
  }
  drawn.setAttribute("aria-hidden", "true");
  return drawn;
}
