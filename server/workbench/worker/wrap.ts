import type { Statement } from "../gate/Statement.ts";

const BEFORE = "select * from (\n";

/** The text that runs for a statement: a select with a limit of ours around it, so that no result can grow beyond it. */
export function wrap({ kind, sql }: Statement, limit: number): { readonly text: string; readonly offset: number } {
  if (kind === "explain") return { text: `explain ${sql}`, offset: "explain ".length };
  return { text: `${BEFORE}${sql}\n) limit ${limit}`, offset: BEFORE.length };
}
