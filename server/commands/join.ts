import { userInfo } from "node:os";
import type { Command } from "commander";
import { rememberJoins } from "../desk/rememberJoins.ts";
import { readJoins } from "../store/joins.ts";
import { openStore } from "../store/paths.ts";
import { say } from "./say.ts";
import { type StoreFlag, storeOption } from "./storeOption.ts";

/** `jixiao join NAME CODE`: a project that files only name is the one with this code; remembered for every later build. */
export function addJoin(program: Command): void {
  program
    .command("join [name] [code]")
    .description(
      say(
        "把只有名称的项目并入某编码,从下一次构建起照此办理",
        "join a project that files only name with a code, from the next build on",
      ),
    )
    .addOption(storeOption())
    .option("--department <code>", say("该名称所在部门的编码", "department that the name is printed with"), "")
    .action(async (name: string | undefined, code: string | undefined, flags: StoreFlag & { department: string }) => {
      const store = openStore(flags.store);
      if (name !== undefined && code !== undefined) {
        const decided = { is_same: true, by: userInfo().username, at: new Date().toISOString() };
        await rememberJoins(store, [{ department_code: flags.department, name, project_code: code, ...decided }]);
      }
      for (const { department_code, name: joined, project_code, is_same } of readJoins(store)) {
        console.log([department_code || "—", joined, is_same ? "=" : "≠", project_code].join("\t"));
      }
    });
}
