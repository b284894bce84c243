import { fileURLToPath } from "node:url";
import { Option } from "commander";
import { say } from "./say.ts";

const DEFAULT = fileURLToPath(new URL("../../data/store", import.meta.url));

/** Every command that touches a store takes the same option, and finds the same store without it. */
export function storeOption(): Option {
  return new Option("--store <folder>", say("数据所在的文件夹", "folder of the store"))
    .env("JIXIAO_STORE")
    .default(DEFAULT);
}

export interface StoreFlag {
  readonly store: string;
}
