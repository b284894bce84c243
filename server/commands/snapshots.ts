import { userInfo } from "node:os";
import type { Command } from "commander";
import { openStore, type StorePaths } from "../store/paths.ts";
import { listSnapshots } from "../store/snapshots.ts";
import { publishAside } from "../warehouse/builder.ts";
import { isBehind } from "../warehouse/isBehind.ts";
import { rollBack } from "../warehouse/rollBack.ts";
import { say } from "./say.ts";
import { type StoreFlag, storeOption } from "./storeOption.ts";
import { withProgress } from "./withProgress.ts";

/** `jixiao snapshots` and `jixiao rollback SNAPSHOT`. */
export function addSnapshots(program: Command): void {
  program
    .command("snapshots")
    .description(say("列出保留的快照", "list the snapshots that are kept"))
    .addOption(storeOption())
    .option("--json", say("输出 JSON", "print JSON"))
    .action(({ store, json }: StoreFlag & { json?: boolean }) => {
      const snapshots = listSnapshots(openStore(store));
      if (json) console.log(JSON.stringify(snapshots, null, 2));
      else
        for (const { id, bytes, is_current } of snapshots) console.log([is_current ? "*" : " ", id, bytes].join("\t"));
    });
  program
    .command("rollback <snapshot>")
    .description(
      say(
        "退回到较早的快照;其后接受的批次一并撤销",
        "publish an older snapshot again; batches accepted since are undone",
      ),
    )
    .addOption(storeOption())
    .action(async (snapshot: string, { store }: StoreFlag) => {
      const paths = openStore(store);
      const by = userInfo().username;
      await rollBack(paths, snapshot, by);
      const id = (await isBehind(paths)) ? await rebuild(paths, by) : snapshot;
      console.log(say(`已发布快照 ${id}`, `published snapshot ${id}`));
    });
}

/** A snapshot of older SQL or lists cannot answer today's queries: the same batches are built again. */
async function rebuild(store: StorePaths, by: string): Promise<string> {
  const { id } = await withProgress((report) => publishAside(store, { action: null, batches: [], by }, report));
  return id;
}
