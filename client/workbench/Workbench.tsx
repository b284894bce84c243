import type { EditorView } from "@codemirror/view";
import { useEffect, useRef } from "preact/hooks";
import { readSqlLink } from "../sqlLink.ts";
import { go, view } from "../view.ts";
import { Editor } from "./Editor.tsx";
import { insertText } from "./editor/sqlEditor.ts";
import { Parameters } from "./Parameters.tsx";
import { Result } from "./Result.tsx";
import { runIn, stopIn } from "./runs.ts";
import { Side } from "./Side.tsx";
import { TabBar } from "./TabBar.tsx";
import { Toolbar } from "./Toolbar.tsx";
import { activeTab, openTab } from "./tabs.ts";
import { WorkbenchFindings, WorkbenchLimits } from "./WorkbenchFindings.tsx";
import "../styles/workbench.css";

/** Catalogue, editor and result: any question in SQL. */
export function Workbench() {
  const editor = useRef<EditorView | null>(null);
  const { set } = view.value;
  useEffect(() => openLink(set), [set]);
  useEffect(stopByEscape, []);
  const tab = activeTab();
  return (
    <>
      <WorkbenchFindings />
      <div class="workbench">
        <Side onInsert={(text) => editor.current && insertText(editor.current, text)} />
        <div class="workbench-desk">
          <TabBar />
          <Toolbar tab={tab} editor={editor} />
          <Editor key={tab.id} tab={tab} editor={editor} />
          <Parameters tab={tab} />
          <Result key={`result ${tab.id}`} tab={tab} />
        </div>
      </div>
      <WorkbenchLimits tab={tab} />
    </>
  );
}

/** Escape stops what runs, wherever on the page it is pressed; a dialog or a list that it closes comes first. */
function stopByEscape(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented) stopIn(activeTab().id);
  };
  addEventListener("keydown", onKeyDown);
  return () => removeEventListener("keydown", onKeyDown);
}

/** A link opens its statement in a tab of its own and runs it; the address is then free for the next. */
function openLink(set: Readonly<Record<string, string>>): void {
  const link = readSqlLink(set);
  if (link === null) return;
  const tab = openTab(link.sql, link.parts);
  go({ set: {} }, { replace: true });
  void runIn(tab.id, tab.sql, tab.parameters, tab.snapshot);
}
