import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { sql } from "@codemirror/lang-sql";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { linter, lintKeymap } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import type { SqlCatalogue } from "../../sql/catalogueApi.ts";
import type { Lang } from "../../text/text.ts";
import { completionsAt } from "./completions.ts";
import { duckdbDialect } from "./duckdbDialect.ts";
import { editorTheme, sqlColours } from "./editorTheme.ts";
import { statementAt, statementsOf } from "./statements.ts";

/** What an editor asks of the page around it; asked again each time, so that it never grows old. */
export interface EditorHost {
  readonly label: () => string;
  readonly lang: () => Lang;
  readonly catalogue: () => SqlCatalogue | null;
  /** What is wrong with a statement, and where in it; null where nothing is. */
  readonly check: (sql: string) => Promise<{ readonly message: string; readonly position: number | null } | null>;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
  /** Escape; says whether there was something to stop. */
  readonly onStop: () => boolean;
  readonly onFormat: () => void;
}

/** An editor for SQL with the keys, colours, completion and marks of errors of the workbench. */
export function createEditor(parent: HTMLElement, text: string, host: EditorHost): EditorView {
  const keys = keymap.of([
    { key: "Mod-Enter", run: () => done(host.onRun) },
    { key: "Escape", run: () => host.onStop() },
    { key: "Shift-Alt-f", run: () => done(host.onFormat) },
    ...closeBracketsKeymap,
    ...completionKeymap,
    ...lintKeymap,
    ...historyKeymap,
    ...defaultKeymap,
    indentWithTab,
  ]);
  const extensions = [
    lineNumbers(),
    history(),
    drawSelection(),
    indentOnInput(),
    indentUnit.of("    "),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    sql({ dialect: duckdbDialect }),
    syntaxHighlighting(sqlColours),
    editorTheme,
    autocompletion({ override: [(context) => suggest(context, host)], icons: false }),
    linter((view) => diagnostics(view, host), { delay: 600 }),
    keys,
    EditorView.updateListener.of((update) => update.docChanged && host.onChange(update.state.doc.toString())),
    EditorView.contentAttributes.of({ "aria-label": host.label() }),
  ];
  return new EditorView({ parent, state: EditorState.create({ doc: text, extensions }) });
}

function done(work: () => void): true {
  work();
  return true;
}

function suggest(context: { state: EditorState; pos: number; explicit: boolean }, host: EditorHost) {
  const found = completionsAt({
    text: context.state.doc.toString(),
    position: context.pos,
    catalogue: host.catalogue(),
    lang: host.lang(),
    isExplicit: context.explicit,
  });
  if (found === null) return null;
  const options = found.options.map(({ label, kind, detail, info, boost }) => ({
    label,
    type: kind,
    detail,
    boost,
    ...(info === "" ? {} : { info }),
  }));
  return { from: found.from, options, validFor: /^[\p{L}\p{N}_]*$/u };
}

/** The errors of all statements, each at its place: from where the engine points to the end of the word there. */
async function diagnostics(view: EditorView, host: EditorHost) {
  const text = view.state.doc.toString();
  const found = await Promise.all(
    statementsOf(text).map(async ({ from, to, sql: statement }) => {
      const error = await host.check(statement).catch(() => null);
      if (error === null) return [];
      const start = Math.min(from + (error.position ?? 0), to);
      const word = /^[\p{L}\p{N}_.]+/u.exec(text.slice(start, to))?.[0].length ?? 1;
      const end = error.position === null ? to : Math.min(start + word, to);
      return [{ from: start, to: Math.max(end, start), severity: "error" as const, message: error.message }];
    }),
  );
  return found.flat();
}

/** What Run means: the selection, or the statement under the cursor. */
export function chosenStatement(view: EditorView): string | null {
  const { from, to, head } = view.state.selection.main;
  if (from < to) return view.state.sliceDoc(from, to).trim().replace(/;\s*$/, "") || null;
  return statementAt(view.state.doc.toString(), head)?.sql ?? null;
}

/** Puts text at the cursor, in place of what is selected. */
export function insertText(view: EditorView, text: string): void {
  view.dispatch(view.state.replaceSelection(text));
  view.focus();
}

/** Shows another text; the way back leads to the one before. */
export function replaceText(view: EditorView, text: string): void {
  const { doc } = view.state;
  if (doc.toString() !== text) view.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
}
