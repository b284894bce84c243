import type { DuckDBConnection } from "@duckdb/node-api";
import { STATEMENT_LIMITS } from "../statementLimits.ts";
import { fillPivots, hasOpenPivot } from "./fillPivots.ts";
import { judgeTree } from "./judgeTree.ts";
import type { Relations } from "./Relations.ts";
import { readTree } from "./readTree.ts";
import { SqlRefused } from "./SqlRefused.ts";
import type { Statement } from "./Statement.ts";
import { scanTokens } from "./scanTokens.ts";
import { splitStatements } from "./splitStatements.ts";

/**
 * The gate: one select, explained or not, of allowed parts, in the engine's own reading. Throws `SqlRefused` with the reason for
 * anything else. `lookUp` may run a select that the gate has let through already: a pivot without a list takes its values from it.
 */
export async function admit(
  connection: DuckDBConnection,
  text: string,
  relations: Relations,
  lookUp: (select: Statement) => Promise<readonly string[]>,
): Promise<Statement> {
  if (text.length > STATEMENT_LIMITS.sql) throw new SqlRefused("too_long", String(STATEMENT_LIMITS.sql));
  const [range, second] = splitStatements(text);
  if (range === undefined) throw new SqlRefused("empty");
  if (second !== undefined) throw new SqlRefused("several", "", second.from);
  const [first, next] = scanTokens(text);
  const isExplained = first?.text === "explain" && first.kind === "word" && next !== undefined;
  const from = isExplained ? next.from : range.from;
  const select = text.slice(from, range.to);
  const kind = isExplained ? "explain" : "select";
  const judge = async (sql: string): Promise<Statement> => {
    const listed = tableList(sql, relations);
    const read = listed ?? sql;
    return { kind, sql: read, ...judgeTree(await readTree(connection, read), read, relations) };
  };
  try {
    return await judge(select);
  } catch (error) {
    if (!(error instanceof SqlRefused)) throw error;
    if (error.reason !== "not_select" || !hasOpenPivot(select)) throw error.movedBy(from);
  }
  return judge(await fillPivots(select, judge, lookUp));
}

/** `show tables` lists what may be read, not what the engine knows. */
function tableList(sql: string, { open }: Relations): string | null {
  if (!/^\s*show\s+(all\s+)?tables\s*$/i.test(sql)) return null;
  const rows = [...open].map((name) => `('${name.split(".").join("', '")}')`);
  return `select * from (values ${rows.join(", ")}) as tables(schema_name, table_name)`;
}
