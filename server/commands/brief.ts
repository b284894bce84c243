import { writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Lang } from "../../client/text/text.ts";
import { briefOfStore } from "../brief/briefOfStore.ts";
import type { Brief } from "../brief/structure.ts";
import { writeMarkdown } from "../brief/writeMarkdown.ts";
import { openStore } from "../store/paths.ts";
import { currentSnapshot, snapshotPath } from "../store/snapshots.ts";
import { PROJECT } from "../warehouse/projectFolders.ts";
import { describeQueries } from "../warehouse/queries/describeQueries.ts";
import { Snapshot } from "../warehouse/Snapshot.ts";
import { CommandFailed } from "./CommandFailed.ts";
import { terminalLanguage } from "./language.ts";
import { say } from "./say.ts";
import { type StoreFlag, storeOption } from "./storeOption.ts";

interface Flags extends StoreFlag {
  readonly year: number;
  readonly lang: Lang;
  readonly region?: string;
  readonly department?: string;
  readonly out?: string;
}

/** `jixiao brief --year 2022`: the annual brief, as Markdown to the standard output or as a file of either format. */
export function addBrief(program: Command): void {
  program
    .command("brief")
    .description(say("年度绩效管理情况(年度简报)", "the annual brief of performance management"))
    .addOption(storeOption())
    .requiredOption("--year <year>", say("年度", "fiscal year"), parseYear)
    .addOption(
      new Option("--lang <language>", say("语言", "language")).choices(["zh", "en"]).default(terminalLanguage()),
    )
    .option("--region <code>", say("只含某区划(六位编码)", "of one region only (six digits)"))
    .option("--department <code>", say("只含某部门(编码)", "of one department only (code)"))
    .option("--out <file>", say("写入文件:.docx 或 .md", "file to write: .docx or .md"))
    .action(async (flags: Flags) => {
      const { out } = flags;
      const format = out === undefined ? ".md" : extname(out).toLowerCase();
      if (format !== ".md" && format !== ".docx") {
        throw new CommandFailed(2, say("文件名应以 .docx 或 .md 结尾", "the file's name ends in .docx or .md"));
      }
      const brief = await composeFrom(flags);
      const written = format === ".md" ? writeMarkdown(brief) : await asWord(brief);
      if (out === undefined) process.stdout.write(written);
      else await writeFile(out, written).catch((cause: Error) => Promise.reject(new CommandFailed(2, cause.message)));
    });
}

async function composeFrom({ store, year, lang, region, department }: Flags): Promise<Brief> {
  const paths = openStore(store);
  const id = currentSnapshot(paths);
  if (id === null) throw new CommandFailed(2, say("尚未发布任何快照", "nothing has been published yet"));
  const snapshot = await Snapshot.open(snapshotPath(paths, id), id);
  try {
    const queries = await snapshot.use((connection) => describeQueries(connection, PROJECT.sql));
    const scope = { year, lang, region_code: region ?? null, department_code: department ?? null };
    return await briefOfStore(paths, snapshot, queries, scope);
  } finally {
    snapshot.close();
  }
}

/** The library for Word is a megabyte and is loaded by those who want a Word file. */
async function asWord(brief: Brief): Promise<Buffer> {
  const { writeDocx } = await import("../brief/docx/writeDocx.ts");
  return writeDocx(brief);
}

function parseYear(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError(say("年度是四位数字", "a year has four digits"));
  return Number(text);
}
