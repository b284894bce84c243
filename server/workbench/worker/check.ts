import { identifier } from "../../warehouse/sqlText.ts";
import { SqlRefused } from "../gate/SqlRefused.ts";
import { splitStatements } from "../gate/splitStatements.ts";
import type { Checked, CheckedParameter } from "../protocol.ts";
import { EngineError } from "./EngineError.ts";
import type { Session } from "./Session.ts";

/** A column with more values than this is no list to choose from. */
const MOST_CHOICES = 100;

/** What stands in an editor, judged and bound without running: the first error at its place, parameters, where statements lie. */
export async function check(session: Session, text: string): Promise<Checked> {
  const statements = splitStatements(text);
  const parameters = new Map<string, CheckedParameter>();
  for (const { from, to } of statements) {
    try {
      const sql = text.slice(from, to);
      const { statement, types } = await session.prepare(sql);
      for (const name of statement.parameters) {
        const type = types.get(name) ?? null;
        const choices = await choicesOf(session, sql, name, statement.tables);
        parameters.set(name, { name, type: type === "ANY" || type === "INVALID" ? null : type, choices });
      }
    } catch (error) {
      return { error: placed(error, from), parameters: [...parameters.values()], statements };
    }
  }
  return { error: null, parameters: [...parameters.values()], statements };
}

function placed(error: unknown, from: number): Checked["error"] {
  if (!(error instanceof SqlRefused) && !(error instanceof EngineError)) throw error;
  const { position } = error.parameters;
  return { message: error.message, position: position === undefined ? null : Number(position) + from };
}

/** The values of the column that a parameter is compared with, where they are few. */
async function choicesOf(
  session: Session,
  sql: string,
  name: string,
  tables: readonly string[],
): Promise<readonly string[] | null> {
  const compared = new RegExp(
    `([\\p{L}_][\\p{L}\\p{N}_]*)\\s*(?:=|<>|!=|<=|>=|<|>|in\\s*\\()\\s*\\$${name}\\b`,
    "iu",
  ).exec(sql);
  const column = compared?.[1]?.toLowerCase();
  if (column === undefined) return null;
  for (const table of tables) {
    const [schema = "", bare = ""] = table.split(".");
    const select = `select distinct ${identifier(column)}::varchar from ${identifier(schema)}.${identifier(bare)}
      where ${identifier(column)} is not null order by 1 limit ${MOST_CHOICES + 1}`;
    const rows = await session.texts(select).catch(() => null);
    if (rows !== null) return rows.length > MOST_CHOICES ? null : rows.map(([value]) => String(value));
  }
  return null;
}
