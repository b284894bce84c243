import type { Command } from "commander";
import { openStore } from "../store/paths.ts";
import { verifyStore } from "../store/verifyStore.ts";
import { CommandFailed } from "./CommandFailed.ts";
import { say } from "./say.ts";
import { type StoreFlag, storeOption } from "./storeOption.ts";

/** `jixiao verify`: holds every file of every accepted batch, and every snapshot, against its hash. */
export function addVerify(program: Command): void {
  program
    .command("verify")
    .description(say("核对全部批次与快照的哈希", "hold every batch and snapshot against its hash"))
    .addOption(storeOption())
    .option("--json", say("输出 JSON", "print JSON"))
    .action(async ({ store, json }: StoreFlag & { json?: boolean }) => {
      const files = await verifyStore(openStore(store));
      const faults = files.filter((file) => file.state !== "whole");
      if (json) console.log(JSON.stringify(files, null, 2));
      else for (const { kind, id, file, state } of faults) console.log([state, kind, id, file].join("\t"));
      if (faults.length > 0) {
        throw new CommandFailed(
          1,
          say(`${faults.length} 个文件与其哈希不符`, `${faults.length} files differ from their hash`),
        );
      }
      if (!json) console.log(say(`${files.length} 个文件完好`, `${files.length} files are whole`));
    });
}
