import { useState } from "preact/hooks";
import type { Unit } from "../format.ts";
import type { Place } from "../grid/selection.ts";
import type { Text } from "../text/text.ts";
import type { PlanItem } from "./arrangeLines.ts";
import { decideLines } from "./decisions.ts";
import { typedText } from "./planCells.ts";
import type { PlanColumn } from "./planColumns.ts";
import { readTyped } from "./typedDecision.ts";
import type { ScenarioDesk } from "./useScenario.ts";

/** A cell that is being typed in. */
export interface Typing {
  readonly place: Place;
  readonly text: string;
  /** Why it cannot be taken as it is. */
  readonly error: Text | null;
}

interface TypingIn {
  readonly desk: ScenarioDesk;
  readonly items: readonly PlanItem[];
  readonly columns: readonly PlanColumn[];
  readonly unit: Unit;
  /** What was typed is taken, or dropped: the grid goes on from this cell. */
  readonly onEnd: (place: Place) => void;
}

/** Typing in cells as a spreadsheet does it: begun by a key, taken by Enter or Tab, dropped by Escape; what cannot be read stays with its reason. */
export function useTyping({ desk, items, columns, unit, onEnd }: TypingIn) {
  const [typing, setTyping] = useState<Typing | null>(null);
  const begin = (place: Place, text?: string): boolean => {
    const item = items[place.row];
    const column = columns[place.column];
    if (item?.kind !== "line" || !column?.edits || desk.isFrozen) return false;
    setTyping({ place, text: text ?? typedText(column, item.line, unit), error: null });
    return true;
  };
  const take = (step: { readonly rows: number; readonly columns: number }) => {
    if (typing === null) return;
    const { place, text } = typing;
    const item = items[place.row];
    const column = columns[place.column];
    if (item?.kind !== "line" || !column?.edits) return;
    if (text !== typedText(column, item.line, unit)) {
      const typed = readTyped(column.edits, text, unit);
      if ("error" in typed) return setTyping({ ...typing, error: typed.error });
      desk.change(decideLines(desk.scenario, new Map([[item.line.row.subject_code, typed.change]]), desk.hand()));
    }
    setTyping(null);
    onEnd({ row: place.row + step.rows, column: place.column + step.columns });
  };
  const drop = () => {
    if (typing === null) return;
    setTyping(null);
    onEnd(typing.place);
  };
  const write = (text: string) => typing && setTyping({ ...typing, text, error: null });
  return { typing, begin, take, drop, write };
}
