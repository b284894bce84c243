import { type ChildProcess, spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { get } from "node:http";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listen } from "../../server/api/listen.ts";
import { createApp, startServer } from "../../server/app.ts";
import { type SmallOffice, smallOffice } from "./smallOffice.ts";

let office: SmallOffice;
beforeAll(async () => {
  office = await smallOffice();
});
afterAll(() => office.close());

const SCRIPT = fileURLToPath(new URL("./serve.ts", import.meta.url));

async function serve(): Promise<{ child: ChildProcess; url: string; ended: Promise<unknown[]> }> {
  const { store, project } = office;
  const child = spawn(process.execPath, ["--import", "tsx", SCRIPT, store.root, project.sql, project.reference], {
    env: { ...process.env, UV_THREADPOOL_SIZE: "8" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(child.stdout, "data");
  return { child, url: String(line).trim(), ended: once(child, "exit") };
}

describe("a server that is asked to stop", () => {
  test("ends by itself, a client that keeps its connection or not", async () => {
    const { child, url, ended } = await serve();
    expect((await (await fetch(`${url}/api/health`)).json()).status).toBe("ok");
    child.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    await expect(fetch(url)).rejects.toThrow();
  });

  test("interrupts a query that does not come to an end, and says so", async () => {
    const { child, url, ended } = await serve();
    await fetch(`${url}/api/queries`);
    const answer = fetch(`${url}/api/queries/slow`);
    await fetch(`${url}/api/health`);
    child.kill("SIGTERM");
    const response = await answer;
    expect([response.status, (await response.json()).error.code]).toEqual([503, "interrupted"]);
    expect(await ended).toEqual([0, null]);
  });

  test("ends at once when it is asked twice", async () => {
    const { child, url, ended } = await serve();
    await fetch(`${url}/api/queries`);
    const cut = fetch(`${url}/api/queries/slow`).then(
      () => "answered",
      () => "cut",
    );
    await fetch(`${url}/api/health`);
    child.kill("SIGTERM");
    child.kill("SIGINT");
    expect(await ended).toEqual([null, "SIGKILL"]);
    expect(await cut).toBe("cut");
  });
});

describe("a client that goes away", () => {
  const application = () =>
    createApp({
      warehouse: office.warehouse,
      desk: office.desk,
      workbench: office.workbench,
      office: office.office,
      project: office.project,
      clientFolder: "",
      hosts: null,
      version: "1.0.0",
    });

  test("ends its query, whether that has begun or not", async () => {
    for (const signal of [AbortSignal.abort(), AbortSignal.timeout(200)]) {
      const response = await application().request("/api/queries/slow", { signal });
      expect([response.status, (await response.json()).error.code]).toEqual([503, "interrupted"]);
    }
  });

  test("is noticed over the network", async () => {
    const app = application();
    const statuses = new EventEmitter();
    const answer = async (request: Request) => {
      const response = await app.fetch(request);
      statuses.emit("answered", response.status);
      return response;
    };
    const { url, stop } = await listen(answer, { port: 0, host: "127.0.0.1" });
    const answered = once(statuses, "answered");
    await expect(fetch(`${url}/api/queries/slow`, { signal: AbortSignal.timeout(200) })).rejects.toThrow();
    expect(await answered).toEqual([503]);
    await stop(0, async () => {});
  });
});

describe("a server that is started", () => {
  test("listens on the loopback address it was given and refuses other names there", async () => {
    const { store, project } = office;
    const { url, close } = await startServer({ store, project, port: 0, host: "127.0.0.1" });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const rows = await fetch(`${url}/api/queries/projects?fiscal_year=2021&format=csv`);
    expect([rows.headers.get("Content-Encoding"), (await rows.text()).split("\n").length]).toEqual(["gzip", 5]);
    const many = await fetch(`${url}/api/queries/numbers?row_count=5000`);
    expect([many.headers.get("Content-Encoding"), (await many.json()).row_count]).toEqual(["gzip", 5000]);
    const [refusal] = await once(
      get(`${url}/api/health`, { headers: { host: "evil.example" }, agent: false }),
      "response",
    );
    expect(refusal.resume().statusCode).toBe(421);
    await expect(
      startServer({ store, project, port: Number(new URL(url).port), host: "127.0.0.1" }),
    ).rejects.toMatchObject({
      code: "EADDRINUSE",
    });
    await close();
    await expect(fetch(url)).rejects.toThrow();
  });
});
