import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

/** Width of an element in whole pixels, followed as it changes; null before the first layout. */
export function useWidth(element: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    // A hidden element has no width, and nothing is to be drawn for it.
    const follow = (pixels: number) => setWidth(pixels > 0 ? Math.floor(pixels) : null);
    const observer = new ResizeObserver(([entry]) => entry && follow(entry.contentRect.width));
    observer.observe(target);
    follow(target.clientWidth);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
