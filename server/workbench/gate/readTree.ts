import type { DuckDBConnection } from "@duckdb/node-api";
import { characterOffset } from "./characterOffset.ts";
import { SqlRefused } from "./SqlRefused.ts";

/** A statement as the engine's own parser reads it: nested objects and lists. */
export type Tree = Readonly<Record<string, unknown>>;

/** Has the engine parse one select; throws `SqlRefused` for anything else. */
export async function readTree(connection: DuckDBConnection, sql: string): Promise<Tree> {
  const reader = await connection.runAndReadAll("select json_serialize_sql($1::varchar)::varchar", [sql]);
  const answer = parse(String(reader.getRows()[0]?.[0]));
  if (answer.error !== false) throw refusal(answer, sql);
  const statements = answer.statements as Tree[];
  if (statements.length !== 1 || statements[0] === undefined) {
    throw new SqlRefused(statements.length === 0 ? "empty" : "several");
  }
  return statements[0];
}

function parse(text: string): Tree {
  try {
    return JSON.parse(text) as Tree;
  } catch {
    throw new SqlRefused("too_deep");
  }
}

function refusal(answer: Tree, sql: string): SqlRefused {
  if (answer.error_type !== "parser") return new SqlRefused("not_select");
  const position = answer.position === undefined ? null : characterOffset(sql, Number(answer.position));
  return new SqlRefused("syntax", String(answer.error_message), position);
}
