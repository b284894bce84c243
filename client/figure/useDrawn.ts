import type { PlotOptions } from "@observablehq/plot";
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { isPrinting } from "../printing.ts";
import { drawInTurn } from "./drawInTurn.ts";
import { type Drawn, drawPlot } from "./drawPlot.ts";

/** Keeps drawn panels within an element: at once, or in its turn where many figures change together; the last picture stays meanwhile. */
export function useDrawn(
  host: RefObject<HTMLElement | null>,
  panels: readonly PlotOptions[],
  isOneOfMany: boolean,
): RefObject<readonly Drawn[]> {
  const drawn = useRef<readonly Drawn[]>([]);
  useLayoutEffect(() => {
    const draw = () => {
      drawn.current = panels.map(drawPlot);
      host.current?.replaceChildren(...drawn.current);
    };
    // Paper does not wait for turns.
    if (!isOneOfMany || isPrinting.peek()) return draw();
    return drawInTurn({ isInSight: () => host.current !== null && isInSight(host.current), draw });
  }, [host, panels, isOneOfMany]);
  return drawn;
}

function isInSight(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
