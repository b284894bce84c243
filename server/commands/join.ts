import type { Command } from "commander";
import { readJoins, rememberJoin } from "../intake/identify/joins.ts";
import { openStore } from "../store/paths.ts";
import { say } from "./say.ts";
import { type StoreFlag, storeOption } from "./storeOption.ts";

/** `jixiao join NAME CODE`: a project that files only name is the one with this code; remembered for every later import. */
export function addJoin(program: Command): void {
  program
    .command("join [name] [code]")
    .description(
      say(
        "把只有名称的项目并入某编码,以后导入照此办理",
        "join a project that files only name with a code, for all later imports",
      ),
    )
    .addOption(storeOption())
    .option("--department <code>", say("该名称所在部门的编码", "department that the name is printed with"), "")
    .action(async (name: string | undefined, code: string | undefined, flags: StoreFlag & { department: string }) => {
      const store = openStore(flags.store);
      if (name !== undefined && code !== undefined) {
        await rememberJoin(store, { department_code: flags.department, name, project_code: code });
      }
      for (const { department_code, name: joined, project_code } of readJoins(store)) {
        console.log([department_code || "—", joined, project_code].join("\t"));
      }
    });
}
