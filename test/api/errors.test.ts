import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type SmallOffice, smallOffice } from "./smallOffice.ts";

let office: SmallOffice;
beforeAll(async () => {
  office = await smallOffice();
});
afterAll(() => office.close());

const YEAR = "fiscal_year=2021";

describe("errors", () => {
  test.each([
    ["/api/nothing", 404, "route_unknown", undefined],
    ["/api", 404, "route_unknown", undefined],
    ["/api/queries/nothing", 404, "query_unknown", undefined],
    ["/api/queries/nothing/explain", 404, "query_unknown", undefined],
    ["/api/queries/__proto__", 404, "query_unknown", undefined],
    ["/api/queries/projects", 400, "parameter_missing", "fiscal_year"],
    ["/api/queries/projects?fiscal_year=", 400, "parameter_missing", "fiscal_year"],
    ["/api/queries/projects?fiscal_year=1e3", 400, "parameter_bad", "fiscal_year"],
    ["/api/queries/projects?fiscal_year=2021;drop table x", 400, "parameter_bad", "fiscal_year"],
    [`/api/queries/projects?${YEAR}&order_name=sideways`, 400, "parameter_bad", "order_name"],
    [`/api/queries/projects?${YEAR}&since=2024-02-31`, 400, "parameter_bad", "since"],
    [`/api/queries/projects?${YEAR}&since=2023-02-29`, 400, "parameter_bad", "since"],
    [`/api/queries/projects?${YEAR}&year=1`, 400, "parameter_unknown", "year"],
    [`/api/queries/projects?${YEAR}&${YEAR}`, 400, "parameter_repeated", "fiscal_year"],
    [`/api/queries/projects?${YEAR}&format=doc`, 400, "parameter_bad", "format"],
    [`/api/queries/projects?${YEAR}&format=json&format=csv`, 400, "parameter_bad", "format"],
    [`/api/queries/projects?${YEAR}&format=csv&header=latin`, 400, "parameter_bad", "header"],
    [`/api/queries/projects?${YEAR}&project_code=%00`, 400, "parameter_bad", "project_code"],
    ["/api/queries/numbers?row_count=100001", 400, "too_many_rows", undefined],
    ["/api/lineage?kind=budget", 400, "parameter_missing", "key"],
    ["/api/lineage?kind=nothing&key=1", 404, "kind_unknown", undefined],
    ["/api/lineage?kind=budget&key=1;2;3", 400, "parameter_bad", "key"],
    ["/api/imports/nothing", 404, "import_unknown", undefined],
    ["/api/imports/..%2f..%2fbatches/events", 404, "import_unknown", undefined],
    ["/api/imports/nothing/sheet?file=a&row=0", 400, "parameter_bad", "row"],
    ["/api/imports/nothing/preview", 400, "parameter_missing", "file"],
    ["/api/imports/nothing/problems?severity=grave", 400, "parameter_bad", "severity"],
    ["/api/snapshots/a/compare/b", 404, "snapshot_unknown", undefined],
    ["/api/snapshots/at/yesterday", 400, "parameter_bad", "date"],
  ])("%s answers %i %s", async (path, status, code, parameter) => {
    const response = await office.get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    const text = expect.stringMatching(/\S/);
    const named = parameter === undefined ? {} : { parameter };
    expect(await response.json()).toEqual({ error: { code, message_zh: text, message_en: text, ...named } });
  });

  test("name the parameter in both languages", async () => {
    const body = await (await office.get("/api/queries/projects?fiscal_year=x")).json();
    expect(body.error.message_zh).toBe("参数 fiscal_year 的值无法识别。");
    expect(body.error.message_en).toBe("The value of the parameter fiscal_year cannot be read.");
  });

  test("say before anything is published how to begin, and the office answers all the same", async () => {
    const empty = await smallOffice({ isPublished: false });
    for (const path of ["/api/queries", `/api/queries/projects?${YEAR}`, "/api/lineage?kind=budget&key=1"]) {
      const response = await empty.get(path);
      expect([path, response.status, (await response.json()).error.code]).toEqual([path, 503, "no_snapshot"]);
    }
    for (const path of ["/api/health", "/api/office", "/api/snapshots", "/api/batches", "/api/openapi.json", "/"]) {
      expect([path, (await empty.get(path)).status]).toEqual([path, 200]);
    }
    expect(await (await empty.get("/api/office")).json()).toMatchObject({ name_zh: "测试财政局", snapshot: null });
    await empty.close();
  });

  test("tell the client nothing of a fault of ours, and the log everything", async () => {
    const broken = await smallOffice();
    writeFileSync(join(broken.store.batches, "b1", "manifest.json"), "{ not JSON");
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const response = await broken.get("/api/batches");
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/JSON|manifest|at /);
    expect(log).toHaveBeenCalledWith(expect.any(SyntaxError));
    log.mockRestore();
    await broken.close();
  });
});

describe("other methods", () => {
  test("are refused where another would do", async () => {
    const response = await office.get("/api/queries", {}, "POST");
    expect(response.status).toBe(405);
    expect(response.headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
    expect((await response.json()).error.code).toBe("method_unknown");
  });

  test("that a form elsewhere could send are refused, those of our own page are not", async () => {
    const send = (method: string, path: string, headers: Record<string, string>) => office.get(path, headers, method);
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""]) {
      const refused = await send("POST", "/api/imports", type === "" ? {} : { "Content-Type": type });
      expect([type, refused.status, (await refused.json()).error.code]).toEqual([type, 403, "request_foreign"]);
    }
    for (const headers of [{ "X-Jixiao": "1" }, { "Content-Type": "application/json" }]) {
      expect((await send("DELETE", "/api/imports/nothing", headers)).status).toBe(404);
    }
    expect((await send("DELETE", "/api/imports/nothing", {})).status).toBe(403);
  });

  test("OPTIONS says what may be asked", async () => {
    const response = await office.get(`/api/queries/projects?${YEAR}`, {}, "OPTIONS");
    expect([response.status, response.headers.get("Allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
  });

  test("HEAD answers like GET, without a body", async () => {
    for (const path of [`/api/queries/projects?${YEAR}&format=csv`, "/api/queries", "/"]) {
      const [head, full] = [await office.get(path, {}, "HEAD"), await office.get(path)];
      expect(head.status).toBe(200);
      expect(await head.text()).toBe("");
      expect(head.headers.get("ETag")).toBe(full.headers.get("ETag"));
      expect(head.headers.get("Content-Type")).toBe(full.headers.get("Content-Type"));
    }
  });
});
