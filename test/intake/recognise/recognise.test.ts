import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { broken, type Desk, openDesk } from "../draft.ts";

let desk: Desk;
beforeAll(() => {
  desk = openDesk();
});
afterAll(() => desk.close());

const BUDGET = "select fiscal_year, project_code, initial_budget::varchar from @budget order by source_row";

describe("a header", () => {
  test("is found below a title, a unit line and blank rows", async () => {
    const outcome = await desk.draft(
      "2022年项目预算表,,\n,,单位:万元\n,,\n项目编码,项目名称,年初预算数\nP1,甲,1.5\nP2,乙,2\n",
    );
    expect(await desk.rows(outcome, BUDGET)).toEqual([
      [2022, "P1", "15000.00"],
      [2022, "P2", "20000.00"],
    ]);
    expect(outcome.manifest.sheets[0]?.header_rows).toEqual([4]);
    expect(outcome.manifest.sheets[0]?.fixed.fiscal_year).toEqual({ value: "2022", reason: "title" });
  });

  test("is compared without spaces, width, case, line breaks, marks and a unit at its end", async () => {
    const outcome = await desk.draft('年 度,＊项目编码：,"年初\n预算数（万元）",ADJUSTED_BUDGET (元)\n2022,P1,1,2\n');
    const rows = await desk.rows(outcome, "select initial_budget, adjusted_budget from @budget");
    expect(rows).toEqual([["10000.00", "2.00"]]);
    expect(outcome.manifest.sheets[0]?.columns.map(({ column, reason }) => [column, reason])).toEqual([
      ["fiscal_year", "chinese_name"],
      ["project_code", "chinese_name"],
      ["initial_budget", "chinese_name"],
      ["adjusted_budget", "english_name"],
    ]);
  });

  test("of two rows is joined by parent and child", async () => {
    const text = "年度,支出,,收入,\n,金额,增速,金额,增速\n2022,5,1,6,2\n2023,7,1,8,2\n";
    const outcome = await desk.draft(text, {
      map: "支出 金额=paid_to_date",
      set: { project_code: "all", project_name: "全国", department_name: "财政部" },
      unit: "亿元",
    });
    expect(await desk.rows(outcome, "select fiscal_year, project_code, paid_to_date::varchar from @execution")).toEqual(
      [
        [2022, "all", "500000000.00"],
        [2023, "all", "700000000.00"],
      ],
    );
  });

  test("of two rows may be found by its child where that stands once", async () => {
    const text = "年度,项目编码,预算,,\n,,年初预算数,全年预算数,执行数\n2022,P1,5,6,4\n";
    const outcome = await desk.draft(text, { unit: "元" });
    expect(outcome.manifest.sheets[0]?.header_rows).toEqual([1, 2]);
    expect(Object.keys(outcome.manifest.kinds)).toEqual(["budget", "execution"]);
  });

  test("that is repeated on the next page is no row, nor is a remark or a signature below the table", async () => {
    const rows = "2022,P1,5\n年度,项目编码,年初预算数\n2022,P2,6\n注：数据来源于国库,,\n填表人：张三,,审核人：李四\n";
    const outcome = await desk.draft(`年度,项目编码,年初预算数\n${rows}`, { unit: "元" });
    expect(outcome.manifest.kinds.budget).toEqual({ read: 2, kept: 2, refused: 0, replaced: 0 });
    expect(outcome.problems).toEqual([]);
  });

  test("without rows stops the import", async () => {
    const outcome = await desk.draft("年度,项目编码,年初预算数\n", { unit: "元" });
    expect(outcome.is_stopped).toBe(true);
    expect(outcome.problems.map(({ rule }) => rule)).toEqual(["no_rows"]);
  });
});

describe("record kinds", () => {
  test("are all filled that a wide export has the columns of", async () => {
    const header = "年度,项目编码,项目名称,部门编码,部门名称,年初预算数,全年预算数,累计执行数,自评得分,等级";
    const outcome = await desk.draft(`${header}\n2022,P1,甲,101,教育局,10,12,9,88,良\n2022,P2,乙,101,教育局,5,5,,,\n`, {
      unit: "万元",
    });
    expect(outcome.manifest.kinds).toEqual({
      department: { read: 1, kept: 1, refused: 0, replaced: 0 },
      project: { read: 2, kept: 2, refused: 0, replaced: 0 },
      budget: { read: 2, kept: 2, refused: 0, replaced: 0 },
      execution: { read: 1, kept: 1, refused: 0, replaced: 0 },
      evaluation: { read: 1, kept: 1, refused: 0, replaced: 0 },
    });
    expect(await desk.rows(outcome, "select * exclude (source_file, source_sheet) from @evaluation")).toEqual([
      [2022, "project", "P1", "self", null, "88.00", "良", null, null, null, 2],
    ]);
    expect(await desk.rows(outcome, "select month, paid_to_date from @execution")).toEqual([[12, "90000.00"]]);
    expect(await desk.rows(outcome, "select fund_source, adjusted_budget from @budget")).toEqual([
      ["appropriation", "120000.00"],
      ["appropriation", "50000.00"],
    ]);
  });

  test("that miss a required cell refuse the row at that cell and keep the others", async () => {
    const outcome = await desk.draft(
      "年度,项目编码,年初预算数,全年预算数,执行数\n2022,P1,1,2,1\n2022,P2,,3,1\n,P3,4,4,1\n",
      { unit: "元" },
    );
    expect(outcome.manifest.kinds).toEqual({
      budget: { read: 3, kept: 1, refused: 2, replaced: 0 },
      execution: { read: 3, kept: 2, refused: 1, replaced: 0 },
    });
    expect(broken(outcome, "required_missing")).toEqual(["C3", "A4"]);
  });

  test("are refused in the row whose cell cannot be read, where they need that cell", async () => {
    const outcome = await desk.draft("年度,项目编码,年初预算数,执行数\n2022,P1,abc,1\n2022,P2,2,2\n", { unit: "元" });
    expect(outcome.manifest.kinds.budget).toEqual({ read: 2, kept: 1, refused: 1, replaced: 0 });
    expect(outcome.manifest.kinds.execution).toEqual({ read: 2, kept: 2, refused: 0, replaced: 0 });
    expect(outcome.problems).toEqual([
      {
        file: "rows.csv",
        sheet: "",
        cell: "C2",
        row: 2,
        column: "initial_budget",
        value: "abc",
        rule: "money_unreadable",
        severity: "error",
        printed: null,
        computed: null,
      },
    ]);
  });

  test("that lack one thing are named, and an import that fills none says what the nearest lack", async () => {
    const wide = await desk.draft("年度,项目编码,项目名称,部门名称,得分\n2022,P1,甲,局,80\n");
    expect(wide.problems.filter(({ rule }) => rule === "kind_incomplete").map(({ computed }) => computed)).toEqual([
      "evaluation: kind",
    ]);
    const none = await desk.draft("年度,金额,备注\n2022,5,x\n", { unit: "元" });
    expect(none.is_stopped).toBe(true);
    expect(none.problems.map(({ rule, computed }) => [rule, computed])).toEqual([
      ["no_kind_recognised", "result_use: budget_year, subject_code, effect"],
    ]);
  });

  test("are not made of what the person says alone", async () => {
    const outcome = await desk.draft("年度,甲\n2022,5\n", {
      set: { project_code: "P", project_name: "全", department_name: "局" },
    });
    expect([outcome.is_stopped, outcome.problems.map(({ rule }) => rule)]).toEqual([true, ["nothing_recognised"]]);
  });

  test("of department and project may be named once for the whole file", async () => {
    const outcome = await desk.draft("月份,累计执行数(元)\n1,5\n2,9\n", {
      set: {
        fiscal_year: "2022",
        project_code: "P1",
        project_name: "甲",
        department_code: "101",
        department_name: "教育局",
      },
    });
    expect(outcome.manifest.kinds).toMatchObject({
      department: { kept: 1 },
      project: { read: 1, kept: 1 },
      execution: { kept: 2 },
    });
  });

  test("take the kind of evaluation from title, sheet and file name, and the person's word before all", async () => {
    const rows = "项目编码,得分\nP1,80\n";
    const kind = "select kind, fiscal_year from @evaluation";
    const title = await desk.draft(`2021年财政重点评价结果,\n${rows}`);
    expect(await desk.rows(title, kind)).toEqual([["finance", 2021]]);
    const file = await desk.draft(rows, { name: "2020年部门评价.csv" });
    expect(await desk.rows(file, kind)).toEqual([["department", 2020]]);
    const person = await desk.draft(`2021年财政重点评价结果,\n${rows}`, {
      set: { kind: "第三方", fiscal_year: "2019" },
    });
    expect(await desk.rows(person, kind)).toEqual([["third_party", 2019]]);
  });

  test("of indicators take one printed target as text, number and operator", async () => {
    const header = "年度,项目编码,一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分";
    const rows =
      "2022,P1,产出指标,数量指标,人次,≥1200人次,1300,10,10\n2022,P1,效益指标,社会效益,满意,群众满意,达成,10,9\n";
    const outcome = await desk.draft(`${header}\n${rows}`);
    expect(
      await desk.rows(
        outcome,
        "select indicator_no, operator, target_text, target_number, actual_number, score from @indicator_result",
      ),
    ).toEqual([
      ["1", ">=", "≥1200人次", "1200.000000", "1300.000000", "10.00"],
      ["2", null, "群众满意", null, null, "9.00"],
    ]);
    expect(Object.keys(outcome.manifest.kinds)).toEqual(["target", "indicator_result"]);
  });

  test("of reviews: a rejection approves nothing, and the number is that of the project", async () => {
    const header = "预算年度,项目编码,项目(政策)名称,部门编码,部门名称,申报金额(万元),审定金额(万元),评估结论";
    const rows = "2023,P1,甲,101,局,50,40,部分支持\n2023,P2,乙,101,局,60,,不予支持\n2023,P3,丙,101,局,70,,暂缓\n";
    const outcome = await desk.draft(`${header}\n${rows}`);
    expect(
      await desk.rows(outcome, "select review_no, conclusion, approved_amount from @ex_ante_review order by 1"),
    ).toEqual([
      ["P1", "supported_in_part", "400000.00"],
      ["P2", "not_supported", "0.00"],
      ["P3", "deferred", null],
    ]);
  });
});

describe("units", () => {
  const rows = "年度,项目编码,年初预算数";
  const money = "select initial_budget from @budget";

  test("that nobody names stop the import", async () => {
    const outcome = await desk.draft(`${rows}\n2022,P1,5\n`);
    expect(outcome.is_stopped).toBe(true);
    expect(broken(outcome, "unit_unknown")).toEqual(["C1 年初预算数"]);
  });

  test.each([
    ["万元", "50000.00"],
    ["亿元", "500000000.00"],
    ["百万円", "5000000.00"],
    ["1000", "5000.00"],
    ["1,000,000", "5000000.00"],
    ["30", "150.00"],
    ["0.5", "2.50"],
  ])("may be %s", async (unit, stored) => {
    const outcome = await desk.draft(`${rows}\n2022,P1,5\n`, { unit });
    expect(await desk.rows(outcome, money)).toEqual([[stored]]);
  });

  test("of the header are believed before those of the title, and the person before both", async () => {
    const text = `单位：亿元,,\n${rows}（万元）\n2022,P1,5\n`;
    expect(await desk.rows(await desk.draft(text), money)).toEqual([["50000.00"]]);
    expect(await desk.rows(await desk.draft(text, { unit: "元" }), money)).toEqual([["5.00"]]);
  });

  test("scale decimals exactly", async () => {
    const cells = ["0.000001", "1.234567", "12345678.123456", "123456789012.345678", "0.0000001", "99999999999999"];
    const text = cells.map((cell, index) => `2022,P${index},${cell}`).join("\n");
    const outcome = await desk.draft(`${rows}（万元）\n${text}\n`);
    expect((await desk.rows(outcome, `${money} order by source_row`)).flat()).toEqual([
      "0.01",
      "12345.67",
      "123456781234.56",
      "1234567890123456.78",
      "0.00",
    ]);
    expect(broken(outcome, "not_whole_fen")).toEqual(["C6 0.0000001"]);
    expect(broken(outcome, "money_overflow")).toEqual(["C7 99999999999999"]);
  });

  test("that are no unit are wrong usage", async () => {
    await expect(desk.draft(`${rows}\n2022,P1,5\n`, { unit: "bushels" })).rejects.toMatchObject({
      code: "unit_unknown_name",
    });
    await expect(desk.draft(`${rows}\n2022,P1,5\n`, { unit: "0" })).rejects.toMatchObject({
      code: "unit_unknown_name",
    });
  });
});
