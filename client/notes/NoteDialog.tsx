import { NoteDeletion } from "./NoteDeletion.tsx";
import { NoteForm } from "./NoteForm.tsx";
import { noteAction } from "./noteAction.ts";

/** The dialog that is open: a note being written, or one about to be deleted. */
export function NoteDialog() {
  const action = noteAction.value;
  if (action === null) return null;
  return action.kind === "write" ? <NoteForm {...action} /> : <NoteDeletion note={action.note} />;
}
