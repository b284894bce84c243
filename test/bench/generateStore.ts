import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { batchFolder, writeBatch } from "../../server/store/batches.ts";
import type { KindCount, Manifest } from "../../server/store/manifest.ts";
import { openStore, type StorePaths } from "../../server/store/paths.ts";
import { writeSettings } from "../../server/store/settings.ts";
import { type DictionaryColumn, loadDictionary, SQL_TYPES } from "../../server/warehouse/dictionary.ts";
import { PROJECT } from "../../server/warehouse/projectFolders.ts";
import { rowsOf, subjects } from "./rows.ts";
import type { Size } from "./sizes.ts";

/** The year in progress of every office that is made up. */
export const LAST_YEAR = 2026;

/** What was made: the store, and how many rows of each record kind it holds. */
export interface GeneratedStore {
  readonly store: StorePaths;
  readonly rows: Readonly<Record<string, number>>;
}

/**
 * Makes up an office of the given size at `root`: one accepted batch a year, written straight as Parquet in the columns of the
 * data dictionary, without passing through intake. The same size gives the same rows.
 */
export async function generateStore(root: string, size: Size): Promise<GeneratedStore> {
  const store = openStore(root);
  await writeSettings(store, {
    name_zh: `测速${size.name}`,
    name_en: `Bench ${size.name}`,
    region_code: "520200",
    currency: "CNY",
    is_synthetic: true,
  });
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: "2GB", temp_directory: store.temporary });
  const connection = await instance.connect();
  await connection.run("set preserve_insertion_order = false");
  await connection.run(subjects(size));
  const rows: Record<string, number> = {};
  for (let sequence = 1; sequence <= size.years; sequence++) {
    const kinds = await generateBatch(connection, store, size, sequence);
    for (const [kind, count] of Object.entries(kinds)) rows[kind] = (rows[kind] ?? 0) + count.kept;
  }
  connection.closeSync();
  instance.closeSync();
  return { store, rows };
}

async function generateBatch(
  connection: DuckDBConnection,
  store: StorePaths,
  size: Size,
  sequence: number,
): Promise<Record<string, KindCount>> {
  const year = LAST_YEAR - size.years + sequence;
  const id = `bench-${year}`;
  mkdirSync(join(batchFolder(store, id), "source"), { recursive: true });
  const dictionary = loadDictionary(PROJECT.reference);
  const kinds: Record<string, KindCount> = {};
  for (const [kind, select] of Object.entries(rowsOf(size, LAST_YEAR))) {
    if (kind === "department" && sequence > 1) continue;
    const columns = dictionary.filter((column) => column.kind === kind);
    const kept = await writeRows(connection, join(batchFolder(store, id), `${kind}.parquet`), columns, select, year);
    kinds[kind] = { read: kept, kept, refused: 0, replaced: 0 };
  }
  await writeBatch(store, manifestOf(id, sequence, kinds));
  return kinds;
}

async function writeRows(
  connection: DuckDBConnection,
  path: string,
  columns: readonly DictionaryColumn[],
  select: string,
  year: number,
): Promise<number> {
  const typed = columns.map(({ column, type }) => `${column}::${SQL_TYPES[type]} as ${column}`);
  const empty = columns.map(({ column, type }) => `null::${SQL_TYPES[type]} as ${column}`);
  const generated = select.replaceAll("$year", String(year));
  const written = await connection.runAndReadAll(`copy (
      select ${typed.join(", ")}, 'bench-${year}.csv' as source_file, '' as source_sheet,
        (row_number() over () + 1)::integer as source_row
      from (select ${empty.join(", ")} where false union all by name ${generated})
    ) to '${path.replaceAll("'", "''")}' (format parquet)`);
  return Number(written.getRows()[0]?.[0]);
}

function manifestOf(id: string, sequence: number, kinds: Record<string, KindCount>): Manifest {
  const at = `2026-01-${String(sequence).padStart(2, "0")}T00:00:00.000Z`;
  return {
    id,
    title: `Generated ${id}`,
    state: "accepted",
    sequence,
    created_at: at,
    author: "bench",
    files: [],
    sheets: [],
    kinds,
    control_totals: [],
    problem_count: { error: 0, warning: 0 },
    options: {},
    history: [
      { at, by: "bench", action: "created" },
      { at, by: "bench", action: "accepted" },
    ],
  };
}
