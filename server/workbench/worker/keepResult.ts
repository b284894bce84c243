import { statSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { type DuckDBConnection, DuckDBInstance, type DuckDBMaterializedResult } from "@duckdb/node-api";
import { identifier } from "../../warehouse/sqlText.ts";
import type { ColumnKind, ResultColumn, TextRow } from "../protocol.ts";

const FIRST_ROWS = 200;
/** Chunks of the engine (2,048 rows each) between two looks at the size of the file. */
const LOOK_EVERY = 60;

interface Kept {
  readonly row_count: number;
  readonly is_complete: boolean;
  readonly bytes: number;
}

/**
 * Keeps a computed result in a database file of ours, through an instance that never sees a person's SQL: the locked one reaches no
 * file. A row's number is its place in the table. `onFirst` gets the first rows before the rest is written.
 */
export async function keepResult(
  result: DuckDBMaterializedResult,
  columns: readonly ResultColumn[],
  { file, rows, bytes }: { readonly file: string; readonly rows: number; readonly bytes: number },
  onFirst: (rows: readonly TextRow[]) => void,
): Promise<Kept> {
  const instance = await DuckDBInstance.create(file, { threads: "1", memory_limit: "512MB" });
  try {
    const connection = await instance.connect();
    const fields = columns.map(({ name, type }) => `${identifier(name)} ${type}`);
    await connection.run(`create table result (${fields.join(", ")})`);
    const written = await append(connection, result, { file, rows, bytes }, async () =>
      onFirst(await firstRows(connection, columns)),
    );
    if (written > rows) await connection.run("delete from result where rowid >= $1", [rows]);
    await connection.run("checkpoint");
    connection.closeSync();
    return {
      row_count: Math.min(written, rows),
      is_complete: written === result.rowCount && written <= rows,
      bytes: statSync(file).size,
    };
  } finally {
    instance.closeSync();
  }
}

async function append(
  connection: DuckDBConnection,
  result: DuckDBMaterializedResult,
  { file, rows, bytes }: { readonly file: string; readonly rows: number; readonly bytes: number },
  onFirst: () => Promise<void>,
): Promise<number> {
  let written = 0;
  const appender = await connection.createAppender("result");
  for (let index = 0; index < result.chunkCount && written < rows; index++) {
    const chunk = result.getChunk(index);
    appender.appendDataChunk(chunk);
    written += chunk.rowCount;
    if (index === 0) {
      appender.flushSync();
      await onFirst();
    }
    if (index % LOOK_EVERY === LOOK_EVERY - 1 && statSync(file).size > bytes) break;
    await setImmediate();
  }
  if (result.rowCount === 0) await onFirst();
  appender.closeSync();
  return written;
}

async function firstRows(connection: DuckDBConnection, columns: readonly ResultColumn[]): Promise<TextRow[]> {
  const texts = columns.map(({ name }) => `${identifier(name)}::varchar`);
  const reader = await connection.runAndReadAll(
    `select ${["(rowid + 1)::varchar", ...texts].join(", ")} from result order by rowid limit ${FIRST_ROWS}`,
  );
  return reader.getRows() as unknown as TextRow[];
}

/** The columns of a result, each with a name of its own, the type it is kept in, and what kind of value it holds. */
export function resultColumns(result: DuckDBMaterializedResult): ResultColumn[] {
  const taken = new Set<string>();
  return result.columnNames().map((written, index) => {
    const type = String(result.columnType(index));
    const name = freeName(written === "" ? "column" : written, taken);
    return { name, type: type === "NULL" ? "VARCHAR" : type, kind: kindOf(name, type) };
  });
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 1; taken.has(free.toLowerCase()); count++) free = `${name}_${count}`;
  taken.add(free.toLowerCase());
  return free;
}

function kindOf(name: string, type: string): ColumnKind {
  if (/_yuan$/.test(name) && type.startsWith("DECIMAL")) return "money";
  if (/^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DECIMAL|DOUBLE|FLOAT)/.test(type) && !type.endsWith("]")) return "number";
  if (/^(DATE|TIMESTAMP|TIME)/.test(type) && !type.endsWith("]")) return "date";
  if (type === "BOOLEAN") return "boolean";
  return /^(VARCHAR|UUID|ENUM|NULL)/.test(type) && !type.endsWith("]") ? "text" : "other";
}
