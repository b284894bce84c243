import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer } from "../../server/app.ts";
import type { Session } from "../../server/desk/session.ts";
import { type DeskServer, formOf, OWN, openDeskServer } from "./deskServer.ts";

interface Heard {
  readonly id: number;
  readonly event: string;
  readonly session: Session;
}

let server: DeskServer;
beforeAll(async () => {
  server = await openDeskServer();
});
afterAll(() => server.close());

const budget = (code: string) => `年度,项目编码,年初预算数(元)\n2022,${code},5\n`;

/** Messages of a stream until one of them satisfies `isLast`; then hangs up. */
async function hear(response: Response, isLast: (heard: Heard) => boolean): Promise<Heard[]> {
  const heard: Heard[] = [];
  let text = "";
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const piece = await reader?.read();
    if (piece === undefined || piece.done) return heard;
    text += piece.value;
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const fields = new Map(
        text
          .slice(0, end)
          .split("\n")
          .map((line) => [line.split(": ")[0], line.replace(/^\w+: /, "")]),
      );
      text = text.slice(end + 2);
      const session = JSON.parse(fields.get("data") ?? "null") as Session;
      heard.push({ id: Number(fields.get("id")), event: fields.get("event") ?? "", session });
    }
    if (heard.some(isLast)) {
      await reader?.cancel();
      return heard;
    }
  }
}

const events = (id: string, headers: Record<string, string> = {}) =>
  server.request("GET", `/api/imports/${id}/events`, undefined, headers);
const isReady = ({ event, session }: Heard) => event === "state" && session.state === "ready";

describe("the events of an import", () => {
  test("tell every state in order, and at most five times a second how far it is", async () => {
    const { id } = await (await server.upload({ "a.csv": budget("P1") })).json();
    const started = performance.now();
    const response = await events(id);
    expect(response.headers.get("Content-Type")).toBe("text/event-stream");
    expect(response.headers.get("Content-Encoding")).toBeNull();
    const heard = await hear(response, isReady);
    const seconds = (performance.now() - started) / 1000;
    const states = heard.filter(({ event }) => event === "state").map(({ session }) => session.state);
    expect(states).toEqual(["reading", "checking", "impact", "ready"]);
    const progress = heard.filter(({ event }) => event === "progress");
    expect(progress.length).toBeGreaterThan(0);
    expect(progress.length).toBeLessThanOrEqual(5 * seconds + 1);
    expect(JSON.stringify(progress)).not.toMatch(/"sheets"|"problems"/);
    const stages = progress.map(({ session }) => session.progress?.stage ?? "");
    expect(stages.filter((stage) => !["read", "convert", "check", "write", "build", "prove"].includes(stage))).toEqual(
      [],
    );
    expect(heard.at(-1)?.session.draft?.sheets).toHaveLength(1);
    const ids = heard.map((message) => message.id);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
  });

  test("begin with where it stands, or after the last one heard", async () => {
    const session = await server.settled({ "b.csv": budget("P2") });
    const now = await hear(await events(session.id), isReady);
    expect(now.map(({ event, session: { state } }) => [event, state])).toEqual([["state", "ready"]]);
    expect(now[0]?.session).toEqual(server.desk().find(session.id).session);
    const all = await hear(await events(session.id, { "Last-Event-ID": "0" }), isReady);
    const states = all.filter(({ event }) => event === "state");
    expect(states.map(({ session: { state } }) => state)).toEqual([
      "uploading",
      "reading",
      "checking",
      "impact",
      "ready",
    ]);
    const missed = await hear(await events(session.id, { "Last-Event-ID": String(states[2]?.id) }), isReady);
    expect(missed.map(({ session: { state } }) => state)).toEqual(["impact", "ready"]);
    expect(missed.map(({ id }) => id)).toEqual(states.slice(3).map(({ id }) => id));
  });

  test("go on after a restart where they were, also behind a line that was cut off", async () => {
    const session = await server.settled({ "c.csv": budget("P3") });
    const [before] = await hear(await events(session.id), isReady);
    appendFileSync(join(server.store.imports, session.id, "events.jsonl"), '{"id":9999,"event":"sta');
    await server.restart();
    await server.request("DELETE", `/api/imports/${session.id}`);
    const headers = { "Last-Event-ID": String(before?.id) };
    const response = await events(session.id, headers);
    const [next] = await hear(response, ({ session: { state } }) => state === "cancelled");
    expect([next?.id, next?.session.state]).toEqual([(before?.id ?? 0) + 1, "cancelled"]);
  });

  test("of an unknown import are not there, and HEAD does not wait for any", async () => {
    expect((await events("20200101-000000-0000")).status).toBe(404);
    const { id } = await (await server.upload({ "d.csv": budget("P4") })).json();
    const head = await server.request("HEAD", `/api/imports/${id}/events`);
    expect([head.status, await head.text()]).toEqual([200, ""]);
    await server.request("DELETE", `/api/imports/${id}`);
  });
});

describe("a server that stops", () => {
  test("ends the streams of its listeners at once, and does not wait for what is being drafted", async () => {
    await server.desk().close();
    const { url, close } = await startServer({ store: server.store, port: 0, host: "127.0.0.1" });
    const body = formOf({ "e.csv": budget("P5") });
    const { id } = await (await fetch(`${url}/api/imports`, { method: "POST", headers: OWN, body })).json();
    const response = await fetch(`${url}/api/imports/${id}/events`);
    const listening = hear(response, () => false);
    const started = performance.now();
    await close();
    expect(performance.now() - started).toBeLessThan(2_500);
    expect((await listening)[0]?.session.id).toBe(id);
    await server.restart();
    expect(server.desk().find(id).session).toMatchObject({ state: "interrupted", progress: null });
  });
});
