import type { Stop } from "../charts/Chart.ts";
import type { Drawn } from "./drawPlot.ts";

/** Moves the pointer of a drawn panel to a stop, as a mouse would, so that its tip shows there. */
export function pointAt(drawn: Drawn, stop: Stop): void {
  const [x, y, fx] = [drawn.scale("x"), drawn.scale("y"), drawn.scale("fx")];
  const [left = 0] = (x?.range ?? []) as number[];
  const facet = fx && stop.fx !== undefined ? fx.apply(stop.fx) - left : 0;
  const across = facet + (x ? x.apply(stop.x) + (x.bandwidth ?? 0) / 2 : 0);
  const down = y && stop.y !== undefined ? y.apply(stop.y) + (y.bandwidth ?? 0) / 2 : drawn.clientHeight / 2;
  const box = drawn.getBoundingClientRect();
  drawn.dispatchEvent(
    new PointerEvent("pointermove", {
      clientX: box.left + across,
      clientY: box.top + down,
      pointerType: "mouse",
      bubbles: true,
    }),
  );
}

/** Takes the pointer off a panel, and its tip with it. */
export function pointAway(drawn: Drawn): void {
  drawn.dispatchEvent(new PointerEvent("pointerleave", { pointerType: "mouse" }));
}
