import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const entry = fileURLToPath(new URL("../../server/jixiao.cjs", import.meta.url));

/** How a command of the program ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
}

/** Starts `jixiao` as a user does, in a process of its own. Its output is piped; nobody answers questions. */
export function startJixiao(...parameters: readonly string[]): ChildProcess {
  return spawn(process.execPath, [entry, ...parameters], {
    // Vite's configuration is another one under Vitest, and the program may build its client with it.
    env: { ...process.env, VITEST: undefined, JIXIAO_LANG: "en" },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Runs `jixiao` to its end. */
export function runJixiao(...parameters: readonly string[]): Promise<Ended> {
  return ended(startJixiao(...parameters));
}

/** Waits for a started `jixiao`, keeping what it prints. */
export function ended(child: ChildProcess): Promise<Ended> {
  const started = performance.now();
  let stdout = "";
  let stderr = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, stdout, stderr, milliseconds: performance.now() - started }));
  });
}
