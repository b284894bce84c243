import { userInfo } from "node:os";
import type { Command } from "commander";
import { openStore } from "../store/paths.ts";
import { publishAside } from "../warehouse/builder.ts";
import { say } from "./say.ts";
import { type StoreFlag, storeOption } from "./storeOption.ts";
import { withProgress } from "./withProgress.ts";

/** `jixiao undo BATCH` and `jixiao redo BATCH`: the next snapshot is built without the batch, or with it again. */
export function addUndo(program: Command): void {
  const commands = [
    ["undo", "undone", say("撤销一个批次:重建时不再计入", "take a batch back: the next snapshot is built without it")],
    ["redo", "redone", say("恢复一个已撤销的批次", "bring back a batch that was undone")],
  ] as const;
  for (const [name, action, description] of commands) {
    program
      .command(`${name} <batch>`)
      .description(description)
      .addOption(storeOption())
      .action(async (batch: string, { store }: StoreFlag) => {
        const change = { action, batches: [batch], by: userInfo().username };
        const { id } = await withProgress((report) => publishAside(openStore(store), change, report));
        console.log(say(`已发布快照 ${id}`, `published snapshot ${id}`));
      });
  }
}
