import { useRef, useState } from "preact/hooks";
import type { List, ListRow } from "./lists.ts";

/** A row while it is edited; `before` is what is in force, null for a row that is new. */
export interface EditedRow {
  readonly id: number;
  readonly cells: ListRow;
  readonly before: ListRow | null;
}

/** The rows of a list as a person has them now. */
export interface EditedRows {
  readonly all: readonly EditedRow[];
  readonly isChanged: boolean;
  readonly set: (id: number, column: string, value: string) => void;
  readonly add: () => void;
  readonly remove: (id: number) => void;
  readonly revert: () => void;
  /** What is sent to the server: blanks at either end of a cell are no part of it. */
  readonly cells: () => ListRow[];
}

/** Keeps the edits of a list; `onEdit` is told whenever what was found out about the rows no longer holds. */
export function useRows({ columns, rows }: List, onEdit: () => void): EditedRows {
  const present = () => rows.map((cells, id) => ({ id, cells, before: cells }));
  const [all, setAll] = useState<readonly EditedRow[]>(present);
  const nextId = useRef(rows.length);
  const change = (next: (before: readonly EditedRow[]) => readonly EditedRow[]) => {
    onEdit();
    setAll(next);
  };
  const blank = Object.fromEntries(columns.map(({ name }) => [name, ""]));
  return {
    all,
    isChanged: all.length !== rows.length || all.some((row) => row.before === null || isEdited(row)),
    set: (id, column, value) =>
      change((before) =>
        before.map((row) => (row.id === id ? { ...row, cells: { ...row.cells, [column]: value } } : row)),
      ),
    add: () => {
      const id = nextId.current++;
      change((before) => [...before, { id, cells: blank, before: null }]);
    },
    remove: (id) => change((before) => before.filter((row) => row.id !== id)),
    revert: () => change(present),
    cells: () =>
      all.map((row) => Object.fromEntries(Object.entries(row.cells).map(([name, value]) => [name, value.trim()]))),
  };
}

function isEdited({ cells, before }: EditedRow): boolean {
  return Object.entries(cells).some(([name, value]) => value !== before?.[name]);
}
