import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { broken, type Desk, openDesk } from "../draft.ts";

let desk: Desk;
beforeAll(() => {
  desk = openDesk();
});
afterAll(() => desk.close());

const header = "年度,项目编码,年初预算数(万元)";

describe("a total row", () => {
  test.each(["合计", "合 计", "总计：", "Total", "合　计"])(
    "called %s is no row but a control total",
    async (label) => {
      const outcome = await desk.draft(`${header}\n2022,P1,1.5\n2022,P2,2\n${label},,3.5\n`);
      expect(outcome.manifest.kinds.budget?.read).toBe(2);
      expect(outcome.manifest.control_totals).toEqual([
        {
          file: "rows.csv",
          sheet: "",
          cell: "C4",
          column: "initial_budget",
          printed: "35000.00",
          computed: "35000.00",
          difference: "0.00",
        },
      ]);
      expect(outcome.problems).toEqual([]);
    },
  );

  test("that its rows do not add up to is a warning with both figures", async () => {
    const outcome = await desk.draft(`${header}\n2022,P1,1\n2022,P2,2\n合计,,4\n`);
    expect(outcome.problems).toMatchObject([
      { rule: "control_total_differs", severity: "warning", row: 4, printed: "40000", computed: "30000" },
    ]);
    expect(outcome.problems[0]?.cell).toBe("C4, C2:C3");
  });

  test.each([
    ["its own part alone", "2022,P1,1\n2022,P2,2\n小计,,3\n2022,P3,5\n小计,,6\n合计,,8\n", ["C6, C5"]],
    ["every part", "2022,P1,1\n2022,P2,2\n小计,,3\n2022,P3,4\n小计,,4\n合计,,8\n", ["C7, C2:C3, C5"]],
    ["the rows below it", "合计,,8\n2022,P1,1\n2022,P2,2\n", ["C2, C3:C4"]],
    [
      "one range where it has many parts",
      `${Array.from({ length: 13 }, (_, at) => `2022,P${at},1\n小计,,1\n`).join("")}合计,,9\n`,
      ["C28, C2:C26"],
    ],
  ])("that is wrong names the rows of %s", async (_, rows, cells) => {
    const outcome = await desk.draft(`${header}\n${rows}`);
    expect(outcome.problems.filter(({ rule }) => rule === "control_total_differs").map(({ cell }) => cell)).toEqual(
      cells,
    );
  });

  test("counts what could be read of refused rows too", async () => {
    const outcome = await desk.draft(`${header}\nbad,P1,1\n2022,P2,2\n合计,,3\n`);
    expect(outcome.manifest.kinds.budget).toMatchObject({ kept: 1, refused: 1 });
    expect(outcome.manifest.control_totals[0]?.difference).toBe("0.00");
  });

  test("called 小计 is the sum of the rows since the total before it", async () => {
    const outcome = await desk.draft(`${header}\n2022,P1,1\n2022,P2,2\n小计,,3\n2022,P3,4\n小计,,5\n合计,,7\n`);
    expect(
      outcome.manifest.control_totals.map(({ cell, computed, difference }) => [cell, computed, difference]),
    ).toEqual([
      ["C4", "30000.00", "0.00"],
      ["C6", "40000.00", "10000.00"],
      ["C7", "70000.00", "0.00"],
    ]);
    expect(broken(outcome, "control_total_differs")).toHaveLength(1);
  });

  test("may stand above its rows", async () => {
    const outcome = await desk.draft(`${header}\n合计,,7\n教育小计,,3\n2022,P1,1\n2022,P2,2\n卫生小计,,4\n2022,P3,4\n`);
    expect(outcome.manifest.control_totals.map(({ difference }) => difference)).toEqual(["0.00", "0.00", "0.00"]);
    expect(outcome.manifest.kinds.budget?.read).toBe(3);
  });

  test("is not a project whose name only sounds like one", async () => {
    const outcome = await desk.draft(
      "年度,项目编码,项目名称,部门编码,部门名称\n2022,P1,经费合计,1,审计局\n2022,P2,小计算机采购,1,审计局\n2022,P3,统计,1,审计局\n",
    );
    expect(outcome.manifest.kinds.project?.kept).toBe(3);
  });
});
