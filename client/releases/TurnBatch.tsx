import { useState } from "preact/hooks";
import type { BatchEntry } from "../api.ts";
import { ConfirmDialog } from "../ConfirmDialog.tsx";
import { rowSums } from "../desk/rowSums.ts";
import { count } from "../format.ts";
import { PrincipalField } from "../PrincipalField.tsx";
import { askAgain } from "../query.ts";
import { say } from "../say.ts";
import { releaseText } from "../text/releases.ts";
import { useAction } from "../useAction.ts";
import { turnBatch } from "./releases.ts";
import "../styles/data.css";

interface TurnBatchProps {
  readonly batch: BatchEntry;
  readonly onTurned: (said: string) => void;
}

const words = {
  undo: { word: releaseText.undo, title: releaseText.undoTitle, note: releaseText.undoNote, done: releaseText.undone },
  redo: { word: releaseText.redo, title: releaseText.redoTitle, note: releaseText.redoNote, done: releaseText.redone },
};

/** Undoes a batch that counts, redoes one that was undone; says first what will happen. */
export function TurnBatch({ batch, onTurned }: TurnBatchProps) {
  const [isAsking, setAsking] = useState(false);
  const action = batch.state === "accepted" ? "undo" : "redo";
  const { word, title, note, done } = words[action];
  const turn = useAction(async () => {
    const { snapshot } = await turnBatch(batch.id, action);
    setAsking(false);
    onTurned(say(done, { title: batch.title, snapshot: snapshot ?? "" }));
    askAgain();
  });
  if (batch.state !== "accepted" && batch.state !== "undone") return null;
  return (
    <>
      <button
        type="button"
        class="field"
        aria-label={say(title, { title: batch.title })}
        onClick={() => setAsking(true)}
      >
        {say(word)}
      </button>
      {isAsking && (
        <ConfirmDialog
          title={say(title, { title: batch.title })}
          yes={say(word)}
          no={releaseText.cancel}
          isBusy={turn.isBusy}
          onYes={turn.run}
          onNo={() => setAsking(false)}
        >
          <p>{say(note, { kept: count(rowSums(batch).kept) })}</p>
          <p class="dialog-field">
            <PrincipalField />
          </p>
          <p role="status" class={turn.error ? "bad" : "muted"}>
            {turn.error ? say(turn.error) : turn.isBusy ? say(releaseText.working) : ""}
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}
