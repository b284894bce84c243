import type { Note } from "../api.ts";
import { PrincipalField } from "../PrincipalField.tsx";
import { send } from "../request.ts";
import { say } from "../say.ts";
import { noteText } from "../text/notes.ts";
import { NoteFrame } from "./NoteFrame.tsx";

/** Shows the note once more before it is deleted, under the name of the one who does. */
export function NoteDeletion({ note }: { note: Note }) {
  return (
    <NoteFrame
      title={say(noteText.deleteTitle)}
      yes={noteText.delete}
      work={() => send("DELETE", `/api/notes/${encodeURIComponent(note.id)}`)}
    >
      <p class="note-text">{note.text}</p>
      <p class="muted">{say(noteText.deleteHint)}</p>
      <PrincipalField />
    </NoteFrame>
  );
}
