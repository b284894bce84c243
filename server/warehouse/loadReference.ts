import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { OfficeSettings } from "../store/settings.ts";
import { readList } from "./readList.ts";
import { identifier, literal } from "./sqlText.ts";

/**
 * The reference lists that batches do not change, by name: those of the project, each replaced by the office's own list of the
 * same name where it has one. Paths.
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
      select * from read_csv(${literal(path)}, header = true, auto_detect = false, columns = {${columnsOf(path)}},
        delim = ',', quote = '"', escape = '"', nullstr = '')`);
  }
  await connection.run(
    "create table reference.office as select $1 as name_zh, $2 as name_en, $3 as region_code, $4 as currency, $5 as is_synthetic",
    [settings.name_zh, settings.name_en, settings.region_code, settings.currency, String(settings.is_synthetic)],
  );
}

/** The list's own columns, so that the engine has nothing to guess. Throws where two rows have different numbers of cells. */
function columnsOf(path: string): string {
  const [first] = readList(path);
  const names = Object.keys(first ?? headerOf(path));
  return names.map((column) => `${literal(column)}: 'VARCHAR'`).join(", ");
}

/** Of a list without rows there is only the header to read. */
function headerOf(path: string): Record<string, string> {
  const [header = ""] = readFileSync(path, "utf8")
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/, 1);
  return Object.fromEntries(header.split(",").map((column) => [column, ""]));
}
