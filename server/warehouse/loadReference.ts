import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { OfficeSettings } from "../store/settings.ts";
import { identifier, literal } from "./sqlText.ts";

/**
 * The reference lists in force, by name: those of the project, each replaced by the office's own list of the same name
 * where it has one. Paths.
 */
export function referenceLists(projectFolder: string, officeFolder: string | null): Map<string, string> {
  const lists = new Map<string, string>();
  for (const folder of [projectFolder, officeFolder]) {
    if (folder === null || !existsSync(folder)) continue;
    for (const file of readdirSync(folder).sort()) {
      if (file.endsWith(".csv")) lists.set(basename(file, ".csv"), join(folder, file));
    }
  }
  return lists;
}

/** Shows the lists to the models as `reference.<list>`, all text, blank as null, and the settings as `reference.office`. */
export async function loadReference(
  connection: DuckDBConnection,
  lists: ReadonlyMap<string, string>,
  settings: OfficeSettings,
): Promise<void> {
  for (const [name, path] of lists) {
    await connection.run(`create table reference.${identifier(name)} as
      select * from read_csv(${literal(path)}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')`);
  }
  await connection.run(
    "create table reference.office as select $1 as name_zh, $2 as name_en, $3 as region_code, $4 as currency, $5 as is_synthetic",
    [settings.name_zh, settings.name_en, settings.region_code, settings.currency, String(settings.is_synthetic)],
  );
}
