import { readdirSync, readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";

const FOLDERS = ["server/intake/read", "server/intake/xlsx", "server/intake/collect"];

test("every rule the reader names is explained in Chinese and English", async () => {
  const source = FOLDERS.flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`))
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
  const named = source.matchAll(
    /(?:UnreadableFile\(|unreadable\(|refuse\(|rule: |rule = .*)\s*"(\w+)"|sheetProblem\([^"]*"(\w+)"/g,
  );
  const rules = new Set([...named].map(([, thrown, warned]) => thrown ?? warned));
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const explained = await connection.runAndReadAll(`select rule from read_csv('data/reference/rules.csv')
    where zh <> '' and en <> '' and hint_zh <> '' and hint_en <> ''`);
  connection.closeSync();
  instance.closeSync();
  expect(rules.size).toBeGreaterThan(15);
  expect(
    [...rules].filter(
      (rule) =>
        !explained
          .getRowsJson()
          .flat()
          .includes(rule ?? ""),
    ),
  ).toEqual([]);
});
