import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { say } from "../say.ts";
import { noteText } from "../text/notes.ts";
import type { Text } from "../text/text.ts";
import { useAction } from "../useAction.ts";
import { useDialog } from "../useDialog.ts";
import "../styles/noteDialog.css";
import { noteAction } from "./noteAction.ts";
import { noticeChange } from "./useNotes.ts";

interface NoteFrameProps {
  readonly title: string;
  readonly yes: Text;
  readonly isReady?: boolean;
  /** What is done to the notes; the dialog closes when it has succeeded. */
  readonly work: () => Promise<unknown>;
  readonly children: ComponentChildren;
}

/** The dialog around what is done to a note: title, fields, what went wrong, and the way out. */
export function NoteFrame({ title, yes, isReady = true, work, children }: NoteFrameProps) {
  const id = useId();
  const close = () => {
    noteAction.value = null;
  };
  const { run, isBusy, error } = useAction(async () => {
    await work();
    noticeChange();
    close();
  });
  const dialog = useDialog(close);
  return (
    <dialog {...dialog} class="confirm" aria-labelledby={id}>
      <form
        class="note-form"
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <h2 id={id}>{title}</h2>
        {children}
        {error && (
          <p class="bad" role="alert">
            {say(error)}
          </p>
        )}
        <div class="confirm-buttons">
          <button type="button" class="field" disabled={isBusy} onClick={close}>
            {say(noteText.cancel)}
          </button>
          <button type="submit" class="field primary" disabled={isBusy || !isReady}>
            {say(yes)}
          </button>
        </div>
      </form>
    </dialog>
  );
}
