import type { Command } from "commander";
import { importDemo } from "../demo/importDemo.ts";
import { isUnused } from "../store/batches.ts";
import { openStore } from "../store/paths.ts";
import { CommandFailed } from "./CommandFailed.ts";
import { say } from "./say.ts";
import { type StoreFlag, storeOption } from "./storeOption.ts";
import { withProgress } from "./withProgress.ts";

/** `jixiao demo`: makes and imports the demo bureau; only into an empty store, so that it never mixes with real data. */
export function addDemo(program: Command): void {
  program
    .command("demo")
    .description(say("生成并导入演示数据(合成)", "make and import the demo bureau (synthetic data)"))
    .addOption(storeOption())
    .action(async ({ store }: StoreFlag) => {
      const paths = openStore(store);
      if (!isUnused(paths)) {
        throw new CommandFailed(
          2,
          say(
            `${paths.root} 中已有数据,演示数据只能放入空文件夹`,
            `${paths.root} holds data: the demo goes into an empty store only`,
          ),
        );
      }
      await withProgress((report) => importDemo(paths, report));
      console.log(say("演示数据已发布", "the demo bureau is published"));
    });
}
