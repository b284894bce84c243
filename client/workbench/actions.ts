import { closeCompletion } from "@codemirror/autocomplete";
import type { EditorView } from "@codemirror/view";
import { chosenStatement, replaceText } from "./editor/sqlEditor.ts";
import { runIn } from "./runs.ts";
import { activeTab } from "./tabs.ts";

/** Runs what is chosen in the editor: the selection, or the statement under the cursor. */
export function runChosen(editor: EditorView): void {
  const sql = chosenStatement(editor);
  const { id, parameters, snapshot } = activeTab();
  // An open list of completions would take the Escape that is meant to stop.
  closeCompletion(editor);
  if (sql !== null) void runIn(id, sql, parameters, snapshot);
}

/** Writes the text of the tab anew, in order; what cannot be read stays as it is. */
export async function formatTab(editor: EditorView): Promise<void> {
  const { formatSql } = await import("./editor/formatSql.ts");
  try {
    replaceText(editor, formatSql(editor.state.doc.toString()));
  } catch {
    // The marks in the editor say what is wrong with the text.
  }
}
