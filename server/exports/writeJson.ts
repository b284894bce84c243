import { identifier, literal } from "../warehouse/sqlText.ts";
import type { Extract, ExtractColumn } from "./extract.ts";
import { resultChunks, runCapped } from "./resultChunks.ts";

/**
 * The answer as JSON text: `{ snapshot, query, parameters, picks, columns, rows, row_count }`. DECIMAL and BIGINT are text with
 * every digit, because a JSON number would lose the last ones; smaller integers and DOUBLE are numbers, dates ISO text.
 * The engine writes the rows: turning its vectors into objects here would cost several times the query.
 */
export async function writeJson(extract: Extract, maximum: number): Promise<string> {
  const { about, columns, sql } = extract;
  const fields = columns.map((column) => `${literal(column.name)}: ${field(column)}`).join(", ");
  const rowsAsText = `select to_json({${fields}})::varchar as line from (\n${sql}\n)`;
  const result = await runCapped({ ...extract, sql: rowsAsText }, maximum);
  const lines: string[] = [];
  for await (const chunk of resultChunks(result)) {
    for (const line of chunk.getColumnValues(0)) lines.push(String(line));
  }
  const head = JSON.stringify({
    snapshot: about.snapshot,
    query: about.query,
    parameters: about.parameters,
    picks: about.picks,
    columns: columns.map(({ name, type, unit }) => ({ name, type, unit })),
    ...(about.is_truncated !== undefined && { is_truncated: about.is_truncated }),
  });
  return `${head.slice(0, -1)},"rows":[${lines.join(",")}],"row_count":${lines.length}}`;
}

/** Types whose JSON number would be read as a double and lose digits, or that JSON does not have. */
const AS_TEXT = /^(DECIMAL|BIGINT|UBIGINT|HUGEINT|UHUGEINT|DATE|TIME)/;

function field({ name, type }: ExtractColumn): string {
  return AS_TEXT.test(type) ? `${identifier(name)}::varchar` : identifier(name);
}
