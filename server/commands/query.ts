import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import { type Command, Option } from "commander";
import { openStore } from "../store/paths.ts";
import { currentSnapshot, snapshotPath } from "../store/snapshots.ts";
import { Snapshot } from "../warehouse/Snapshot.ts";
import { literal } from "../warehouse/sqlText.ts";
import { CommandFailed } from "./CommandFailed.ts";
import { say } from "./say.ts";
import { type StoreFlag, storeOption } from "./storeOption.ts";

interface Flags extends StoreFlag {
  readonly format: "csv" | "json" | "parquet";
}

/** `jixiao query SQL`: one select on the published snapshot, to the standard output. */
export function addQuery(program: Command): void {
  program
    .command("query <sql>")
    .description(say("对已发布的快照执行一条查询", "run one select on the published snapshot"))
    .addOption(storeOption())
    .addOption(
      new Option("--format <format>", say("输出格式", "format of the output"))
        .choices(["csv", "json", "parquet"])
        .default("csv"),
    )
    .action(async (sql: string, { store, format }: Flags) => {
      const paths = openStore(store);
      const id = currentSnapshot(paths);
      if (id === null) throw new CommandFailed(2, say("尚未发布任何快照", "nothing has been published yet"));
      const snapshot = await Snapshot.open(snapshotPath(paths, id), id, paths.temporary);
      try {
        await snapshot.use((connection) =>
          format === "json" ? printJson(connection, sql) : copyOut(connection, sql, format, paths.temporary),
        );
      } catch (error) {
        throw new CommandFailed(2, (error as Error).message);
      } finally {
        snapshot.close();
      }
    });
}

/** Decimals stay exact text; whole numbers that JavaScript holds exactly become numbers. */
async function printJson(connection: DuckDBConnection, sql: string): Promise<void> {
  const reader = await connection.runAndReadAll(sql);
  const integers = new Set(reader.columnNames().filter((_, at) => /INT$/.test(String(reader.columnType(at)))));
  const rows = reader
    .getRowObjectsJson()
    .map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, integers.has(name) ? wholeNumber(value) : value]),
      ),
    );
  console.log(JSON.stringify(rows, null, 1));
}

function wholeNumber(value: unknown): unknown {
  return typeof value === "string" && Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

async function copyOut(connection: DuckDBConnection, sql: string, format: string, folder: string): Promise<void> {
  const file = join(folder, `${randomUUID()}.${format}`);
  try {
    await connection.run(`copy (\n${sql.replace(/;\s*$/, "")}\n) to ${literal(file)} (format ${format})`);
    await pipeline(createReadStream(file), process.stdout, { end: false });
  } finally {
    await rm(file, { force: true });
  }
}
