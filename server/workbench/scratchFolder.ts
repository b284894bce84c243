import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const NAME = /^workbench-(\d+)-/;

/** Folders that this process works in. */
const own = new Set<string>();

/** An empty folder for results, inside `parent`; those that ended processes left behind are removed. */
export function scratchFolder(parent: string): string {
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    const pid = NAME.exec(name)?.[1];
    if (pid !== undefined && !own.has(name) && !isOther(Number(pid))) {
      rmSync(join(parent, name), { recursive: true, force: true });
    }
  }
  const folder = mkdtempSync(join(parent, `workbench-${process.pid}-`));
  own.add(folder.slice(parent.length + 1));
  return folder;
}

/** Whether another process of this number runs; after a restart in a container, one's own number may be that of the one before. */
function isOther(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
