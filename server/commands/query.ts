import { userInfo } from "node:os";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import { type Command, Option } from "commander";
import { auditRuns } from "../api/sql/auditRuns.ts";
import type { About } from "../exports/extract.ts";
import { OfficeDatabase } from "../office/OfficeDatabase.ts";
import { openStore } from "../store/paths.ts";
import { readSettings } from "../store/settings.ts";
import { currentSnapshot } from "../store/snapshots.ts";
import { LIMITS } from "../workbench/limits.ts";
import type { Run } from "../workbench/Run.ts";
import { Workbench } from "../workbench/Workbench.ts";
import { CommandFailed } from "./CommandFailed.ts";
import { say } from "./say.ts";
import { type StoreFlag, storeOption } from "./storeOption.ts";

interface Flags extends StoreFlag {
  readonly format: "csv" | "json" | "parquet";
}

/** `jixiao query SQL`: one statement on the published snapshot, through the same gate and worker as over HTTP, to the output. */
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
      const snapshot = currentSnapshot(paths);
      if (snapshot === null) throw new CommandFailed(2, say("尚未发布任何快照", "nothing has been published yet"));
      const office = new OfficeDatabase(paths.office);
      const workbench = new Workbench(paths, { onEnd: auditRuns(office, paths) });
      try {
        const run = await runToEnd(workbench, sql);
        const { name_zh, name_en, is_synthetic } = readSettings(paths);
        await print(workbench, run, format, { office: { name_zh, name_en }, is_synthetic });
      } finally {
        await workbench.close();
        await office.close();
      }
    });
}

/** Runs a statement; throws `CommandFailed` with the reason where the gate refuses it or the engine fails. */
async function runToEnd(workbench: Workbench, sql: string): Promise<Run> {
  const asked = { principal: userInfo().username, sql, parameters: {}, snapshot: null, rows: null };
  const run = await workbench.start({ ...asked }).catch((error: Error) => {
    const { reason_zh, reason_en } = (error as Error & { parameters?: Record<string, string> }).parameters ?? {};
    throw new CommandFailed(2, say(reason_zh ?? error.message, reason_en ?? error.message));
  });
  await run.ended();
  if (run.state === "done") return run;
  throw new CommandFailed(2, say(run.error?.message_zh ?? "已停止", run.error?.message_en ?? "stopped"));
}

async function print(
  workbench: Workbench,
  run: Run,
  format: Flags["format"],
  office: Pick<About, "office" | "is_synthetic">,
): Promise<void> {
  const is_truncated = run.result?.is_truncated ?? false;
  if (is_truncated) {
    console.error(
      say(`结果超过 ${LIMITS.rows} 行,仅输出前若干行`, `more than ${LIMITS.rows} rows: only the first ones follow`),
    );
  }
  const { sql, parameters, snapshot } = run.request;
  const about = {
    snapshot,
    query: sql,
    description: { zh: "", en: "" },
    parameters,
    picks: {},
    grouping: null,
    ...office,
    is_truncated,
  };
  const request = { format: format === "json" ? "ndjson" : format, about, header: "name", meanings: {} } as const;
  const file = await workbench.results.export(run.id, request);
  if (format !== "json") return pipeline(file.createReadStream(), process.stdout, { end: false });
  const integers = run.result?.columns.filter(({ type }) => /INT(EGER)?$/.test(type)).map(({ name }) => name) ?? [];
  const lines: string[] = [];
  for await (const line of createInterface({ input: file.createReadStream(), crlfDelay: Number.POSITIVE_INFINITY })) {
    lines.push(JSON.stringify(withNumbers(JSON.parse(line), integers), null, 1).replace(/^/gm, " "));
  }
  console.log(lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n]`);
}

/** Decimals stay exact text; whole numbers that JavaScript holds exactly become numbers. */
function withNumbers(row: Record<string, unknown>, integers: readonly string[]): Record<string, unknown> {
  for (const name of integers) {
    const value = row[name];
    if (typeof value === "string" && Number.isSafeInteger(Number(value))) row[name] = Number(value);
  }
  return row;
}
