import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { draftImport } from "../../server/intake/draftImport.ts";
import type { DraftOutcome } from "../../server/intake/importReport.ts";
import type { ImportRequest } from "../../server/intake/importRequest.ts";
import { parseMapping } from "../../server/intake/parseMapping.ts";
import type { Problem } from "../../server/intake/problem.ts";
import { batchFolder, readBatch, withAction, writeBatch } from "../../server/store/batches.ts";
import { openStore, type StorePaths } from "../../server/store/paths.ts";
import { importRequest } from "./importRequest.ts";

/** What a test says of an import; the rest is as if nothing were said. */
export interface Said {
  readonly map?: string;
  readonly set?: Readonly<Record<string, string>>;
  readonly unit?: string;
  readonly name?: string;
}

/** A store of its own for a test, with a way to draft what a file says. */
export interface Desk {
  readonly store: StorePaths;
  /** Drafts one CSV file; `text` is its content, or its rows. */
  draft(text: string, said?: Said): Promise<DraftOutcome>;
  draftFiles(files: readonly string[], said?: Said): Promise<DraftOutcome>;
  /** Writes a file for `draftFiles`. */
  file(name: string, content: string | Uint8Array): string;
  accept(id: string): Promise<void>;
  /** Rows of a record kind of a drafted batch (`select … from @budget`), money and dates as text; none if it has no such rows. */
  rows(outcome: DraftOutcome, select: string): Promise<unknown[][]>;
  close(): void;
}

/** Opens one. */
export function openDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), "intake-"));
  const store = openStore(join(folder, "store"));
  const file = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const draftFiles = (files: readonly string[], said: Said = {}) => draftImport(store, request(files, said), () => {});
  let sequence = 0;
  return {
    store,
    file,
    draftFiles,
    draft: (text, said = {}) => draftFiles([file(said.name ?? "rows.csv", text)], said),
    accept: async (id) => {
      sequence += 1;
      await writeBatch(store, withAction(readBatch(store, id), "accepted", "tester", sequence));
    },
    rows: (outcome, select) => query(select, batchFolder(store, outcome.manifest.id)),
    close: () => rmSync(folder, { recursive: true }),
  };
}

/** Problems of one rule as `cell value`. */
export function broken(outcome: { readonly problems: readonly Problem[] }, rule: string): string[] {
  return outcome.problems
    .filter((problem) => problem.rule === rule)
    .map(({ cell, value }) => `${cell} ${value}`.trim());
}

function request(files: readonly string[], { map, set, unit }: Said): ImportRequest {
  return importRequest(files, { map: map === undefined ? {} : parseMapping(map), set: set ?? {}, unit: unit ?? null });
}

async function query(select: string, folder: string): Promise<unknown[][]> {
  const kinds = [...select.matchAll(/@(\w+)/g)].map(([, kind]) => join(folder, `${kind}.parquet`));
  if (!kinds.every((path) => existsSync(path))) return [];
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const sql = select.replaceAll(/@(\w+)/g, (_, kind) => `read_parquet('${join(folder, `${kind}.parquet`)}')`);
  const rows = (await connection.runAndReadAll(sql)).getRowsJson();
  connection.closeSync();
  instance.closeSync();
  return rows;
}
