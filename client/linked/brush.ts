import type { Drawn } from "../figure/drawPlot.ts";

/** Shows the stretch that a person draws across a panel, between two places of the screen; none where they are the same. */
export function drawBrush(panel: Drawn, from: number, to: number): void {
  panel.querySelector(".brush")?.remove();
  if (from === to) return;
  const left = panel.getBoundingClientRect().left;
  const brush = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  brush.setAttribute("class", "brush");
  brush.setAttribute("x", String(Math.min(from, to) - left));
  brush.setAttribute("width", String(Math.abs(to - from)));
  brush.setAttribute("height", String(panel.getBoundingClientRect().height));
  panel.append(brush);
}

/** The groups whose middle lies between two places of the screen, as a band of their keys; null where there are none. */
export function bandBetween(
  panel: Drawn,
  keys: readonly number[],
  width: number,
  from: number,
  to: number,
): { readonly from: number; readonly to: number } | null {
  const scale = panel.scale("x");
  if (!scale) return null;
  const left = panel.getBoundingClientRect().left;
  const [low, high] = [Math.min(from, to) - left, Math.max(from, to) - left];
  const inside = keys.filter((key) => {
    const middle =
      scale.bandwidth === undefined ? scale.apply(key + width / 2) : scale.apply(key) + scale.bandwidth / 2;
    return middle >= low && middle <= high;
  });
  return inside.length === 0 ? null : { from: Math.min(...inside), to: Math.max(...inside) };
}
