import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type SmallOffice, smallOffice } from "./smallOffice.ts";

let office: SmallOffice;
beforeAll(async () => {
  office = await smallOffice();
});
afterAll(() => office.close());

describe("the client's files", () => {
  test("hashed assets may be kept for ever, the page has to be asked for", async () => {
    const asset = await office.get("/assets/main-1a2b3c.js");
    expect(asset.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    expect(asset.headers.get("Content-Type")).toContain("javascript");
    expect((await office.get("/")).headers.get("Cache-Control")).toBe("no-cache");
  });

  test.each(["/", "/index.html", "/trends", "/projects/2021/P1"])(
    "%s is the page, which reads the address itself",
    async (path) => {
      const response = await office.get(path);
      expect([response.status, await response.text()]).toEqual([200, "<!doctype html><title>绩效</title>"]);
    },
  );

  test.each([
    "/assets/missing.js",
    "/favicon.png",
    "/%2e%2e/store/office.json",
    "/..%2fstore%2foffice.json",
    "/assets/..%5c..%5cstore%5coffice.json",
    "//etc/passwd.txt",
    "/assets/%00.js",
  ])("%s is not found", async (path) => {
    const response = await office.get(path);
    expect([response.status, (await response.json()).error.code]).toEqual([404, "route_unknown"]);
  });

  test("say how to build the pages where there are none", async () => {
    const unbuilt = await smallOffice();
    rmSync(unbuilt.clientFolder, { recursive: true });
    const response = await unbuilt.get("/");
    expect([response.status, (await response.json()).error.code]).toEqual([503, "no_client"]);
    await unbuilt.close();
  });
});

describe("every answer", () => {
  test.each(["/", "/assets/main-1a2b3c.js", "/api/queries", "/api/nothing"])(
    "%s lets a page run its own scripts only",
    async (path) => {
      const { headers } = await office.get(path);
      const policy = headers.get("Content-Security-Policy")?.split("; ") ?? [];
      expect(policy).toEqual(
        expect.arrayContaining([
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self' 'unsafe-inline'",
          "img-src 'self' data: blob:",
          "frame-ancestors 'none'",
        ]),
      );
      expect(policy.join("; ")).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
      expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
      expect(headers.get("X-Frame-Options")).toBe("DENY");
      expect(headers.get("Strict-Transport-Security")).toBeNull();
    },
  );
});

describe("a worker", () => {
  test.each([
    ["/assets/workers/grouper-1a2b3c.js", 200],
    ["/assets/workers/missing.js", 404],
  ])("%s may write functions", async (path, status) => {
    const response = await office.get(path);
    expect(response.status).toBe(status);
    const policy = response.headers.get("Content-Security-Policy")?.split("; ") ?? [];
    expect(policy).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self' 'unsafe-eval'", "connect-src 'self'"]),
    );
  });

  test.each(["/assets/workers", "/assets/workers/../main-1a2b3c.js", "/workers/a.js", "/api/assets/workers/a.js"])(
    "%s is none, and may not",
    async (path) => {
      expect((await office.get(path)).headers.get("Content-Security-Policy")).not.toContain("unsafe-eval");
    },
  );
});

describe("hosts", () => {
  test.each(["evil.example", "evil.example:3000", "localhost.evil.example", ""])(
    "a request to %s is refused",
    async (host) => {
      for (const path of ["/", "/api/queries"]) {
        const response = await office.get(path, { Host: host });
        expect([response.status, (await response.json()).error.code]).toEqual([421, "host_unknown"]);
      }
    },
  );

  test.each(["localhost", "localhost:3000", "LOCALHOST"])("a request to %s is answered", async (host) => {
    expect((await office.get("/api/health", { Host: host })).status).toBe(200);
  });
});
