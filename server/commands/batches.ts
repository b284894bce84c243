import type { Command } from "commander";
import { listBatches } from "../store/batches.ts";
import { openStore } from "../store/paths.ts";
import { say } from "./say.ts";
import { type StoreFlag, storeOption } from "./storeOption.ts";

/** `jixiao batches`: every batch of the store, oldest first. */
export function addBatches(program: Command): void {
  program
    .command("batches")
    .description(say("列出全部批次", "list every batch"))
    .addOption(storeOption())
    .option("--json", say("输出 JSON", "print JSON"))
    .action(({ store, json }: StoreFlag & { json?: boolean }) => {
      const batches = listBatches(openStore(store)).map(
        ({ id, state, sequence, title, created_at, author, kinds, files, problem_count }) => ({
          batch: id,
          state,
          sequence,
          title,
          created_at,
          author,
          files: files.map((file) => file.name),
          kinds,
          problem_count,
        }),
      );
      if (json) console.log(JSON.stringify(batches, null, 2));
      else
        for (const { batch, state, title, created_at } of batches)
          console.log([batch, state, created_at, title].join("\t"));
    });
}
