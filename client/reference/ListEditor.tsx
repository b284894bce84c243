import { useState } from "preact/hooks";
import { ApiError } from "../ApiError.ts";
import { askAgain } from "../query.ts";
import { say } from "../say.ts";
import { referenceText } from "../text/reference.ts";
import { useAction } from "../useAction.ts";
import { view } from "../view.ts";
import { DraftPanel } from "./DraftPanel.tsx";
import { ListFindings } from "./ListFindings.tsx";
import { ListTable } from "./ListTable.tsx";
import { draftList, type List, type ListDraft, type ListFinding } from "./lists.ts";
import { useRows } from "./useRows.ts";

interface ListEditorProps {
  readonly list: List;
  /** Tells what became of the change. */
  readonly onDone: (said: string) => void;
}

/** A list to be changed cell by cell: check, look at the impact, accept. */
export function ListEditor({ list, onDone }: ListEditorProps) {
  const [findings, setFindings] = useState<readonly ListFinding[]>([]);
  const [draft, setDraft] = useState<ListDraft | null>(null);
  const [reason, setReason] = useState("");
  const forget = () => {
    setFindings([]);
    setDraft(null);
  };
  const rows = useRows(list, forget);
  const check = useAction(async () => {
    forget();
    onDone("");
    await draftList(list.name, rows.cells(), reason).then(setDraft, (error: unknown) => {
      const found = findingsOf(error);
      if (found.length === 0) throw error;
      setFindings(found);
    });
  });
  const finish = (snapshot: string | null) => {
    setDraft(null);
    if (snapshot === null) return;
    onDone(say(referenceText.accepted, { list: list[view.value.lang], snapshot }));
    askAgain();
  };
  return (
    <>
      <p class="muted">{say(referenceText.keys)}</p>
      <ListTable list={list} rows={rows} findings={findings} />
      <div class="reference-bar">
        <button type="button" class="field" onClick={rows.add}>
          {say(referenceText.addRow)}
        </button>
        <span class="push" />
        <input
          aria-label={say(referenceText.reason)}
          placeholder={say(referenceText.reason)}
          value={reason}
          maxLength={500}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        <button type="button" class="field" disabled={!rows.isChanged || check.isBusy} onClick={rows.revert}>
          {say(referenceText.revert)}
        </button>
        <button
          type="button"
          class="field primary"
          disabled={!rows.isChanged || check.isBusy || draft !== null}
          onClick={check.run}
        >
          {say(referenceText.check)}
        </button>
      </div>
      <p role="status" class={check.error ? "bad" : "muted"}>
        {check.error ? say(check.error) : check.isBusy ? say(referenceText.checking) : ""}
      </p>
      <ListFindings list={list} findings={findings} />
      {draft && <DraftPanel name={list.name} draft={draft} onDone={finish} />}
    </>
  );
}

function findingsOf(error: unknown): readonly ListFinding[] {
  if (!(error instanceof ApiError)) return [];
  return (error.body as { findings?: readonly ListFinding[] } | null)?.findings ?? [];
}
