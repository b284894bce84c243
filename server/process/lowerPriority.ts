import type { ChildProcess } from "node:child_process";
import { setPriority } from "node:os";

/** Makes a child give way to others: 0 normal, 19 lowest. */
export function lowerPriority(child: ChildProcess, nice: number): void {
  if (child.pid === undefined) return;
  try {
    setPriority(child.pid, nice);
  } catch {
    // Not permitted on some systems; the work is then merely less polite.
  }
}
