import type { Block, Place } from "../grid/selection.ts";

/** What keys do on the planning table, beside walking it. */
export interface PlanActions {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly fillDown: (block: Block) => void;
  readonly clear: (block: Block) => void;
  readonly lock: (block: Block) => void;
  /** Enter: opens a project, folds a group, or begins to type. */
  readonly enter: (place: Place) => void;
  readonly type: (place: Place, text?: string) => boolean;
}

/** Does what a key says as a spreadsheet would; false for a key that says nothing here. */
export function pressKey(event: KeyboardEvent, block: Block, cursor: Place, actions: PlanActions): boolean {
  const isCommand = event.ctrlKey || event.metaKey;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (isCommand) return pressCommand(key, event.shiftKey, block, actions);
  switch (key) {
    case "Enter":
      actions.enter(cursor);
      return true;
    case "F2":
      return actions.type(cursor);
    case "Delete":
    case "Backspace":
      actions.clear(block);
      return true;
    case " ":
      actions.lock(block);
      return true;
    case "Process":
      // An input method begins: the cell takes what it composes.
      return actions.type(cursor, "");
    default:
      return event.key.length === 1 && !event.altKey && actions.type(cursor, event.key);
  }
}

function pressCommand(key: string, isShift: boolean, block: Block, actions: PlanActions): boolean {
  if (key === "z" && !isShift) actions.undo();
  else if (key === "y" || key === "z") actions.redo();
  else if (key === "d") actions.fillDown(block);
  else return false;
  return true;
}
