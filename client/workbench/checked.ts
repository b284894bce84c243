import { signal } from "@preact/signals";
import { type Checked, checkSql, type SqlError } from "../sql/runApi.ts";

/** What the server said of statements, by their text. */
export const checked = signal<Readonly<Record<string, Checked>>>({});

/** Statements are remembered, so that only what was changed is asked about; of many the oldest are forgotten. */
const MOST = 200;

/** Asks what is wrong with a statement, and keeps what else is said of it. */
export async function checkStatement(sql: string): Promise<SqlError | null> {
  const known = checked.value[sql];
  if (known) return known.error;
  const answer = await checkSql(sql);
  const kept = Object.entries(checked.value).slice(-MOST + 1);
  checked.value = { ...Object.fromEntries(kept), [sql]: answer };
  return answer.error;
}
