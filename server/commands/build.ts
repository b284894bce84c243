import { userInfo } from "node:os";
import type { Command } from "commander";
import { openStore } from "../store/paths.ts";
import { publishAside } from "../warehouse/builder.ts";
import { say } from "./say.ts";
import { type StoreFlag, storeOption } from "./storeOption.ts";
import { withProgress } from "./withProgress.ts";

/** `jixiao build`: builds the warehouse again from the accepted batches and publishes it. */
export function addBuild(program: Command): void {
  program
    .command("build")
    .description(say("由已接受的批次重新构建并发布", "build again from the accepted batches, and publish"))
    .addOption(storeOption())
    .action(async ({ store }: StoreFlag) => {
      const change = { action: null, batches: [], by: userInfo().username };
      const { id } = await withProgress((report) => publishAside(openStore(store), change, report));
      console.log(say(`已发布快照 ${id}`, `published snapshot ${id}`));
    });
}
