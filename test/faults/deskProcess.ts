import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { vi } from "vitest";
import type { Session, SessionState } from "../../server/desk/session.ts";
import type { StorePaths } from "../../server/store/paths.ts";
import { startJixiao } from "./runJixiao.ts";

const OWN = { "X-Jixiao": "1", "Content-Type": "application/json" } as const;

/** The program serving a store, as a user started it. */
export interface DeskProcess {
  readonly url: string;
  readonly session: (id: string) => Promise<Session>;
  /** Uploads one file of that name; answers with the session's id. */
  readonly upload: (name: string, text: string) => Promise<string>;
  readonly send: (method: string, path: string, body?: object) => Promise<Response>;
  readonly until: (id: string, ...states: SessionState[]) => Promise<Session>;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
}

/** Starts it and waits until it answers. */
export async function startDesk(store: StorePaths): Promise<DeskProcess> {
  const child = startJixiao("start", "--store", store.root, "--port", "0", "--empty");
  const url = await addressOf(child);
  const session = async (id: string) => (await (await fetch(`${url}/api/imports/${id}`)).json()) as Session;
  return {
    url,
    session,
    upload: async (name, text) => {
      const body = new FormData();
      body.append("files", new Blob([text]), name);
      const response = await fetch(`${url}/api/imports`, { method: "POST", headers: { "X-Jixiao": "1" }, body });
      return ((await response.json()) as Session).id;
    },
    send: (method, path, body = {}) => fetch(`${url}${path}`, { method, headers: OWN, body: JSON.stringify(body) }),
    until: (id, ...states) =>
      vi.waitFor(
        async () => {
          const found = await session(id);
          if (!states.includes(found.state))
            throw new Error(`Import ${id} is ${found.state}: ${found.error?.message_en}`);
          return found;
        },
        { timeout: 60_000, interval: 100 },
      ),
    kill: async () => {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Waits until a session is in a state, as its file says: nobody asks the server, which is about to be killed. */
export async function untilKept(store: StorePaths, state: SessionState): Promise<string> {
  return vi.waitUntil(
    () => readdirSync(store.imports).find((id) => keptState(join(store.imports, id, "session.json")) === state),
    { timeout: 60_000, interval: 2 },
  );
}

function keptState(path: string): SessionState | null {
  if (!existsSync(path)) return null;
  return (JSON.parse(readFileSync(path, "utf8")) as { session: Session }).session.state;
}

async function addressOf(child: ChildProcess): Promise<string> {
  let said = "";
  child.stderr?.on("data", (text) => {
    said += text;
  });
  for await (const text of child.stdout ?? []) {
    said += text;
    const address = /Jixiao is ready: (\S+)/.exec(said)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error(`The server did not start: ${said}`);
}
