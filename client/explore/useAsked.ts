import { useOffice, useScope } from "../office.ts";
import { type Loadable, latest, useAnswer } from "../query.ts";
import { askSql, type SqlAnswer } from "../sql/askSql.ts";
import { go, view } from "../view.ts";
import { type Asked, readQuestion, writeQuestion } from "./address.ts";
import { writeSql } from "./writeSql.ts";

/** A pivot of more lines than this is not read; the whole of it is in the export. */
const MOST_ROWS = 5_000;

export interface AskedAnswer {
  readonly asked: Asked;
  readonly sql: string;
  readonly loadable: Loadable<SqlAnswer>;
}

/** The question of the address, its SQL, and what the warehouse answers; null until the scope is known. */
export function useAsked(): AskedAnswer | null {
  const scope = useScope();
  const snapshot = latest(useOffice())?.snapshot?.id ?? "";
  const asked = scope === null ? null : readQuestion(view.value.set, scope);
  const sql = asked === null ? null : writeSql(asked, view.value.lang);
  const loadable = useAnswer(`explore ${snapshot} ${sql}`, async () => ({
    sql,
    answer: sql === null ? null : await askSql({ sql }, MOST_ROWS),
  }));
  if (asked === null || sql === null) return null;
  return { asked, sql, loadable: answered(loadable) };
}

/** Before the scope is known nothing is asked: that is no answer. */
function answered(loadable: Loadable<{ answer: SqlAnswer | null }>): Loadable<SqlAnswer> {
  if (loadable.status === "failed") return loadable;
  const answer = latest(loadable)?.answer ?? null;
  return loadable.status === "ready" && answer !== null
    ? { status: "ready", value: answer }
    : { status: "loading", previous: answer };
}

/** Asks another question: it stands in the address, so that the browser's way back leads to the last one. */
export function ask(asked: Asked, change: Partial<Asked>): void {
  go({ set: writeQuestion({ ...asked, ...change }, kept(view.value.set)) });
}

/** What the page lets choose beside the question. */
function kept({ as }: Readonly<Record<string, string>>): Record<string, string> {
  return as === undefined ? {} : { as };
}
