import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { ROW_HEIGHT } from "./useRowWindow.ts";

/** A cursor over the rows of a table: arrows, Page, Home and End move it, Enter opens the row it is on, with Shift the page of what it names. */
export function useRowCursor(
  box: RefObject<HTMLElement | null>,
  rows: number,
  open: (index: number, isNamed: boolean) => void,
) {
  const [active, setActive] = useState<number | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== box.current) return;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -rows, End: rows }[event.key];
    if (step !== undefined) {
      const next = Math.min(rows - 1, Math.max(0, (active ?? -1) + step));
      setActive(next);
      reveal(box.current, next);
    } else if (event.key === "Enter" && active !== null) open(active, event.shiftKey);
    else return;
    event.preventDefault();
  };
  return { active, onKeyDown };
}

/** Scrolls a box so that a row stands between its sticky head and foot. */
function reveal(box: HTMLElement | null, index: number): void {
  if (!box) return;
  const top = index * ROW_HEIGHT;
  const room = box.clientHeight - 3 * ROW_HEIGHT;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top > box.scrollTop + room) box.scrollTop = top - room;
}
