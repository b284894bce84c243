import { appendLine, readLines } from "../store/lines.ts";
import type { StorePaths } from "../store/paths.ts";
import { BriefRefused } from "./BriefRefused.ts";
import type { BriefScope } from "./structure.ts";

/** A paragraph as a person has written it; null took an earlier text back. Knows no snapshot: numbers are filled in anew each time. */
export interface BriefEdit extends BriefScope {
  /** Id of the paragraph. */
  readonly paragraph: string;
  readonly template: string | null;
  readonly author: string;
  readonly at: string;
}

/** Every edit that was ever made in a store, oldest first. */
export function readEdits(store: StorePaths): readonly BriefEdit[] {
  return readLines<BriefEdit>(store.brief_edits);
}

/** All edits of one brief, oldest first. */
export function editsOf(edits: readonly BriefEdit[], scope: BriefScope): BriefEdit[] {
  return edits.filter((edit) => isOf(edit, scope));
}

/** The edits that hold for a brief, by paragraph: the last of each, unless it took the text back. */
export function editsInForce(edits: readonly BriefEdit[], scope: BriefScope): ReadonlyMap<string, BriefEdit> {
  const last = new Map(editsOf(edits, scope).map((edit) => [edit.paragraph, edit]));
  return new Map([...last].filter(([, { template }]) => template !== null));
}

/**
 * Adds an edit behind the others. Throws `BriefRefused` `brief_moved_on` where somebody else has written since: `replaces` is
 * the time of the edit that its author saw, null where there was none.
 */
export function addEdit(store: StorePaths, edit: BriefEdit, replaces: string | null): void {
  const current = editsInForce(readEdits(store), edit).get(edit.paragraph);
  if ((current?.at ?? null) !== replaces) {
    throw new BriefRefused("brief_moved_on", { paragraph: edit.paragraph, author: current?.author ?? "" });
  }
  appendLine(store.brief_edits, edit);
}

function isOf(edit: BriefScope, { year, lang, region_code, department_code }: BriefScope): boolean {
  return (
    edit.year === year &&
    edit.lang === lang &&
    edit.region_code === region_code &&
    edit.department_code === department_code
  );
}
