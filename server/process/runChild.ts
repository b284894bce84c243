import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ChildFailed } from "./ChildFailed.ts";
import { lowerPriority } from "./lowerPriority.ts";
import type { FromChild } from "./messages.ts";
import type { Report } from "./progress.ts";

export interface ChildLimits {
  readonly onProgress?: Report;
  /** Heap of JavaScript in the child, in MB. The engine's own memory is limited by the child's DuckDB settings. */
  readonly memory_mb?: number;
  readonly timeout_ms?: number;
  /** Scheduling priority: 0 normal, 19 lowest. */
  readonly nice?: number;
  readonly signal?: AbortSignal;
}

/**
 * Runs one piece of work in a process of its own, so that whatever happens there (memory, a crash of the engine, a hostile
 * file) can end only that work. Resolves with what `serveChild` answered; rejects with `ChildFailed`, which carries the
 * code and parameters of an error thrown in the child, or says how the process died.
 */
export function runChild<Input, Output>(entry: URL, input: Input, limits: ChildLimits = {}): Promise<Output> {
  const child = fork(fileURLToPath(entry), [], {
    execArgv: ["--import", import.meta.resolve("tsx"), `--max-old-space-size=${limits.memory_mb ?? 1024}`],
    // With a heap for each thread, the system's allocator keeps what the engine has given back.
    env: { ...process.env, UV_THREADPOOL_SIZE: "8", MALLOC_ARENA_MAX: "2" },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    serialization: "advanced",
  });
  lowerPriority(child, limits.nice ?? 10);
  return new Promise<Output>((resolve, reject) => {
    const kill = () => child.kill("SIGKILL");
    const timer = limits.timeout_ms === undefined ? undefined : setTimeout(kill, limits.timeout_ms);
    limits.signal?.addEventListener("abort", kill, { once: true });
    if (limits.signal?.aborted) kill();
    child.on("message", (message: FromChild<Output>) => {
      if (message.type === "progress") limits.onProgress?.(message.progress);
      if (message.type === "done") resolve(message.output);
      if (message.type === "failed") reject(new ChildFailed(message.error));
    });
    child.on("error", (cause) => reject(new ChildFailed({ code: "child_not_started", message: cause.message })));
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      limits.signal?.removeEventListener("abort", kill);
      reject(new ChildFailed({ code: "child_died", message: `The process ended early (${signal ?? code}).` }));
    });
    child.send(input as object);
  });
}
