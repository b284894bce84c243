import { X } from "lucide";
import { moment } from "../format.ts";
import { Icon } from "../Icon.tsx";
import { say } from "../say.ts";
import { frameText } from "../text/frame.ts";
import { noteAction } from "./noteAction.ts";
import { type NotedFigure, notesOn } from "./notePlace.ts";
import { useNotes } from "./useNotes.ts";

/** What people have noted on a figure, numbered as on its points; nothing where there is none. */
export function NoteList({ figure }: { figure: NotedFigure }) {
  const notes = notesOn(useNotes() ?? [], figure);
  if (notes.length === 0) return null;
  return (
    <ol class="notes" aria-label={say(frameText.notes)}>
      {notes.map((note, index) => {
        const name = say(frameText.deleteNote, { number: String(index + 1) });
        return (
          <li key={note.id}>
            {note.point && <b>{say(frameText.notedAt, { point: note.point.label })}</b>}
            {note.text}
            <small class="muted">
              {" "}
              — {say(frameText.notedBy, { author: note.author, date: moment(note.created_at) })}
            </small>
            <button
              type="button"
              class="tool"
              title={name}
              aria-label={name}
              onClick={() => {
                noteAction.value = { kind: "delete", note };
              }}
            >
              <Icon node={X} size={12} />
            </button>
          </li>
        );
      })}
    </ol>
  );
}
