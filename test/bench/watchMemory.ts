import { readdirSync, readFileSync } from "node:fs";

/** Peak resident memory in MB, by the script each process runs (`builder.process.ts`). */
export type PeakMemory = Record<string, number>;

/**
 * Watches a process and all it starts until `stop` is called. The system keeps each process's own peak; it is read every
 * 50 ms, so only what a process does in its last moment can be missed. Answers with nothing where there is no `/proc`.
 */
export function watchMemory(root: number): { readonly stop: () => PeakMemory } {
  const peaks: PeakMemory = {};
  const look = () => {
    for (const pid of family(root)) {
      const label = scriptOf(pid);
      const megabytes = peakOf(pid);
      if (label !== null && megabytes !== null) peaks[label] = Math.max(peaks[label] ?? 0, megabytes);
    }
  };
  const timer = setInterval(look, 50);
  return {
    stop: () => {
      clearInterval(timer);
      return peaks;
    },
  };
}

function family(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of list("/proc")) {
    // `pid (name) state parent …`; the name may hold blanks and brackets.
    const parent = Number(
      read(`/proc/${name}/stat`)
        ?.replace(/^.*\) \S+ /s, "")
        .split(" ")[0],
    );
    if (/^\d+$/.test(name) && parent > 0) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const members = [root];
  for (const pid of members) members.push(...(children.get(pid) ?? []));
  return members;
}

function scriptOf(pid: number): string | null {
  const words = read(`/proc/${pid}/cmdline`)?.split("\0") ?? [];
  const script = words.find((word) => /\/server\/.*\.(ts|cjs)$/.test(word));
  return script?.replace(/^.*\//, "") ?? null;
}

function peakOf(pid: number): number | null {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`) ?? "")?.[1];
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A process may end between being listed and being read. */
function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
