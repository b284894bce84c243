import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";

/** The records of a file that is only ever added to, one a line, oldest first; a line that a crash has cut is left out. */
export function readLines<T>(path: string): readonly T[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line) => parseLine<T>(line));
}

/** Adds a record behind the others, and returns when it is on the disk. */
export function appendLine(path: string, record: object): void {
  const file = openSync(path, "a");
  try {
    // The line break before the line shuts off a line that a crash has cut.
    writeSync(file, `\n${JSON.stringify(record)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function parseLine<T>(line: string): T[] {
  if (line === "") return [];
  try {
    return [JSON.parse(line) as T];
  } catch {
    return [];
  }
}
