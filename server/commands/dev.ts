import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { say } from "./say.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** `jixiao dev`: the server, restarted when its files change, behind Vite with hot reloading of the pages. */
export function addDev(program: Command): void {
  program
    .command("dev")
    .description(say("开发模式:修改代码即刷新", "for developers: reloads when the code changes"))
    .action(() => {
      const children = [run("tsx", ["watch", "server/main.ts", "start", "--port", "3000"]), run("vite", [])];
      for (const child of children) child.on("exit", () => process.exit());
      process.on("exit", () => {
        for (const child of children) child.kill();
      });
    });
}

function run(tool: string, parameters: readonly string[]): ChildProcess {
  return spawn(`${ROOT}/node_modules/.bin/${tool}`, parameters, { cwd: ROOT, stdio: "inherit" });
}
