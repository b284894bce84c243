import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { describeProblem, describeRule } from "../../../server/intake/check/describeProblem.ts";
import { parseMapping } from "../../../server/intake/parseMapping.ts";
import { cellAddress } from "../../../server/intake/read/cellAddress.ts";
import { PROJECT } from "../../../server/warehouse/projectFolders.ts";
import { readList } from "../../../server/warehouse/readList.ts";

const rules = readList(join(PROJECT.reference, "rules.csv"));

describe("rules.csv", () => {
  test("has words for every rule that the intake can break", () => {
    const folder = fileURLToPath(new URL("../../../server/intake", import.meta.url));
    const named =
      /(?:refused\(|(?:rule|unreadable): |(?:UnreadableFile|WrongRequest|Problem)\((?:\w+, )?)["']([a-z]+(?:_[a-z]+)+)["']/g;
    const used = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(ts|sql)$/.test(file))
      .flatMap((file) => [...readFileSync(join(folder, file), "utf8").matchAll(named)].map(([, rule]) => rule));
    expect(used.length).toBeGreaterThan(40);
    const known = new Set(rules.map(({ rule }) => rule));
    expect([...new Set(used)].filter((rule) => !known.has(rule ?? ""))).toEqual([]);
  });

  test("asks in both languages for the same placeholders", () => {
    const placeholders = (text = "") => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
    expect(rules.filter(({ zh, en }) => `${placeholders(zh)}` !== `${placeholders(en)}`)).toEqual([]);
  });
});

describe("a problem in words", () => {
  const where = {
    file: "a.csv",
    sheet: "",
    cell: "C2",
    row: 2,
    severity: "error",
    printed: null,
    computed: null,
  } as const;

  test("names value and column in the person's language, and what to do", () => {
    const problem = { ...where, column: "initial_budget", value: "十二", rule: "money_unreadable" };
    expect(describeProblem(problem, "zh", "page")).toBe(
      "“十二”不是金额。只写数字,可带千分位、负号或括号、¥、元/万元/亿元。",
    );
    const lacking = { ...problem, rule: "kind_incomplete", value: "budget", computed: "budget: initial_budget" };
    expect(describeProblem(lacking, "zh", "page")).toMatch(/^表中有“预算”的列,但还缺:预算: 年初预算数。/);
    const repeated = { ...problem, rule: "duplicate_key", column: "budget_year, effect", value: "result_use ×5" };
    expect(describeProblem(repeated, "en", "page")).toMatch(
      /\(Budget year, Effect\) as a later row \(Use of results ×5\)/,
    );
    expect(describeProblem({ ...problem, rule: "required_missing" }, "zh", "page")).toMatch(/^缺少年初预算数。/);
    expect(describeProblem({ ...problem, rule: "required_missing" }, "en", "page")).toMatch(
      /^Initial budget is missing\. /,
    );
  });

  test("tells what to do in the place it is read in", () => {
    const unknown = { ...where, column: "initial_budget", value: "年初预算", rule: "unit_unknown" };
    expect(describeProblem(unknown, "zh", "command_line")).toMatch(/或在导入时指定单位\(--unit\)。$/);
    expect(describeProblem(unknown, "zh", "page")).toMatch(
      /或在导入时指定单位\(见“对所有行都适用的值”、“金额单位”\)。$/,
    );
    expect(describeProblem(unknown, "en", "page")).toMatch(
      /importing \(see “Values for all rows”, “Unit of money”\)\.$/,
    );
    expect(describeProblem(unknown, "zh", "sheet")).toMatch(/或在导入时指定单位。$/);
  });

  test("names no option of the command line on a page, and fills every place of a hint", () => {
    const said = rules.flatMap(({ rule = "" }) =>
      (["zh", "en"] as const).map((language) => describeRule(rule, {}, language, "page")),
    );
    expect(said.filter((text) => / ?--[a-z]/.test(text) || text.includes("{by_"))).toEqual([]);
  });

  test("without words is its rule", () => {
    expect(describeRule("no_such_rule", {}, "en", "page")).toBe("no_such_rule");
  });
});

describe("a mapping in words", () => {
  test("is header=column, several by comma, the last sign parting them", () => {
    expect(parseMapping("a=project_code, b = c =fiscal_year+month,b=year,note=")).toEqual({
      a: ["project_code"],
      "b = c": ["fiscal_year", "month"],
      b: ["year"],
      note: [],
    });
  });

  test("that makes no sense is wrong usage", () => {
    expect(() => parseMapping("project_code")).toThrow(expect.objectContaining({ code: "mapping_unreadable" }));
    expect(() => parseMapping("missing.json")).toThrow(expect.objectContaining({ code: "mapping_unreadable" }));
  });
});

test("a cell is addressed as a spreadsheet does", () => {
  expect([cellAddress(1, 1), cellAddress(26, 4), cellAddress(27, 9), cellAddress(703, 2)]).toEqual([
    "A1",
    "Z4",
    "AA9",
    "AAA2",
  ]);
});
