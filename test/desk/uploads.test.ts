import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { titleOf } from "../../server/desk/newSession.ts";
import { receiveUpload } from "../../server/desk/receiveUpload.ts";
import { UPLOAD_LIMITS } from "../../server/desk/uploadLimits.ts";
import { uploadName } from "../../server/desk/uploadName.ts";
import { zipArchive } from "../faults/zipArchive.ts";
import { type DeskServer, formOf, openDeskServer } from "./deskServer.ts";

let server: DeskServer;
beforeAll(async () => {
  server = await openDeskServer();
});
afterAll(() => server.close());

const budget = (code: string, unit = "(元)") => `年度,项目编码,年初预算数${unit}\n2022,${code},5\n`;

/** A form as bytes, with names that no browser would send. */
function rawForm(name: string, content = "x"): { body: string; headers: Record<string, string> } {
  const part = `Content-Disposition: form-data; name="files"; filename="${name}"\r\n\r\n${content}\r\n`;
  return {
    body: `--line\r\n${part}--line--\r\n`,
    headers: { "Content-Type": "multipart/form-data; boundary=line", "X-Jixiao": "1" },
  };
}

const send = (init: RequestInit) => server.send("/api/imports", { method: "POST", ...init });

describe("names of uploaded files", () => {
  test.each([
    "../a.csv",
    "a/../../b.csv",
    "/etc/passwd",
    "C:/a.csv",
    "..\\a.csv",
    "a\0.csv",
    "a//b.csv",
    "./.",
    "",
    "con",
    "a/NUL.csv",
    "lpt1.xlsx",
    "a. ",
    "a.",
    "x:y",
    `${"长".repeat(80)}.csv`,
    `${"a/".repeat(40)}b.csv`,
  ])("%j is refused", (name) => {
    expect(() => uploadName(name)).toThrow(expect.objectContaining({ code: "upload_name_bad" }));
  });

  test.each(["a.csv", "自评表/教育局 (1).xlsx", "./a/b.csv", "..a.csv", "console.csv", "=1+1.csv"])(
    "%j stays as it is",
    (name) => {
      expect(uploadName(name)).toBe(name.replace("./", ""));
    },
  );

  test("that lead elsewhere are refused with words, and nothing is written or kept", async () => {
    for (const name of ["../../evil.csv", "/tmp/evil.csv", "a/../../../evil.csv", "..%2fevil.csv/../x"]) {
      const response = await send(rawForm(name));
      const { error } = await response.json();
      expect([name, response.status, error.code]).toEqual([name, 400, "upload_name_bad"]);
      expect(error.message_zh).toContain("文件名");
    }
    expect(server.desk().list()).toEqual([]);
    expect(readdirSync(server.store.imports)).toEqual([]);
    expect(readdirSync(server.store.root)).not.toContain("evil.csv");
  });
});

describe("an upload", () => {
  test("without a title is called by its folder, or by its files", () => {
    const named = (...names: string[]) => titleOf(names.map((name) => ({ name, bytes: 1 })));
    expect(named("报送/教育局/a.xlsx", "报送/b.xlsx")).toBe("报送/ (2)");
    expect(named("报送/a.xlsx")).toBe("a.xlsx");
    expect(named("甲/a.csv", "乙/b.csv", "c.csv", "d.csv")).toBe("a.csv, b.csv, c.csv +1");
  });

  test("of a folder keeps its paths, and tells files of one name apart", async () => {
    const session = await server.settled({ "甲/表.csv": budget("P1"), "乙/表.csv": budget("P2") });
    expect(session.state).toBe("ready");
    expect(session.title).toBe("表.csv, 表.csv");
    expect(session.draft?.sheets.map(({ file }) => file).sort()).toEqual(["乙/表.csv", "甲/表.csv"]);
    const twice = new FormData();
    for (const code of ["P3", "P4"]) twice.append("files", new Blob([budget(code)]), "A.csv");
    const response = await send({ headers: { "X-Jixiao": "1" }, body: twice });
    const { id, files } = await response.json();
    expect(files.map(({ name }: { name: string }) => name)).toEqual(["A.csv", "A-2.csv"]);
    await server.request("DELETE", `/api/imports/${id}`);
    await server.request("DELETE", `/api/imports/${session.id}`);
  });

  test("of several files tells which of them cannot be read, and goes on with the others", async () => {
    const session = await server.settled({ "好.csv": budget("P5"), "坏.xlsx": "PK\u0003\u0004 cut off" });
    expect(session).toMatchObject({ state: "ready", draft: { problem_count: { error: 1 } } });
    expect(session.draft?.problems[0]).toMatchObject({ rule: "workbook_broken" });
    await server.request("DELETE", `/api/imports/${session.id}`);
  });

  test("of a zip is read file by file, and its sheets can be seen while the import asks", async () => {
    const zip = new Uint8Array(zipArchive({ "表/a.csv": budget("P6", ""), "表/b.csv": budget("P7", "") }));
    const session = await server.settled({ "表.zip": zip });
    expect(session.state).toBe("asking");
    const [file = ""] = (session.draft?.sheets ?? []).map((sheet) => sheet.file);
    const path = `/api/imports/${session.id}/sheet?${new URLSearchParams({ file })}`;
    const page = await (await server.request("GET", path)).json();
    expect(page.rows[0]?.cells).toEqual(["年度", "项目编码", "年初预算数"]);
    await server.request("PUT", `/api/imports/${session.id}/mapping`, { unit: "元" });
    const ready = await server.until(session.id, "ready", "failed", "asking");
    expect(ready.draft?.kinds.budget).toMatchObject({ read: 2, kept: 2 });
    await server.request("DELETE", `/api/imports/${session.id}`);
  });

  test.each([
    ["nothing", { body: new FormData(), headers: { "X-Jixiao": "1" } }, 400, "upload_empty"],
    ["no body", { headers: { "X-Jixiao": "1" } }, 400, "upload_empty"],
    ["JSON", { body: "{}", headers: { "Content-Type": "application/json" } }, 400, "upload_not_multipart"],
    [
      "a form that ends early",
      { ...rawForm("a.csv"), body: rawForm("a.csv").body.slice(0, -12) },
      400,
      "upload_broken",
    ],
    [
      "a form without boundary",
      { body: "x", headers: { "Content-Type": "multipart/form-data", "X-Jixiao": "1" } },
      400,
      "upload_broken",
    ],
    [
      "an unknown field",
      { body: formOf({ "a.csv": "1" }, { bogus: "1" }), headers: { "X-Jixiao": "1" } },
      400,
      "upload_field_unknown",
    ],
    [
      "a mapping that is none",
      { body: formOf({ "a.csv": "1" }, { map: "[" }), headers: { "X-Jixiao": "1" } },
      400,
      "parameter_bad",
    ],
    [
      "values that are none",
      { body: formOf({ "a.csv": "1" }, { set: '{"a":1}' }), headers: { "X-Jixiao": "1" } },
      400,
      "parameter_bad",
    ],
    ["a page from elsewhere", { body: formOf({ "a.csv": "1" }) }, 403, "request_foreign"],
  ] as const)("of %s is refused", async (_, init, status, code) => {
    const response = await send(init as RequestInit);
    const { error } = await response.json();
    expect([response.status, error.code]).toEqual([status, code]);
    expect(error.message_zh).toMatch(/\p{Script=Han}/u);
    expect(readdirSync(server.store.imports)).not.toContain("upload");
    expect(
      server
        .desk()
        .list()
        .map(({ state }) => state),
    ).not.toContain("uploading");
  });

  test.each([
    ["files", { files: 1 }],
    ["file_bytes", { file_bytes: 10 }],
    ["upload_bytes", { upload_bytes: 300 }],
    ["field_bytes", { field_bytes: 4 }],
  ])("beyond the limit %s is refused by its name", async (limit, less) => {
    const form = formOf({ "a.csv": budget("P8"), "b.csv": budget("P9") }, { title: "a long title" });
    const request = new Request("http://localhost", { method: "POST", body: form });
    const { headers, body } = request;
    if (body === null) throw new Error("A form has a body.");
    const folder = join(server.store.temporary, `limit-${limit}`);
    const upload = { headers, body, folder, limits: { ...UPLOAD_LIMITS, ...less } };
    const received = receiveUpload({ ...upload, signal: new AbortController().signal, report: () => {} });
    await expect(received).rejects.toMatchObject({ code: "upload_too_large", parameters: { limit } });
  });

  test("of half a gigabyte passes through without being held in memory", async () => {
    const piece = Buffer.alloc(1024 * 1024, "2022,P1,5\n");
    const head = rawForm("big.csv", "").body.slice(0, -"\r\n--line--\r\n".length);
    async function* bytes() {
      yield Buffer.from(head);
      for (let count = 0; count < 512; count += 1) yield piece;
      yield Buffer.from("\r\n--line--\r\n");
    }
    let most = 0;
    const report = () => {
      const { arrayBuffers, heapUsed } = process.memoryUsage();
      most = Math.max(most, arrayBuffers + heapUsed);
    };
    const before = process.memoryUsage();
    const body = Readable.toWeb(Readable.from(bytes())) as ReadableStream<Uint8Array>;
    const folder = join(server.store.temporary, "big");
    const headers = new Headers(rawForm("x").headers);
    const { files } = await receiveUpload({ headers, body, folder, signal: new AbortController().signal, report });
    expect(files).toEqual([{ name: "big.csv", bytes: 512 * piece.length }]);
    expect(most - before.arrayBuffers - before.heapUsed).toBeLessThan(128 * 1024 * 1024);
    expect(existsSync(join(folder, "big.csv"))).toBe(true);
  });
});
