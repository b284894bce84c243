import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the demo bureau is served. */
    address: string;
  }
}

/**
 * Starts Jixiao as a user does, on an empty folder, which becomes the demo bureau. `JIXIAO_TEST_STORE` names a store that
 * already holds it, to save the minute while a test is being written.
 */
export default async function serveDemo(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "jixiao-browser-"));
  const store = process.env.JIXIAO_TEST_STORE ?? folder;
  const command = fileURLToPath(new URL("../../server/jixiao.cjs", import.meta.url));
  // The reporter's own environment would make the child believe that it is a test.
  const { VITEST: _, NODE_ENV: __, ...environment } = process.env;
  const server = spawn(process.execPath, [command, "start", "--store", store, "--port", "0"], { env: environment });
  project.provide("address", await addressOf(server));
  return async () => {
    server.kill("SIGTERM");
    if (server.exitCode === null) await once(server, "exit");
    rmSync(folder, { recursive: true, force: true });
  };
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (text: Buffer) => {
      said += text.toString();
      const address = /https?:\/\/[\w.[\]:]+:\d+/.exec(said)?.[0];
      if (address) resolve(address);
    };
    server.stdout?.on("data", listen);
    server.stderr?.on("data", listen);
    server.once("exit", (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
  });
}
