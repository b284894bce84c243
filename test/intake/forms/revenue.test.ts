import { afterAll, describe, expect, test } from "vitest";
import { loadFormLabels } from "../../../server/intake/forms/formLabels.ts";
import { Grid } from "../../../server/intake/forms/Grid.ts";
import { readForms } from "../../../server/intake/forms/readForm.ts";
import { broken, openDesk } from "../draft.ts";

const labels = loadFormLabels();
const desk = openDesk();
afterAll(desk.close);

const HEAD = ["项目", "2020年完成数", "2021年预算数", "2021年完成数", "完成率", "增长"];
const TITLE = "2021年某区一般公共预算收入执行情况表";

const gridOf = (lines: readonly (readonly string[])[]) =>
  new Grid(
    lines.map((cells, index) => ({ row: index + 1, cells })),
    [],
    Math.max(...lines.map((cells) => cells.length)),
  );

const read = (...lines: readonly (readonly string[])[]) => readForms(gridOf(lines), { file: "f", sheet: "s" }, labels);

const draft = (name: string, ...lines: readonly (readonly string[])[]) =>
  desk.draft(lines.map((cells) => cells.join(",")).join("\n"), { name });

describe("readRevenue(grid)", () => {
  test("tells items by their indentation, and takes headings and notes for no rows", () => {
    const [form, ...others] = read(
      [TITLE],
      ["单位：亿元"],
      HEAD,
      ["一、税收收入"],
      ["　　增值税", "1", "2", "2", "100%", "100%"],
      ["　　　　其中：改征", "1", "1", "1", "100%", "0%"],
      ["非税收入", "1", "1", "1", "100%", "0%"],
      ["收入合计", "2", "3", "3", "100%", "50%"],
      ["注：含预计数", "9", "9"],
      ["注：含预计数"],
      ["以下为附注", "7", "7", "7"],
    );
    expect(others).toEqual([]);
    expect(form).toMatchObject({ kind: "revenue_execution_table", unit: "亿元", range: "A1:F9" });
    expect(form?.revenue.map(({ row, label, depth }) => [row, label, depth])).toEqual([
      [5, "增值税", 2],
      [6, "其中：改征", 3],
      [7, "非税收入", 1],
      [8, "收入合计", 0],
      [9, "注：含预计数", 1],
    ]);
  });

  test("goes by the years of columns, in whatever order they stand", () => {
    const head = ["收入项目", "2022年预算数", "2021年决算数", "2021年预算数", "2020年决算数", "上年增减"];
    const [form] = read([TITLE], head, ["增值税", "4", "3", "2", "1", "8"]);
    const cells = Object.entries(form?.revenue[0]?.cells ?? {}).map(([field, { text }]) => [field, text]);
    expect(Object.fromEntries(cells)).toEqual({ item: "增值税", actual: "3", budget: "2", prior_year_actual: "1" });
  });

  test("reads several tables of one sheet", () => {
    const second = "2021年某区政府性基金预算收入执行情况表";
    const forms = read([TITLE], HEAD, ["增值税", "1", "1", "1"], [second], HEAD, ["土地出让", "2", "2", "2"]);
    expect(forms.map(({ title, range, revenue }) => [title.text, range, revenue.length])).toEqual([
      [TITLE, "A1:F3", 1],
      [second, "A4:F6", 1],
    ]);
  });

  test.each([
    ["of expenditure", "2021年某区一般公共预算支出执行情况表"],
    ["of both", "2021年某区一般公共预算收支执行情况表"],
    ["without a title", ""],
  ])("takes a table %s for none", (_, title) => {
    expect(read([title], HEAD, ["增值税", "1", "1", "1"])).toEqual([]);
  });

  test("takes a budget without what came in for none", () => {
    expect(read(["2021年收入预算表"], ["项目", "2020年完成数", "2021年预算数"], ["增值税", "1", "1"])).toEqual([]);
  });
});

describe("a table of revenue is found fault with where", () => {
  const UNIT = ["单位：万元"];

  test("a rate is not that of its amounts", async () => {
    const outcome = await draft("rates.csv", [TITLE], UNIT, HEAD, ["增值税", "100", "120", "150", "80%", "50.1%"]);
    expect(
      outcome.problems.map(({ rule, cell, severity, printed, computed }) => [rule, cell, severity, printed, computed]),
    ).toEqual([
      ["rate_differs_from_amounts", "E4", "error", "80", "125"],
      ["growth_differs_from_amounts", "F4, D4, B4", "error", "50.1", "50"],
    ]);
  });

  test("no rate is wrong at the decimals it is printed with", async () => {
    const row = ["增值税", "300", "300", "400", "133%", "33.3%"];
    expect((await draft("rounded.csv", [TITLE], UNIT, HEAD, row)).problems).toEqual([]);
  });

  test("an adjusted budget is what came in is held against", async () => {
    const head = ["项目", "年初预算数", "调整预算数", "完成数", "完成预算%"];
    const outcome = await draft("adjusted.csv", [TITLE], UNIT, head, ["增值税", "100", "200", "100", "50%"]);
    expect(outcome.problems).toEqual([]);
    expect(await desk.rows(outcome, "select budget_amount, adjusted_amount from @revenue")).toEqual([
      ["1000000.00", "2000000.00"],
    ]);
  });

  test("rows that are no list of parts say nothing of their total", async () => {
    const row = (name: string, amount: string) => [name, amount, amount, amount, "100%", "0%"];
    const outcome = await draft(
      "parts.csv",
      [TITLE],
      UNIT,
      HEAD,
      row("税收收入", "10"),
      row("　其中：增值税", "4"),
      row("　企业所得税", "5"),
      row("非税收入", "10"),
      row("　罚没收入", "3"),
      row("收入合计", "20"),
      row("上年结转", "2"),
      row("调入资金", "1"),
    );
    expect(outcome.problems).toEqual([]);
  });

  test("nothing names the unit", async () => {
    const outcome = await draft("unit.csv", [TITLE], HEAD, ["增值税", "1", "1", "1", "100%", "0%"]);
    expect(broken(outcome, "unit_unknown")).toEqual(["D3 1"]);
    expect(await desk.rows(outcome, "select actual_amount from @revenue")).toEqual([[null]]);
    const said = await desk.draft(
      [[TITLE], HEAD, ["增值税", "1", "1", "1", "100%", "0%"]].map((line) => line.join(",")).join("\n"),
      { name: "unit.csv", unit: "万元" },
    );
    expect(said.problems).toEqual([]);
    expect(await desk.rows(said, "select actual_amount from @revenue")).toEqual([["10000.00"]]);
  });

  test("a row has no name", async () => {
    const outcome = await draft("nameless.csv", [TITLE], UNIT, HEAD, ["", "1", "1", "1", "100%", "0%"]);
    expect(broken(outcome, "required_missing")).toEqual(["A4"]);
  });
});
