/** A statement among those of a text, without what separates it from the next. */
export interface StatementPlace {
  readonly from: number;
  readonly to: number;
  readonly sql: string;
}

/** What is skipped when looking for the end of a statement: texts, quoted names, comments, dollar quotes. */
const skipped = /'(?:[^']|'')*'?|"(?:[^"]|"")*"?|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\$(\w*)\$[\s\S]*?(?:\$\1\$|$)|;/g;

/** The statements of a text, each from its first to its last sign. */
export function statementsOf(text: string): StatementPlace[] {
  const ends = [...text.matchAll(skipped)].filter(([sign]) => sign === ";").map((match) => match.index);
  const starts = [0, ...ends.map((end) => end + 1)];
  return starts.flatMap((start, at) => {
    const raw = text.slice(start, ends[at] ?? text.length);
    const from = start + (raw.length - raw.trimStart().length);
    const sql = raw.trim();
    return sql === "" ? [] : [{ from, to: from + sql.length, sql }];
  });
}

/** The statement under the cursor, or the last one before it; null where there is none. */
export function statementAt(text: string, position: number): StatementPlace | null {
  const all = statementsOf(text);
  return all.find(({ to }) => position <= to) ?? all.at(-1) ?? null;
}

/** Names of the `$parameters` of a statement, in the order they come. */
export function parametersOf(sql: string): string[] {
  const pattern =
    /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\$(\w*)\$[\s\S]*?\$\1\$|\$([\p{L}_][\p{L}\p{N}_]*)/gu;
  return [...new Set([...sql.matchAll(pattern)].flatMap(([, , name]) => name ?? []))];
}
