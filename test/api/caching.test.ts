import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chooseContentEncoding } from "../../server/api/contentEncoding.ts";
import { writeSettings } from "../../server/store/settings.ts";
import { type SmallOffice, smallOffice } from "./smallOffice.ts";

let office: SmallOffice;
beforeAll(async () => {
  office = await smallOffice();
});
afterAll(() => office.close());

const PROJECTS = "/api/queries/projects?fiscal_year=2021";
const MANY = "/api/queries/numbers?row_count=5000";

async function tagOf(path: string, headers: Record<string, string> = {}): Promise<string> {
  return (await office.get(path, headers)).headers.get("ETag") ?? "none";
}

describe("entity tags", () => {
  test.each([
    PROJECTS,
    `${PROJECTS}&format=csv`,
    `${PROJECTS}&format=arrow`,
    `${PROJECTS}&format=xlsx`,
    `${PROJECTS}&format=parquet`,
    "/api/queries",
    "/api/queries/projects/explain",
    "/api/lineage?kind=budget&key=2022",
    "/api/snapshots",
    "/api/batches",
    "/api/imports",
    "/api/imports/limits",
    "/api/office",
    "/api/reference/codes",
    "/api/openapi.json",
    "/",
  ])("%s answers 304 to its own strong tag and the bytes to another", async (path) => {
    const tag = await tagOf(path);
    expect(tag).toMatch(/^"[^"]+"$/);
    const same = await office.get(path, { "If-None-Match": tag });
    expect([same.status, await same.text(), same.headers.get("ETag")]).toEqual([304, "", tag]);
    expect((await office.get(path, { "If-None-Match": '"other"' })).status).toBe(200);
  });

  test("are found in a list, weakened by a proxy, and by a star", async () => {
    const tag = await tagOf(PROJECTS);
    for (const known of [`"a", ${tag}`, `W/${tag}`, "*"]) {
      expect((await office.get(PROJECTS, { "If-None-Match": known })).status).toBe(304);
    }
  });

  test("differ by parameter, format, head and encoding", async () => {
    const variants = [
      PROJECTS,
      `${PROJECTS}&project_code=P1`,
      "/api/queries/projects?fiscal_year=2022",
      `${PROJECTS}&format=csv`,
      `${PROJECTS}&format=csv&header=zh`,
    ];
    const tags = await Promise.all(variants.map((path) => tagOf(path)));
    const encoded = await Promise.all(["br", "gzip"].map((name) => tagOf(PROJECTS, { "Accept-Encoding": name })));
    expect(new Set([...tags, ...encoded]).size).toBe(7);
  });

  test("are equal for equal questions asked in other words", async () => {
    expect(await tagOf("/api/queries/projects?project_code=&fiscal_year=2021")).toBe(await tagOf(PROJECTS));
  });

  test("change with what an answer without snapshot says", async () => {
    const changing = await smallOffice();
    const before = (await changing.get("/api/office")).headers.get("ETag");
    await writeSettings(changing.store, {
      name_zh: "甲",
      name_en: "A",
      region_code: "",
      currency: "CNY",
      is_synthetic: false,
    });
    expect((await changing.get("/api/office")).headers.get("ETag")).not.toBe(before);
    await changing.close();
  });

  test("always mean the same bytes", async () => {
    for (const format of ["csv", "arrow", "xlsx", "parquet"]) {
      const bodies = await Promise.all(
        [1, 2].map(async () => (await office.get(`${PROJECTS}&format=${format}`)).arrayBuffer()),
      );
      expect(bodies[0]).toEqual(bodies[1]);
    }
  });
});

describe("compression", () => {
  test.each([
    ["br", brotliDecompressSync],
    ["gzip", gunzipSync],
  ] as const)("%s unpacks to the plain answer, as JSON, Arrow and a streamed file", async (encoding, unpack) => {
    for (const path of [MANY, `${MANY}&format=arrow`, `${MANY}&format=csv`]) {
      const packed = await office.get(path, { "Accept-Encoding": encoding });
      expect([packed.headers.get("Content-Encoding"), packed.headers.get("Vary")]).toEqual([
        encoding,
        "Accept-Encoding",
      ]);
      const plain = Buffer.from(await (await office.get(path)).arrayBuffer());
      expect(unpack(Buffer.from(await packed.arrayBuffer())).equals(plain)).toBe(true);
    }
  });

  test("leaves small answers and packed formats alone", async () => {
    for (const path of ["/api/office", `${MANY}&format=xlsx`, `${MANY}&format=parquet`]) {
      const response = await office.get(path, { "Accept-Encoding": "br, gzip" });
      expect(response.headers.get("Content-Encoding")).toBeNull();
    }
  });

  test.each([
    [undefined, null],
    ["", null],
    ["gzip, deflate, br", "br"],
    ["gzip", "gzip"],
    ["br;q=0.5, gzip", "gzip"],
    ["br;q=0, *", "gzip"],
    ["*;q=0", null],
    ["identity", null],
  ])("of a client that accepts %s is %s", (header, encoding) => {
    expect(chooseContentEncoding(header)).toBe(encoding);
  });
});
