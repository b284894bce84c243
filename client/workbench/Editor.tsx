import type { EditorView } from "@codemirror/view";
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { latest } from "../query.ts";
import { say } from "../say.ts";
import { useCatalogue } from "../sql/useCatalogue.ts";
import { workbenchText } from "../text/workbench.ts";
import { view } from "../view.ts";
import { formatTab, runChosen } from "./actions.ts";
import { checkStatement } from "./checked.ts";
import { createEditor, replaceText } from "./editor/sqlEditor.ts";
import { stopIn } from "./runs.ts";
import { activeTab, changeTab, desk, type Tab } from "./tabs.ts";

interface EditorProps {
  readonly tab: Tab;
  /** Where the rest of the workbench finds the editor. */
  readonly editor: RefObject<EditorView | null>;
}

/** The text of a tab, to be written in. */
export function Editor({ tab, editor }: EditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const catalogue = latest(useCatalogue());
  const known = useRef(catalogue);
  known.current = catalogue;
  const { id } = tab;
  useEffect(() => {
    if (host.current === null) return;
    const made = createEditor(host.current, activeTab().sql, {
      label: () => say(workbenchText.editor),
      lang: () => view.value.lang,
      catalogue: () => known.current,
      check: checkStatement,
      onChange: (sql) => changeTab(id, { sql }),
      onRun: () => runChosen(made),
      onStop: () => stopIn(id),
      onFormat: () => void formatTab(made),
    });
    editor.current = made;
    return () => {
      editor.current = null;
      made.destroy();
    };
  }, [id, editor]);
  // A version or a link that is opened in this tab replaces its text. What the tab holds now is compared, not what it held when
  // this was drawn: a person may have typed on meanwhile.
  useEffect(() => {
    const { tabs } = desk.peek();
    const now = tabs.find((one) => one.id === id)?.sql;
    if (editor.current && now !== undefined) replaceText(editor.current, now);
  }, [tab.sql, id, editor]);
  return <div class="workbench-editor" ref={host} />;
}
