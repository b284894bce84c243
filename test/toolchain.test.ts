import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import config from "../vite.config.ts";
import { checkout, sourceFiles } from "./architecture/sourceFiles.ts";

test("the compiler has nothing to say", () => {
  expect(report("tsc", "--noEmit")).toBe("");
}, 120_000);

test("formatter and linter have nothing to say", () => {
  expect(report("biome", "check", "--error-on-warnings", "--diagnostic-level=warn", "--colors=off")).toBe("");
}, 60_000);

test("the development server sends addresses of the API on, and keeps every module of the client", () => {
  const sentOn = Object.keys(config.server?.proxy ?? {}).map((address) => new RegExp(address));
  const isSentOn = (address: string) => sentOn.some((pattern) => pattern.test(address));
  expect(["/api/office", "/api/queries/projects?fiscal_year=2022"].filter((address) => !isSentOn(address))).toEqual([]);
  const modules = sourceFiles("client", [".ts", ".tsx", ".css"]).map(({ path }) => path.replace("client", ""));
  expect(modules.filter(isSentOn)).toEqual([]);
});

/** What a tool of node_modules prints when it is not content; empty when it is. */
function report(tool: string, ...options: string[]): string {
  const { status, stdout, stderr } = spawnSync(join("node_modules", ".bin", tool), options, {
    cwd: checkout,
    encoding: "utf8",
  });
  return status === 0 ? "" : `${stdout}${stderr}`;
}
