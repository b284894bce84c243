import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { startJixiao } from "../faults/runJixiao.ts";
import { type Answer, KeptConnection } from "./KeptConnection.ts";
import { type PeakMemory, watchMemory } from "./watchMemory.ts";

/** The real server in a process of its own, asked over one kept connection, as by one person. */
export class BenchServer {
  readonly #child: ChildProcess;
  readonly #port: number;
  readonly #connection: KeptConnection;
  readonly #memory: { readonly stop: () => PeakMemory };

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.#port = port;
    this.#connection = new KeptConnection(port);
    this.#memory = watchMemory(child.pid ?? 0);
    process.once("exit", () => child.kill());
  }

  /** Starts a server on `root` and answers as soon as `path` does, with the milliseconds that took. */
  static async start(root: string, path: string): Promise<{ server: BenchServer; cold_ms: number }> {
    const port = await freePort();
    const began = performance.now();
    const child = startJixiao("start", "--port", String(port), "--host", "127.0.0.1", "--store", root);
    let printed = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => (printed += text));
    const server = new BenchServer(child, port);
    while (performance.now() - began < 120_000 && child.exitCode === null) {
      const answer = await server.ask(path).catch(() => null);
      if (answer?.status === 200) return { server, cold_ms: performance.now() - began };
      await sleep(10);
    }
    await server.stop();
    throw new Error(`The server does not answer ${path}:\n${printed}`);
  }

  /** Where a browser finds it. */
  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** `fresh` asks for an answer that is made anew, not one that the server has kept. */
  ask(path: string, { fresh = false }: { fresh?: boolean } = {}): Promise<Answer> {
    return this.#connection.ask(path, fresh ? { "cache-control": "no-cache" } : {});
  }

  /** Stops the server as a system does, and answers with its peak memory. */
  async stop(): Promise<PeakMemory> {
    const peaks = this.#memory.stop();
    this.#connection.close();
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const closed = once(this.#child, "close");
      this.#child.kill("SIGTERM");
      const killer = setTimeout(() => this.#child.kill("SIGKILL"), 10_000);
      await closed;
      clearTimeout(killer);
    }
    return peaks;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
