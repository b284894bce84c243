import { ChangeTable } from "../desk/ChangeTable.tsx";
import { say } from "../say.ts";
import { referenceText } from "../text/reference.ts";
import { useAction } from "../useAction.ts";
import { acceptList, discardList, type ListDraft } from "./lists.ts";

interface DraftPanelProps {
  readonly name: string;
  readonly draft: ListDraft;
  /** Told the snapshot that was published, or null where the draft was thrown away. */
  readonly onDone: (snapshot: string | null) => void;
}

/** Figures before and after a drafted change, and what becomes of it. */
export function DraftPanel({ name, draft, onDone }: DraftPanelProps) {
  const accept = useAction(async () => onDone((await acceptList(name, draft.batch)).snapshot));
  const discard = useAction(async () => {
    await discardList(name, draft.batch);
    onDone(null);
  });
  const isBusy = accept.isBusy || discard.isBusy;
  const error = accept.error ?? discard.error;
  return (
    <section class="reference-draft">
      <h3>{say(referenceText.impact)}</h3>
      <p class="muted">{say(referenceText.notYet)}</p>
      <ChangeTable impact={draft.impact} />
      <div class="reference-bar">
        <p role="status" class={error ? "bad" : "muted"}>
          {error ? say(error) : accept.isBusy ? say(referenceText.publishing) : ""}
        </p>
        <span class="push" />
        <button type="button" class="field" disabled={isBusy} onClick={discard.run}>
          {say(referenceText.discard)}
        </button>
        <button type="button" class="field primary" disabled={isBusy} onClick={accept.run}>
          {say(referenceText.accept)}
        </button>
      </div>
    </section>
  );
}
