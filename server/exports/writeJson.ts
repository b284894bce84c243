import { JsonDuckDBValueConverter } from "@duckdb/node-api";
import type { Extract } from "./extract.ts";
import { resultChunks, runCapped } from "./resultChunks.ts";

/**
 * The answer as JSON text: `{ snapshot, query, parameters, columns, rows, row_count }`. DECIMAL and BIGINT are text with
 * every digit, because a JSON number would lose the last ones; smaller integers and DOUBLE are numbers, dates ISO text.
 */
export async function writeJson(extract: Extract, maximum: number): Promise<string> {
  const { about, columns } = extract;
  const names = columns.map((column) => column.name);
  const result = await runCapped(extract, maximum);
  const rows: string[] = [];
  for await (const chunk of resultChunks(result)) {
    for (const values of chunk.convertRows(JsonDuckDBValueConverter)) {
      rows.push(JSON.stringify(Object.fromEntries(names.map((name, index) => [name, values[index] ?? null]))));
    }
  }
  const head = JSON.stringify({
    snapshot: about.snapshot,
    query: about.query,
    parameters: about.parameters,
    columns: columns.map(({ name, type, unit }) => ({ name, type, unit })),
  });
  return `${head.slice(0, -1)},"rows":[${rows.join(",")}],"row_count":${rows.length}}`;
}
