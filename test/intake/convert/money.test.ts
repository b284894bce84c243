import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { broken, type Desk, openDesk } from "../draft.ts";
import { type Column, readCells } from "./readCells.ts";

let desk: Desk;
beforeAll(() => {
  desk = openDesk();
});
afterAll(() => desk.close());

const read = (column: Column, cells: readonly string[]) => readCells(desk, column, cells);

describe("a money cell", () => {
  test("is read in every way of writing an amount", async () => {
    const cells = [
      "1234.5",
      "1,234.50",
      "１，２３４．５０",
      "(1,234.50)",
      "（1234.5）",
      "-5",
      "－５",
      "−5",
      "¥1,000",
      "￥ 7",
      "-¥3",
      " 8 ",
      "1 234 567",
    ];
    expect(await read("money", cells)).toEqual([
      "1234.50",
      "1234.50",
      "1234.50",
      "-1234.50",
      "-1234.50",
      "-5.00",
      "-5.00",
      "-5.00",
      "1000.00",
      "7.00",
      "-3.00",
      "8.00",
      "1234567.00",
    ]);
  });

  test("may name its own unit", async () => {
    expect(await read("money", ["12万", "1.5亿元", "3千元", "8元", "(2万元)"])).toEqual([
      "120000.00",
      "150000000.00",
      "3000.00",
      "8.00",
      "money_unreadable",
    ]);
  });

  test("is refused where an engine would take it for a number", async () => {
    const cells = [
      "1e3",
      "1_000",
      "0x10",
      ".5",
      "5.",
      "1,23",
      "1,2345",
      "12.3.4",
      "--5",
      "(-5)",
      "十二",
      "12 kg",
      "infinity",
    ];
    expect(await read("money", cells)).toEqual(cells.map(() => "money_unreadable"));
  });

  test("that a screen has shortened is refused, that a program wrote in full is read", async () => {
    expect(await read("money", ["1.23E+11", "1e+16", "5e-02", "5e-06"])).toEqual([
      "number_shortened",
      "number_shortened",
      "0.05",
      "0.00",
    ]);
  });

  test("that is not whole fen is rounded with a warning, unless a double did it", async () => {
    const cells = ["1.005", "1.004", "-1.005", "13.790000000000001", "0.1000000000000000055"];
    const lines = cells.map((cell, index) => `2022,P${index},${cell}`);
    const outcome = await desk.draft(`年度,项目编码,年初预算数\n${lines.join("\n")}`, { unit: "元" });
    expect(await desk.rows(outcome, "select initial_budget from @budget order by source_row")).toEqual([
      ["1.01"],
      ["1.00"],
      ["-1.01"],
      ["13.79"],
      ["0.10"],
    ]);
    expect(broken(outcome, "not_whole_fen")).toEqual(["C2 1.005", "C3 1.004", "C4 -1.005"]);
    expect(outcome.manifest.problem_count).toEqual({ error: 0, warning: 3, info: 0 });
  });

  test("is kept exactly up to sixteen digits before the point and refused beyond", async () => {
    const cells = [
      "9999999999999999.99",
      "-9999999999999999.99",
      "10000000000000000",
      "99999999999999999999999999",
      "0000000000000000000012",
    ];
    expect(await read("money", cells)).toEqual([
      "9999999999999999.99",
      "-9999999999999999.99",
      "money_overflow",
      "money_overflow",
      "12.00",
    ]);
  });

  test("that holds a formula error is refused as such", async () => {
    expect(await read("money", ["#DIV/0!", "#REF!"])).toEqual(["cell_error", "cell_error"]);
  });
});
