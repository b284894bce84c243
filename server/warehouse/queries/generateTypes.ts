import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { openStore } from "../../store/paths.ts";
import { buildWarehouse } from "../buildWarehouse.ts";
import { PROJECT, type ProjectFolders } from "../projectFolders.ts";
import { describeQueries, type NamedQuery, type QueryColumn } from "./describeQueries.ts";

const LINE_WIDTH = 120;

const HEAD = `// GENERATED from sql/4_queries by \`npm run types\`. Do not edit.

/** A decimal number as exact text; only a chart may turn it into a number. */
export type DecimalText = string;

`;

/**
 * Text of \`sql/types.ts\`: parameters and row of every named query, as DuckDB describes them on an empty warehouse. Decimals are
 * exact text, integers and doubles numbers, dates ISO text.
 */
export async function generateTypes(folders: ProjectFolders = PROJECT): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "jixiao-types-"));
  try {
    const candidate = await buildWarehouse(openStore(folder), [], () => {}, folders);
    const instance = await DuckDBInstance.create(candidate.path, { access_mode: "READ_ONLY" });
    const queries = await describeQueries(await instance.connect(), folders.sql);
    instance.closeSync();
    return `${HEAD}export interface Queries {\n${[...queries.values()].map(entry).join("")}}\n\nexport type QueryName = keyof Queries;\n`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function entry(query: NamedQuery): string {
  const parameters = query.parameters.map(
    ({ name, type, is_optional }) => `${name}${is_optional ? "?" : ""}: ${scriptType(type)}`,
  );
  const columns = query.columns.map((column) => `      ${column.name}: ${columnType(column)};\n`);
  const comment = query.header.description.en === "" ? "" : `  /** ${query.header.description.en} */\n`;
  return `${comment}  ${query.name}: {\n    parameters: ${parametersShape(parameters)};\n    row: {\n${columns.join("")}    };\n  };\n`;
}

/** On one line where it fits, as the formatter of the project would have it. */
function parametersShape(parameters: readonly string[]): string {
  if (parameters.length === 0) return "Record<string, never>";
  const line = `{ ${parameters.join("; ")} }`;
  const fits = `    parameters: ${line};`.length <= LINE_WIDTH;
  return fits ? line : `{\n${parameters.map((parameter) => `      ${parameter};\n`).join("")}    }`;
}

function columnType(column: QueryColumn): string {
  return column.is_nullable ? `${scriptType(column.type)} | null` : scriptType(column.type);
}

const SCRIPT_TYPES: Readonly<Record<string, string>> = {
  BOOLEAN: "boolean",
  TINYINT: "number",
  SMALLINT: "number",
  INTEGER: "number",
  DOUBLE: "number",
  VARCHAR: "string",
  DATE: "string",
  TIMESTAMP: "string",
};

function scriptType(type: string): string {
  const known = type.startsWith("DECIMAL") ? "DecimalText" : SCRIPT_TYPES[type];
  if (known === undefined) throw new Error(`The type ${type} does not survive JSON: cast it in the query.`);
  return known;
}
