import { count } from "../format.ts";
import { say } from "../say.ts";
import { recogniseText } from "../text/deskCheck.ts";
import { useAction } from "../useAction.ts";
import { type ImportSession, sayMore } from "./imports.ts";
import type { Edits } from "./useEdits.ts";
import "../styles/applyBar.css";

interface ApplyBarProps {
  readonly session: ImportSession;
  readonly edits: Edits;
  readonly put: (session: ImportSession) => void;
}

/** Applies what was changed about the reading: the files are read and checked again. Nothing to see while nothing changed. */
export function ApplyBar({ session, edits, put }: ApplyBarProps) {
  const apply = useAction(async () => {
    const set = Object.fromEntries(Object.entries(edits.wishes.set).filter(([, value]) => value.trim() !== ""));
    put(await sayMore(session.id, { ...edits.wishes, set }));
  });
  if (edits.count === 0) return null;
  return (
    <div class="apply-bar">
      <span role="status">{say(recogniseText.changes, { count: count(edits.count) })}</span>
      <button type="button" class="field primary" disabled={apply.isBusy} onClick={apply.run}>
        {say(recogniseText.apply)}
      </button>
      <button type="button" class="field" disabled={apply.isBusy} onClick={edits.reset}>
        {say(recogniseText.undoChanges)}
      </button>
      {apply.error && (
        <span class="bad" role="alert">
          {say(apply.error)}
        </span>
      )}
    </div>
  );
}
