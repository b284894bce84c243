import { readFileSync } from "node:fs";
import { userInfo } from "node:os";
import { type Command, Option } from "commander";
import type { Report } from "../process/progress.ts";
import { acceptReference, measureReference } from "../reference/changeReference.ts";
import type { ListWish } from "../reference/draftReference.ts";
import { LIST_SHAPES } from "../reference/listShapes.ts";
import { parseListText, writeListText } from "../reference/listText.ts";
import { RefusedList } from "../reference/RefusedList.ts";
import { listShape, readReference } from "../reference/readReference.ts";
import { discardDraft } from "../store/batches.ts";
import { openStore, type StorePaths } from "../store/paths.ts";
import { buildAside, publishAside } from "../warehouse/builder.ts";
import { removeDatabase } from "../warehouse/buildWarehouse.ts";
import { PROJECT } from "../warehouse/projectFolders.ts";
import { CommandFailed } from "./CommandFailed.ts";
import { printFindings, printReferenceChange, type ReferenceOutcome } from "./printReference.ts";
import { say } from "./say.ts";
import { type StoreFlag, storeOption } from "./storeOption.ts";
import { withProgress } from "./withProgress.ts";

interface Flags extends StoreFlag {
  readonly format: "csv" | "json";
  readonly set?: string;
  readonly reason: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `jixiao reference [LIST]`: lists the reference lists, prints one, or changes it as a batch. */
export function addReference(program: Command): void {
  program
    .command("reference [list]")
    .description(
      say("参考表:列出、查看、修改(修改即一个批次)", "reference lists: list, print, change (a change is a batch)"),
    )
    .addOption(storeOption())
    .addOption(
      new Option("--format <format>", say("输出格式", "format of the output")).choices(["csv", "json"]).default("csv"),
    )
    .option("--set <file>", say("以此 CSV 文件为新的参考表", "the whole list as it is to be, as a CSV file"))
    .option("--reason <reason>", say("修改原因", "why it is changed"), "")
    .option("--dry-run", say("只检查并看影响,不接受", "only check and show the impact; accept nothing"))
    .option("--json", say("输出 JSON", "print JSON"))
    .action(async (list: string | undefined, flags: Flags) => {
      const store = openStore(flags.store);
      if (list === undefined) printLists(store, flags.json ?? false);
      else if (flags.set === undefined) printList(store, list, flags);
      else await changeList(store, list, flags.set, flags);
    });
}

function printLists(store: StorePaths, isJson: boolean): void {
  const lists = LIST_SHAPES.map(({ name, zh, en }) => {
    const { rows, current } = readReference(store, name, PROJECT.reference);
    return { name, zh, en, row_count: rows.length, changed_by: current?.author ?? null, batch: current?.batch ?? null };
  });
  const lines = lists.map(({ name, zh, en, row_count, changed_by, batch }) =>
    [name, say(zh, en), row_count, changed_by ?? "", batch ?? ""].join("\t").trimEnd(),
  );
  console.log(isJson ? JSON.stringify(lists, null, 1) : lines.join("\n"));
}

function printList(store: StorePaths, list: string, { format, json }: Flags): void {
  const { shape, rows } = readReference(store, list, PROJECT.reference);
  if (json || format === "json") console.log(JSON.stringify(rows, null, 1));
  else process.stdout.write(writeListText(shape, rows));
}

async function changeList(store: StorePaths, list: string, file: string, flags: Flags): Promise<void> {
  const isJson = flags.json ?? false;
  try {
    const source = readSource(file);
    const rows = parseListText(listShape(list), source);
    const wish = { list, rows, author: userInfo().username, reason: flags.reason, source };
    const outcome = await withProgress((report) => measureAndPublish(store, wish, flags.dryRun ?? false, report));
    printReferenceChange(outcome, isJson);
  } catch (error) {
    if (!(error instanceof RefusedList)) throw error;
    printFindings(error.findings, isJson);
    throw new CommandFailed(1, say("参考表有问题,未作任何修改", "the list has faults; nothing was changed"));
  }
}

async function measureAndPublish(
  store: StorePaths,
  wish: ListWish,
  isDryRun: boolean,
  report: Report,
): Promise<ReferenceOutcome> {
  const { manifest, impact, candidate } = await measureReference(store, wish, (change) =>
    buildAside(store, change, report),
  );
  if (isDryRun) {
    removeDatabase(candidate.path);
    discardDraft(store, manifest.id);
    return { state: "checked", batch: null, snapshot: null, impact };
  }
  const { id } = await acceptReference(store, wish.list, manifest.id, wish.author, (change) =>
    publishAside(store, { ...change, candidate }, report),
  );
  return { state: "published", batch: manifest.id, snapshot: id, impact };
}

function readSource(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new CommandFailed(2, say(`无法读取 ${path}`, `cannot read ${path}: ${(error as Error).message}`));
  }
}
