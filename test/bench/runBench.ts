import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { currentSnapshot, snapshotPath } from "../../server/store/snapshots.ts";
import { BenchServer } from "./BenchServer.ts";
import { type GeneratedStore, generateStore } from "./generateStore.ts";
import type { Size } from "./sizes.ts";
import { type BuildTiming, timeBuild } from "./timeBuild.ts";
import { type FormsTiming, timeForms } from "./timeForms.ts";
import { type GroupsTiming, timeGroups } from "./timeGroups.ts";
import { type ImportTiming, timeImport } from "./timeImport.ts";
import { type PagesTiming, timePages } from "./timePages.ts";
import { type PlanningTiming, timePlanning } from "./timePlanning.ts";
import { type QueryTiming, timeQueries, WARMING_ROUNDS } from "./timeQueries.ts";
import { timeWorkbench, type WorkbenchTiming } from "./timeWorkbench.ts";
import { timeWorkbook, type WorkbookTiming } from "./timeWorkbook.ts";

/** Everything that one run of the bench measured. */
export interface BenchResult {
  readonly size: Size;
  readonly rows: GeneratedStore["rows"];
  readonly generate_seconds: number;
  readonly build: BuildTiming;
  readonly cold_start_ms: number;
  readonly server_mb: number | null;
  readonly queries: readonly QueryTiming[];
  readonly groups: GroupsTiming;
  readonly planning: PlanningTiming;
  readonly workbench: WorkbenchTiming;
  /** Peak memory of a process that runs a person's statements. */
  readonly worker_mb: number | null;
  /** Null where pages were not asked for. */
  readonly pages: PagesTiming | null;
  readonly imported: ImportTiming;
  readonly workbook: WorkbookTiming;
  readonly forms: FormsTiming;
}

/** How much is measured: answers of each query, rows of the imported file and of the workbook, workbooks of one form each. */
export interface Effort {
  readonly rounds: number;
  readonly import_rows: number;
  readonly workbook_rows: number;
  readonly form_files: number;
  /** Whether pages are opened in a browser. */
  readonly pages: boolean;
}

/** Makes up an office below `folder` and measures it, one thing after the other; `say` hears what comes next. */
export async function runBench(
  folder: string,
  size: Size,
  effort: Effort,
  say: (line: string) => void,
): Promise<BenchResult> {
  say("generating batches");
  const began = performance.now();
  const { store, rows } = await generateStore(join(folder, "store"), size);
  const generate_seconds = (performance.now() - began) / 1000;
  say("building the warehouse");
  const build = await timeBuild(store);
  say(`asking every named query, through HTTP and in bare DuckDB, ${WARMING_ROUNDS} times before any is timed`);
  const { server, cold_ms } = await BenchServer.start(store.root, "/api/queries/fiscal_years");
  const instance = await DuckDBInstance.create(snapshotPath(store, currentSnapshot(store) ?? ""), {
    access_mode: "READ_ONLY",
  });
  const connection = await instance.connect();
  const queries = await timeQueries(connection, server, effort.rounds);
  say("planning next year, in the page and at the server");
  const planning = await timePlanning(server, connection, effort.rounds);
  say("running statements in the workbench, and dashboards beside four that never end");
  const workbench = await timeWorkbench(server, connection, effort.rounds);
  connection.closeSync();
  instance.closeSync();
  say("grouping the figures of a page after a pick, in the warehouse and in the page's worker");
  const groups = await timeGroups(server, effort.rounds);
  if (effort.pages) say("opening pages in a browser");
  const pages = effort.pages ? await timePages(server.address) : null;
  const memory = await server.stop();
  say(`importing a file of ${effort.import_rows} rows`);
  const imported = await timeImport(folder, effort.import_rows);
  say(`importing a workbook of ${effort.workbook_rows} rows`);
  const workbook = await timeWorkbook(folder, effort.workbook_rows);
  say(`importing a zip of ${effort.form_files} forms`);
  const forms = await timeForms(folder, effort.form_files);
  const server_mb = memory["jixiao.cjs"] ?? null;
  const worker_mb = memory["worker.process.ts"] ?? null;
  const asked = { cold_start_ms: cold_ms, server_mb, worker_mb, queries, planning, groups, workbench, pages };
  return { size, rows, generate_seconds, build, ...asked, imported, workbook, forms };
}
