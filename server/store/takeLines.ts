import { existsSync, renameSync, rmSync } from "node:fs";
import { readLines } from "./lines.ts";

/** Takes all lines out of a file that other processes add to; a rename first, so that none is taken twice or lost between. */
export function takeLines<Line>(path: string): readonly Line[] {
  const taken = `${path}.taken`;
  if (!existsSync(taken)) {
    if (!existsSync(path)) return [];
    renameSync(path, taken);
  }
  const lines = readLines<Line>(taken);
  rmSync(taken);
  return lines;
}
