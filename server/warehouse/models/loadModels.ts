import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type Header, parseHeader } from "./header.ts";

export type Layer = "staging" | "core" | "marts" | "queries" | "checks";

/** One SQL file: its path gives layer and name, its header the contract, its text one select. */
export interface Model {
  readonly layer: Layer;
  readonly name: string;
  readonly path: string;
  readonly sql: string;
  readonly header: Header;
}

const FOLDERS: Readonly<Record<Layer, string>> = {
  staging: "1_staging",
  core: "2_core",
  marts: "3_marts",
  queries: "4_queries",
  checks: "checks",
};

/** The SQL files of one layer, by name. Throws where a table or a query does not say its grain. */
export function loadModels(sqlFolder: string, layer: Layer): Model[] {
  const folder = join(sqlFolder, FOLDERS[layer]);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort()
    .map((file) => withSteps(readModel(join(folder, file), layer), sqlFolder));
}

/** A query of several files: its steps stand before its own select, which reads them by their names. */
function withSteps(model: Model, sqlFolder: string): Model {
  const { steps } = model.header;
  if (steps.length === 0) return model;
  const read = steps.map((step) => `${step} as (\n${readFileSync(join(sqlFolder, "steps", `${step}.sql`), "utf8")})`);
  return { ...model, sql: `with recursive ${read.join(",\n\n")}\n\n${model.sql}` };
}

function readModel(path: string, layer: Layer): Model {
  const sql = readFileSync(path, "utf8");
  const header = parseHeader(sql, path);
  if (layer !== "checks" && header.grain.length === 0) throw new Error(`${path}: the header does not say the grain`);
  if (layer === "checks" && header.severity === null) throw new Error(`${path}: the header does not say the severity`);
  return { layer, name: basename(path, ".sql"), path, sql, header };
}

/** Text of `sql/macros.sql`, the one file that is not a select. */
export function loadMacros(sqlFolder: string): string {
  return readFileSync(join(sqlFolder, "macros.sql"), "utf8");
}
