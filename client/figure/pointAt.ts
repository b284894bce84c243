import type { Stop } from "../charts/Chart.ts";
import type { Drawn } from "./drawPlot.ts";

/** Where a stop lies on the screen. */
export function placeOf(drawn: Drawn, stop: Stop): { readonly x: number; readonly y: number } {
  const [x, y, fx] = [drawn.scale("x"), drawn.scale("y"), drawn.scale("fx")];
  const [left = 0] = (x?.range ?? []) as number[];
  const facet = fx && stop.fx !== undefined ? fx.apply(stop.fx) - left : 0;
  const across = facet + (x ? x.apply(stop.x) + (x.bandwidth ?? 0) / 2 : 0);
  const down = y && stop.y !== undefined ? y.apply(stop.y) + (y.bandwidth ?? 0) / 2 : drawn.clientHeight / 2;
  const box = drawn.getBoundingClientRect();
  return { x: box.left + across, y: box.top + down };
}

/** Moves the pointer of a drawn panel to a stop, as a mouse would, so that its tip shows there. */
export function pointAt(drawn: Drawn, stop: Stop): void {
  const { x, y } = placeOf(drawn, stop);
  drawn.dispatchEvent(new PointerEvent("pointermove", { clientX: x, clientY: y, pointerType: "mouse", bubbles: true }));
}

/** Takes the pointer off a panel, and its tip with it. */
export function pointAway(drawn: Drawn): void {
  drawn.dispatchEvent(new PointerEvent("pointerleave", { pointerType: "mouse" }));
}
