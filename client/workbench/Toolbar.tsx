import type { EditorView } from "@codemirror/view";
import { AlignLeft, Link2, Play, Save, Square } from "lucide";
import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { fetchSnapshots } from "../api.ts";
import { moment } from "../format.ts";
import { Icon } from "../Icon.tsx";
import { latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import { sqlLink } from "../sqlLink.ts";
import { workbenchText } from "../text/workbench.ts";
import { hrefOf } from "../view.ts";
import { formatTab, runChosen } from "./actions.ts";
import { isOpen, runs, stopIn } from "./runs.ts";
import { SaveDialog } from "./SaveDialog.tsx";
import { changeTab, type Tab } from "./tabs.ts";

interface ToolbarProps {
  readonly tab: Tab;
  readonly editor: RefObject<EditorView | null>;
}

/** Run and stop, and what else can be done with the text of a tab. */
export function Toolbar({ tab, editor }: ToolbarProps) {
  const [isSaving, setSaving] = useState(false);
  const [isCopied, setCopied] = useState(false);
  const current = runs.value[tab.id];
  const isRunning = current?.run !== undefined && current.run !== null && isOpen(current.run);
  const copy = async () => {
    const link = sqlLink(tab.sql, tab.chart ? { ...tab, chart: tab.chart as object } : { ...tab, chart: null });
    await navigator.clipboard.writeText(new URL(hrefOf(link), location.href).href);
    setCopied(true);
    setTimeout(() => setCopied(false), 2_000);
  };
  return (
    <div class="workbench-tools">
      <button
        type="button"
        class="field primary"
        aria-keyshortcuts="Control+Enter Meta+Enter"
        onClick={() => editor.current && runChosen(editor.current)}
      >
        <Icon node={Play} size={14} />
        {say(workbenchText.run)}
        <kbd>⌘↵</kbd>
      </button>
      <button
        type="button"
        class="field"
        disabled={!isRunning || current?.isStopping}
        aria-keyshortcuts="Escape"
        onClick={() => stopIn(tab.id)}
      >
        <Icon node={Square} size={14} />
        {say(workbenchText.stop)}
        <kbd>Esc</kbd>
      </button>
      <button type="button" class="field" onClick={() => editor.current && void formatTab(editor.current)}>
        <Icon node={AlignLeft} size={14} />
        {say(workbenchText.format)}
      </button>
      <button type="button" class="field" disabled={tab.sql.trim() === ""} onClick={() => setSaving(true)}>
        <Icon node={Save} size={14} />
        {say(workbenchText.save)}
      </button>
      <button type="button" class="field" onClick={() => void copy()}>
        <Icon node={Link2} size={14} />
        {say(isCopied ? workbenchText.copied : workbenchText.link)}
      </button>
      <span class="push" />
      <SnapshotSelect tab={tab} />
      {isSaving && <SaveDialog tab={tab} onClose={() => setSaving(false)} />}
    </div>
  );
}

/** The snapshot that a tab runs on: the published one, or one that was. */
function SnapshotSelect({ tab }: { tab: Tab }) {
  const snapshots = latest(useAnswer("snapshots", fetchSnapshots)) ?? [];
  return (
    <select
      aria-label={say(workbenchText.snapshot)}
      value={tab.snapshot ?? ""}
      onChange={(event) => changeTab(tab.id, { snapshot: event.currentTarget.value || null })}
    >
      <option value="">{say(workbenchText.present)}</option>
      {snapshots
        .filter(({ is_current }) => !is_current)
        .map(({ id, built_at }) => (
          <option key={id} value={id}>
            {moment(built_at, { time: true })}
          </option>
        ))}
    </select>
  );
}
