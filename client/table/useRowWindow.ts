import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { isPrinting, PRINTED_ROWS } from "../printing.ts";

/** Height of every row in pixels; rows never wrap, so that their place is known without drawing them. */
export const ROW_HEIGHT = 32;
const SPARE = 12;
const STEP = 8;

/** Which rows of a scrolling table to draw: those in sight and some before and after; on paper the first ones. */
export function useRowWindow(box: RefObject<HTMLElement | null>, rows: number): { first: number; last: number } {
  const [sight, setSight] = useState({ first: 0, count: 40 });
  useEffect(() => {
    const target = box.current;
    if (!target) return;
    const look = () => {
      // Whole steps, so that scrolling a few pixels draws nothing anew.
      const first = Math.floor(target.scrollTop / ROW_HEIGHT / STEP) * STEP;
      const count = Math.ceil(target.clientHeight / ROW_HEIGHT) + STEP;
      setSight((last) => (last.first === first && last.count === count ? last : { first, count }));
    };
    look();
    target.addEventListener("scroll", look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(target);
    return () => {
      target.removeEventListener("scroll", look);
      observer.disconnect();
    };
  }, [box, rows]);
  if (isPrinting.value) return { first: 0, last: Math.min(rows, PRINTED_ROWS) };
  const first = Math.min(Math.max(0, sight.first - SPARE), Math.max(0, rows - sight.count));
  return { first, last: Math.min(rows, sight.first + sight.count + SPARE) };
}
