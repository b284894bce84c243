import { userInfo } from "node:os";
import { basename } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { type ImportOutcome, importFiles } from "../intake/importFiles.ts";
import type { ImportRequest, Mapping } from "../intake/importRequest.ts";
import { parseMapping } from "../intake/parseMapping.ts";
import { openStore } from "../store/paths.ts";
import { printImport, printImportJson } from "./printImport.ts";
import { say } from "./say.ts";
import { type StoreFlag, storeOption } from "./storeOption.ts";
import { withProgress } from "./withProgress.ts";

interface Flags extends StoreFlag {
  readonly map?: Mapping;
  readonly set?: Readonly<Record<string, string>>;
  readonly unit?: string;
  readonly encoding?: string;
  readonly sheet?: string;
  readonly title?: string;
  readonly dryRun?: boolean;
  readonly acceptProblems?: boolean;
  readonly json?: boolean;
}

/** `jixiao import FILE…`: draft, impact, and publication if nothing is wrong. */
export function addImport(program: Command): void {
  program
    .command("import <file...>")
    .description(
      say("导入文件:检查、看影响、无误则发布", "import files: check, see the impact, publish if nothing is wrong"),
    )
    .addOption(storeOption())
    .option(
      "--map <mapping>",
      say("表头对应:'表头=列,…' 或 JSON 文件", "headers to columns: 'header=column,…' or a JSON file"),
      parseMapping,
    )
    .option(
      "--set <values>",
      say("整个文件的取值:fiscal_year=2022,kind=self,…", "values for the whole file: fiscal_year=2022,kind=self,…"),
      parseSet,
    )
    .option(
      "--unit <unit>",
      say("金额单位:元|万元|亿元|百万円|倍数", "unit of money: 元|万元|亿元|百万円|a multiplier"),
    )
    .option("--encoding <encoding>", say("文字编码(默认自动识别)", "encoding of the text (found out by default)"))
    .option("--sheet <name>", say("只读这张工作表", "read this sheet only"))
    .option("--title <title>", say("批次标题", "title of the batch"))
    .option("--dry-run", say("只检查,不接受", "only check; accept nothing"))
    .option("--accept-problems", say("有问题的行除外,其余照常接受", "accept the good rows although others are refused"))
    .option("--json", say("输出 JSON(含全部问题)", "print JSON, with all problems"))
    .action(async (files: string[], flags: Flags) => {
      const wish = { dry_run: flags.dryRun ?? false, accept_problems: flags.acceptProblems ?? false };
      const store = openStore(flags.store);
      const outcome = await withProgress((report) => importFiles(store, requestOf(files, flags), wish, report));
      if (flags.json) printImportJson(outcome);
      else printImport(outcome);
      process.exitCode = exitCode(outcome, wish.accept_problems);
    });
}

function requestOf(files: readonly string[], flags: Flags): ImportRequest {
  return {
    files,
    map: flags.map ?? {},
    set: flags.set ?? {},
    unit: flags.unit ?? null,
    encoding: flags.encoding ?? null,
    sheet: flags.sheet ?? null,
    author: userInfo().username,
    title: flags.title ?? files.map((file) => basename(file)).join(", "),
  };
}

function parseSet(text: string): Record<string, string> {
  const pairs = text.split(",").map((pair) => pair.split("="));
  if (pairs.some(([column, value]) => !column || value === undefined)) {
    throw new InvalidArgumentError(say("应为 列=值,列=值", "expected column=value,column=value"));
  }
  return Object.fromEntries(pairs.map(([column = "", ...value]) => [column.trim(), value.join("=").trim()]));
}

function exitCode(outcome: ImportOutcome, acceptProblems: boolean): number {
  if (outcome.state === "refused") return 1;
  if (outcome.state === "checked" && outcome.manifest.problem_count.error > 0 && !acceptProblems) return 1;
  return 0;
}
