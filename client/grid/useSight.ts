import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { firstRow, GRID_ROW, type GridBox } from "./gridPlace.ts";

/** What of a grid is in sight. */
export interface Sight {
  readonly place: GridBox;
  /** The first row to draw, and how many. */
  readonly from: number;
  readonly seen: number;
  /** Pixels from the top of the grid to its first drawn row. */
  readonly offset: number;
}

/** The rows in sight of a grid of so many rows under a head of so many pixels. */
export function useSight(box: RefObject<HTMLElement | null>, rows: number, head: number): Sight {
  const { top, height } = useScroll(box, head);
  const place = { rows, height };
  const first = firstRow(top, place);
  const from = Math.floor(first);
  return {
    place,
    from,
    seen: Math.ceil(height / GRID_ROW) + 1,
    offset: Math.max(0, top - (first - from) * GRID_ROW),
  };
}

/** Where a grid is scrolled to, once a frame, and how much of it is seen below its head. */
function useScroll(box: RefObject<HTMLElement | null>, head: number): { top: number; height: number } {
  const [place, setPlace] = useState({ top: 0, height: 400 });
  useEffect(() => {
    const target = box.current;
    if (!target) return;
    let frame = 0;
    const look = () => {
      frame = 0;
      const next = { top: target.scrollTop, height: Math.max(0, target.clientHeight - head) };
      setPlace((last) => (last.top === next.top && last.height === next.height ? last : next));
    };
    const onScroll = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    look();
    target.addEventListener("scroll", onScroll, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(target);
    return () => {
      cancelAnimationFrame(frame);
      target.removeEventListener("scroll", onScroll);
      observer.disconnect();
    };
  }, [box, head]);
  return place;
}
