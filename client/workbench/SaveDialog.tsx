import { useState } from "preact/hooks";
import { ConfirmDialog } from "../ConfirmDialog.tsx";
import { PrincipalField } from "../PrincipalField.tsx";
import { askAgain, latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import { fetchSavedQueries, keepQuery, type SavedDraft } from "../sql/keptApi.ts";
import { savedText } from "../text/workbench.ts";
import { useAction } from "../useAction.ts";
import { tabName } from "./TabBar.tsx";
import { changeTab, type Tab } from "./tabs.ts";
import "../styles/savedForm.css";

/** Keeps the text of a tab under a name: as a new query, or as the next version of the one it was opened from. */
export function SaveDialog({ tab, onClose }: { tab: Tab; onClose: () => void }) {
  const queries = latest(useAnswer("saved queries", fetchSavedQueries));
  const before = queries?.find(({ id }) => id === tab.saved?.id) ?? null;
  if (queries === null) return null;
  const draft = before ?? { name: tabName(tab), description: "", folder: "", is_shared: false };
  return <SaveForm tab={tab} known={draft} folders={queries.map(({ folder }) => folder)} onClose={onClose} />;
}

interface SaveFormProps {
  readonly tab: Tab;
  readonly known: Pick<SavedDraft, "name" | "description" | "folder" | "is_shared">;
  readonly folders: readonly string[];
  readonly onClose: () => void;
}

function SaveForm({ tab, known, folders, onClose }: SaveFormProps) {
  const [draft, setDraft] = useState(known);
  const [isNew, setNew] = useState(false);
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const save = useAction(async () => {
    const { name, description, folder, is_shared } = draft;
    const { sql, parameters, chart } = tab;
    const whole = { name, description, folder, is_shared, sql, parameters, chart };
    const kept = await keepQuery(whole, isNew ? null : tab.saved);
    changeTab(tab.id, { name: kept.name, saved: { id: kept.id, version: kept.version } });
    askAgain();
    onClose();
  });
  return (
    <ConfirmDialog
      title={say(savedText.title)}
      yes={say(savedText.save)}
      no={savedText.cancel}
      isBusy={save.isBusy || draft.name.trim() === ""}
      onYes={save.run}
      onNo={onClose}
    >
      <div class="saved-form">
        <SavedFields draft={draft} folders={folders} onChange={change} />
        {tab.saved && (
          <label class="tick">
            <input type="checkbox" checked={isNew} onChange={(event) => setNew(event.currentTarget.checked)} />
            {say(savedText.asNew)}
          </label>
        )}
        {save.error && <p class="bad">{say(save.error)}</p>}
      </div>
    </ConfirmDialog>
  );
}

interface SavedFieldsProps {
  readonly draft: SaveFormProps["known"];
  readonly folders: readonly string[];
  readonly onChange: (part: Partial<SaveFormProps["known"]>) => void;
}

function SavedFields({ draft, folders, onChange }: SavedFieldsProps) {
  return (
    <>
      <label>
        <span>{say(savedText.name)}</span>
        <input
          required
          maxLength={120}
          value={draft.name}
          onInput={(event) => onChange({ name: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>{say(savedText.description)}</span>
        <textarea
          rows={3}
          value={draft.description}
          onInput={(event) => onChange({ description: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>{say(savedText.folder)}</span>
        <input
          list="folders"
          value={draft.folder}
          onInput={(event) => onChange({ folder: event.currentTarget.value })}
        />
        <datalist id="folders">
          {[...new Set(folders)].map((folder) => (
            <option key={folder} value={folder} />
          ))}
        </datalist>
      </label>
      <PrincipalField />
      <label class="tick">
        <input
          type="checkbox"
          checked={draft.is_shared}
          onChange={(event) => onChange({ is_shared: event.currentTarget.checked })}
        />
        {say(savedText.shared)}
      </label>
    </>
  );
}
