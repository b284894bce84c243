import type { DuckDBConnection } from "@duckdb/node-api";
import { identifier, literal } from "../sqlText.ts";
import { WarehouseError } from "../WarehouseError.ts";
import type { Model } from "./loadModels.ts";

/** One word of the house: what a column of that name means wherever it stands. */
export interface GlossaryEntry {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly unit: string;
  readonly definition_zh: string;
  readonly definition_en: string;
  readonly formula: string;
}

/**
 * Writes the catalogue's comments into the database: a table's from the sentences of its header, a column's from the glossary,
 * Chinese and English. Throws `WarehouseError` `undocumented` naming every column of the model that the glossary lacks.
 */
export async function writeComments(
  connection: DuckDBConnection,
  model: Model,
  glossary: ReadonlyMap<string, GlossaryEntry>,
): Promise<void> {
  const table = `${model.layer}.${identifier(model.name)}`;
  const reader = await connection.runAndReadAll(`select * from ${table} limit 0`);
  const columns = reader.columnNames();
  const missing = columns.filter((name) => !glossary.has(name));
  if (missing.length > 0 && model.layer === "marts") {
    throw new WarehouseError("undocumented", `glossary.csv lacks ${missing.join(", ")} of ${table}`, {
      columns: missing.join(", "),
    });
  }
  const { zh, en } = model.header.description;
  const comments = [`comment on table ${table} is ${literal(`${zh} | ${en}`)}`];
  for (const name of columns) {
    const entry = glossary.get(name);
    if (entry) comments.push(`comment on column ${table}.${identifier(name)} is ${literal(describe(entry))}`);
  }
  await connection.run(`begin; ${comments.join(";\n")}; commit`);
}

function describe(entry: GlossaryEntry): string {
  const zh = entry.definition_zh === "" ? entry.zh : `${entry.zh}:${entry.definition_zh}`;
  const en = entry.definition_en === "" ? entry.en : `${entry.en}: ${entry.definition_en}`;
  return `${zh} | ${en} [${entry.unit}]`;
}
