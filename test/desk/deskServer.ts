import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "../../server/app.ts";
import { Desk } from "../../server/desk/Desk.ts";
import type { Session, SessionState } from "../../server/desk/session.ts";
import { OfficeDatabase } from "../../server/office/OfficeDatabase.ts";
import { openStore, type StorePaths } from "../../server/store/paths.ts";
import { PROJECT } from "../../server/warehouse/projectFolders.ts";
import { Warehouse } from "../../server/warehouse/Warehouse.ts";
import { Workbench } from "../../server/workbench/Workbench.ts";

/** The header that tells the server that its own page asks. */
export const OWN = { "X-Jixiao": "1" } as const;

/** The application on an empty store of its own, with the project's SQL and lists, and real child processes. */
export interface DeskServer {
  readonly store: StorePaths;
  /** The desk that is open now. */
  readonly desk: () => Desk;
  /** Any request at all. */
  readonly send: (path: string, init: RequestInit) => Promise<Response>;
  readonly request: (
    method: string,
    path: string,
    body?: object,
    headers?: Record<string, string>,
  ) => Promise<Response>;
  /** Uploads files by their names, as a page does. */
  readonly upload: (
    files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>,
    fields?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
  /** The same, and waits until the session is in one of the states in which it rests. */
  readonly settled: (
    files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>,
    fields?: Readonly<Record<string, string>>,
  ) => Promise<Session>;
  readonly until: (id: string, ...states: SessionState[]) => Promise<Session>;
  /** Stops and starts again on the same store. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens one. */
export async function openDeskServer(): Promise<DeskServer> {
  const root = mkdtempSync(join(tmpdir(), "jixiao-desk-"));
  const store = openStore(join(root, "store"));
  const warehouse = new Warehouse(store);
  let desk = await Desk.open(store);
  const office = new OfficeDatabase(store.office);
  const parts = {
    warehouse,
    workbench: new Workbench(store),
    office,
    project: PROJECT,
    clientFolder: "",
    hosts: null,
    version: "1.0.0",
  };
  let app = createApp({ ...parts, desk });
  const until = (id: string, ...states: SessionState[]) => sessionIn(desk, id, states);
  const upload: DeskServer["upload"] = async (files, fields = {}) =>
    app.request("/api/imports", { method: "POST", headers: OWN, body: formOf(files, fields) });
  return {
    store,
    desk: () => desk,
    upload,
    until,
    send: async (path, init) => app.request(path, init),
    request: async (method, path, body, headers = {}) =>
      app.request(path, {
        method,
        headers: { ...OWN, ...(body && { "Content-Type": "application/json" }), ...headers },
        ...(body && { body: JSON.stringify(body) }),
      }),
    settled: async (files, fields) => {
      const { id } = (await (await upload(files, fields)).json()) as Session;
      return until(id, "ready", "asking", "known", "failed");
    },
    restart: async () => {
      await desk.close();
      desk = await Desk.open(store);
      app = createApp({ ...parts, desk });
    },
    close: async () => {
      await desk.close();
      await warehouse.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** A form of files and fields, as a page sends it. */
export function formOf(
  files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>,
  fields: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData();
  for (const [name, content] of Object.entries(files)) form.append("files", new Blob([content]), name);
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

function sessionIn(desk: Desk, id: string, states: readonly SessionState[]): Promise<Session> {
  return new Promise((resolve) => {
    const look = () => {
      const { session } = desk.find(id);
      if (!states.includes(session.state)) return;
      setImmediate(() => stop());
      resolve(session);
    };
    const stop = desk.find(id).listen(null, look);
  });
}
