import { Command, CommanderError } from "commander";
import { addBatches } from "./commands/batches.ts";
import { addBrief } from "./commands/brief.ts";
import { addBuild } from "./commands/build.ts";
import { CommandFailed } from "./commands/CommandFailed.ts";
import { addDemo } from "./commands/demo.ts";
import { describeError } from "./commands/describeError.ts";
import { addDev } from "./commands/dev.ts";
import { addImport } from "./commands/import.ts";
import { addJoin } from "./commands/join.ts";
import { addQuery } from "./commands/query.ts";
import { addReference } from "./commands/reference.ts";
import { say } from "./commands/say.ts";
import { addSnapshots } from "./commands/snapshots.ts";
import { addStart } from "./commands/start.ts";
import { addTypes } from "./commands/types.ts";
import { addUndo } from "./commands/undo.ts";
import { addVerify } from "./commands/verify.ts";

const program = new Command("jixiao")
  .description(say("绩效:预算绩效管理的分析台与数据仓库", "Jixiao: analytics and a warehouse for budget performance"))
  .exitOverride()
  .showHelpAfterError();

// Whoever reads the output may have seen enough (`jixiao batches | head -1`): that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

const COMMANDS = [
  addStart,
  addImport,
  addJoin,
  addBatches,
  addUndo,
  addReference,
  addSnapshots,
  addQuery,
  addBrief,
  addBuild,
  addVerify,
  addDemo,
  addTypes,
  addDev,
];
for (const add of COMMANDS) add(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

/** Exit code of an error; a person sees its message, never a stack. Usage and help have been printed already. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  console.error(describeError(error));
  return error instanceof CommandFailed ? error.exit_code : 2;
}
