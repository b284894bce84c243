import { useState } from "preact/hooks";
import { cellOf } from "./cellPlace.ts";
import { type Block, blockOf, type Extent, moved, type Place, type Selection } from "./selection.ts";

interface Selecting {
  readonly extent: Extent;
  readonly onCopy: (block: Block) => void;
  /** The cursor has gone to another cell by a key. */
  readonly onMove: (cursor: Place) => void;
}

const ORIGIN: Place = { row: 0, column: 0 };

/** A block of cells, chosen with the pointer or by keys, and what the grid has to listen to for that. */
export function useSelection({ extent, onCopy, onMove }: Selecting) {
  const [selection, setSelection] = useState<Selection | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && event.key.toLowerCase() === "c") {
      if (selection) onCopy(blockOf(selection));
      return;
    }
    const start = selection ?? { anchor: ORIGIN, cursor: ORIGIN };
    const next = moved(start, { key: event.key, shiftKey: event.shiftKey, isCommand }, extent);
    if (next === null) return;
    event.preventDefault();
    setSelection(next);
    onMove(next.cursor);
  };
  const onMouseDown = (event: MouseEvent) => {
    const place = cellOf(event);
    if (place === null || event.button !== 0) return;
    setSelection({ anchor: event.shiftKey && selection ? selection.anchor : place, cursor: place });
  };
  const onMouseMove = (event: MouseEvent) => {
    if (event.buttons !== 1 || selection === null) return;
    const place = cellOf(event);
    if (place === null || (place.row === selection.cursor.row && place.column === selection.cursor.column)) return;
    setSelection({ anchor: selection.anchor, cursor: place });
  };
  /** Puts the cursor into a cell and moves there. */
  const select = (place: Place) => {
    setSelection({ anchor: place, cursor: place });
    onMove(place);
  };
  return {
    selection,
    select,
    clear: () => setSelection(null),
    handlers: { onKeyDown, onMouseDown, onMouseMove },
  };
}
