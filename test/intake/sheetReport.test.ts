import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "./draft.ts";

let desk: Desk;
beforeAll(() => {
  desk = openDesk();
});
afterAll(() => desk.close());

describe("what an import says of its sheets", () => {
  test("names kinds, columns and rows of a sheet that was drafted", async () => {
    const { sheets } = await desk.draft("年度,项目编码,年初预算数(万元),备忘\n2022,P1,5,x\n");
    expect(sheets).toMatchObject([{ header_rows: [1], kinds: ["budget"], form: null, rows_read: 2 }]);
    expect(sheets[0]?.columns).toEqual([
      { position: 1, header: "年度", column: "fiscal_year", reason: "chinese_name", multiplier: null },
      { position: 2, header: "项目编码", column: "project_code", reason: "chinese_name", multiplier: null },
      {
        position: 3,
        header: "年初预算数(万元)",
        column: "initial_budget",
        reason: "chinese_name",
        multiplier: "10000",
      },
      { position: 4, header: "备忘", column: null, reason: null, multiplier: null },
    ]);
  });

  test("shows the columns where the unit is asked for, without one", async () => {
    const outcome = await desk.draft("年度,项目编码,年初预算数\n2022,P2,5\n");
    expect(outcome.is_stopped).toBe(true);
    expect(outcome.sheets[0]?.columns[2]).toMatchObject({ column: "initial_budget", multiplier: null });
  });

  test("shows what the columns may mean where no kind was recognised, and what it lacks", async () => {
    const { is_stopped, sheets } = await desk.draft("项目编码,年初预算数(元)\nP2,5\n");
    expect(is_stopped).toBe(true);
    expect(sheets[0]).toMatchObject({ kinds: [], header_rows: [1], missing: [{ kind: "budget" }] });
    expect(sheets[0]?.missing[0]?.missing).toContain("fiscal_year");
    expect(sheets[0]?.columns.map(({ column }) => column)).toEqual(["project_code", "initial_budget"]);
  });

  test("offers the likeliest header where no column is known", async () => {
    const { sheets } = await desk.draft("名册,,\n甲,乙,丙\n1,2,3\n");
    expect(sheets[0]).toMatchObject({ header_rows: [2], kinds: [], missing: [] });
    expect(sheets[0]?.columns.map(({ header, column }) => [header, column])).toEqual([
      ["甲", null],
      ["乙", null],
      ["丙", null],
    ]);
  });
});
