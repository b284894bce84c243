/** A cell by its place: rows and columns from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A block of cells: where it was begun and where it has been drawn to, which is the cell with the cursor. */
export interface Selection {
  readonly anchor: Place;
  readonly cursor: Place;
}

export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The block of a selection. */
export function blockOf({ anchor, cursor }: Selection): Block {
  return {
    top: Math.min(anchor.row, cursor.row),
    bottom: Math.max(anchor.row, cursor.row),
    left: Math.min(anchor.column, cursor.column),
    right: Math.max(anchor.column, cursor.column),
  };
}

/** How far a selection can go. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that are seen at once. */
  readonly page: number;
}

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly isCommand: boolean;
}

/** Where a key leads to; null where it leads nowhere. With Shift the block grows, without it begins anew. */
export function moved(selection: Selection, pressed: Key, extent: Extent): Selection | null {
  const { rows, columns } = extent;
  if (pressed.isCommand && pressed.key.toLowerCase() === "a")
    return { anchor: { row: 0, column: 0 }, cursor: { row: rows - 1, column: columns - 1 } };
  const target = targetOf(selection.cursor, pressed, extent);
  if (target === null || rows === 0 || columns === 0) return null;
  const cursor = {
    row: Math.min(rows - 1, Math.max(0, target.row)),
    column: Math.min(columns - 1, Math.max(0, target.column)),
  };
  return { anchor: pressed.shiftKey ? selection.anchor : cursor, cursor };
}

function targetOf({ row, column }: Place, { key, isCommand }: Key, { rows, columns, page }: Extent): Place | null {
  switch (key) {
    case "ArrowUp":
      return { row: isCommand ? 0 : row - 1, column };
    case "ArrowDown":
      return { row: isCommand ? rows - 1 : row + 1, column };
    case "ArrowLeft":
      return { row, column: isCommand ? 0 : column - 1 };
    case "ArrowRight":
      return { row, column: isCommand ? columns - 1 : column + 1 };
    case "PageUp":
      return { row: row - page, column };
    case "PageDown":
      return { row: row + page, column };
    case "Home":
      return { row: isCommand ? 0 : row, column: 0 };
    case "End":
      return { row: isCommand ? rows - 1 : row, column: columns - 1 };
    default:
      return null;
  }
}

/** Cells as Excel takes them from the clipboard: tabs and lines, quoted where a value has either. */
export function asTable(heads: readonly string[], rows: readonly (readonly (string | null)[])[]): string {
  const cell = (value: string | null) => {
    const text = value ?? "";
    return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [heads, ...rows].map((row) => row.map(cell).join("\t")).join("\r\n");
}
