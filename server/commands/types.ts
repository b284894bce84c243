import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { PROJECT } from "../warehouse/projectFolders.ts";
import { generateTypes } from "../warehouse/queries/generateTypes.ts";
import { CommandFailed } from "./CommandFailed.ts";
import { say } from "./say.ts";

/** `jixiao types`: writes `sql/types.ts` from the named queries, or with `--check` only says whether it is fresh. */
export function addTypes(program: Command): void {
  program
    .command("types")
    .description(say("由 SQL 生成 sql/types.ts", "generate sql/types.ts from the SQL"))
    .option("--check", say("只检查是否最新", "only say whether it is fresh"))
    .action(async ({ check }: { check?: boolean }) => {
      const path = join(PROJECT.sql, "types.ts");
      const text = await generateTypes();
      if (!check) await writeFile(path, text);
      else if ((await readFile(path, "utf8")) !== text)
        throw new CommandFailed(1, "sql/types.ts is stale: npm run types");
    });
}
