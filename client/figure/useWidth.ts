import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { isPrinting } from "../printing.ts";

/** Paper is read from nearer than a screen: a chart is drawn this much wider and set smaller. */
const PAPER_DENSITY = 1.25;

/** Width of an element in whole pixels, followed as it changes, for paper too; null before the first layout. */
export function useWidth(element: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  const forPaper = isPrinting.value;
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    // A hidden element has no width, and nothing is to be drawn for it.
    const follow = (pixels: number) =>
      setWidth(pixels > 0 ? Math.floor(forPaper ? pixels * PAPER_DENSITY : pixels) : null);
    const observer = new ResizeObserver(([entry]) => entry && follow(entry.contentRect.width));
    observer.observe(target);
    follow(target.clientWidth);
    return () => observer.disconnect();
  }, [element, forPaper]);
  return width;
}
