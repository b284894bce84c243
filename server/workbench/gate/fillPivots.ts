import { literal } from "../../warehouse/sqlText.ts";
import { SqlRefused } from "./SqlRefused.ts";
import type { Statement } from "./Statement.ts";
import { scanTokens, type Token } from "./scanTokens.ts";

/** Columns a pivot may make of one column's values. */
const MOST_VALUES = 200;

/** A place of a pivot that names a column and no values: `on fiscal_year`. */
interface OpenColumn {
  /** What is pivoted, and the `with` in front of it. */
  readonly source: { readonly with: string; readonly from: string };
  readonly expression: string;
  /** Where the list of values belongs. */
  readonly at: number;
}

/** Whether a statement pivots a column whose values it does not list. */
export function hasOpenPivot(sql: string): boolean {
  return openColumns(sql).length > 0;
}

/**
 * Writes the values of pivoted columns into the statement, which the engine's parser can then read as one select. Each value list
 * comes from a select of ours around the pivot's own source; the gate judges that select before it runs.
 */
export async function fillPivots(
  sql: string,
  judge: (sql: string) => Promise<Statement>,
  lookUp: (select: Statement) => Promise<readonly string[]>,
): Promise<string> {
  let filled = sql;
  for (const { source, expression, at } of openColumns(sql).toReversed()) {
    const select = await judge(
      `${source.with}select distinct (${expression})::varchar as value from ${source.from}
      where (${expression}) is not null order by 1 limit ${MOST_VALUES + 1}`,
    );
    const values = await lookUp(select);
    if (values.length === 0 || values.length > MOST_VALUES) throw new SqlRefused("pivot", expression.slice(0, 100));
    filled = `${filled.slice(0, at)} in (${values.map(literal).join(", ")})${filled.slice(at)}`;
  }
  return filled;
}

function openColumns(sql: string): OpenColumn[] {
  const tokens = scanTokens(sql);
  return tokens.flatMap((token, index) => (isWord(token, "pivot", "pivot_wider") ? columnsOf(sql, tokens, index) : []));
}

function columnsOf(sql: string, tokens: readonly Token[], index: number): OpenColumn[] {
  const pivot = tokens[index] as Token;
  const beside = tokens.slice(index + 1).filter((token) => token.depth <= pivot.depth);
  const end = beside.findIndex((token) => token.depth < pivot.depth);
  const inside = end < 0 ? beside : beside.slice(0, end);
  const on = inside.find((token) => isWord(token, "on"));
  const after = inside.filter((token) => on !== undefined && token.from > on.from);
  const stop = after.findIndex((token) => isWord(token, "using", "group", "order", "limit"));
  const list = stop < 0 ? after : after.slice(0, stop);
  const last = stop < 0 ? (list.at(-1) ?? null) : (tokens[tokens.indexOf(after[stop] as Token) - 1] ?? null);
  // The form in brackets, `from t pivot (sum(a) for b in (...))`, has no `on` of its own and always lists its values.
  if (on === undefined || last === null) return [];
  const source = { with: withOf(sql, tokens, pivot), from: sql.slice(pivot.to, on.from) };
  return splitAtCommas(list)
    .filter((part) => part.length > 0 && !part.some((token) => isWord(token, "in")))
    .map((part) => {
      const from = (part[0] as Token).from;
      const next = list[list.indexOf(part.at(-1) as Token) + 1];
      const before = next === undefined ? last : (tokens[tokens.indexOf(next) - 1] as Token);
      return { source, expression: sql.slice(from, before.to), at: before.to };
    });
}

/** The common table expressions in front of a pivot that is the statement itself. */
function withOf(sql: string, tokens: readonly Token[], pivot: Token): string {
  if (!isWord(tokens[0], "with")) return "";
  if (pivot.depth > 0) throw new SqlRefused("pivot", "WITH … PIVOT", pivot.from);
  return sql.slice(0, pivot.from);
}

function splitAtCommas(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.text === "," && token.kind === "symbol") parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

function isWord(token: Token | undefined, ...words: string[]): boolean {
  return token?.kind === "word" && words.includes(token.text);
}
