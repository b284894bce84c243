import { describe, expect, test } from "vitest";
import { cellText } from "../../../server/intake/read/cellText.ts";

describe("the text of a cell of a workbook", () => {
  test.each([
    [13.79, "General", "13.79"],
    [13.790000000000001, "0.00", "13.790000000000001"],
    [0.1 + 0.2, "General", "0.30000000000000004"],
    [-1234.5, "#,##0.00", "-1234.5"],
    [1e21, "General", "1000000000000000000000"],
    [1.5e-7, "General", "0.00000015"],
    [-1e-7, "0", "-0.0000001"],
    [0, "General", "0"],
  ])("is the exact number that is stored: %d as %s", (v, z, text) => {
    expect(cellText({ t: "n", v, z }, false)).toBe(text);
  });

  test.each([
    [0.8619, "0.00%", "86.19%"],
    [0.86, "0%", "86%"],
    [1, "0%", "100%"],
    [0.00005, "0.00%", "0.005%"],
    [-0.045, "0.0%;[Red]-0.0%", "-4.5%"],
    [12.345, "0%", "1234.5%"],
    [1e-9, "0%", "0.0000001%"],
    [0, "0%", "0%"],
  ])("moves the point of a percentage exactly: %d as %s", (v, z, text) => {
    expect(cellText({ t: "n", v, z }, false)).toBe(text);
  });

  test.each(['0"%"', "0\\%", "#,##0_%", "0*%"])(
    "leaves a number alone whose percent sign is only shown or left room for: %s",
    (z) => {
      expect(cellText({ t: "n", v: 86, z }, false)).toBe("86");
    },
  );

  test.each([
    [44562, "yyyy-mm-dd", "2022-01-01"],
    [44743, 'yyyy"年"m"月"d"日"', "2022-07-01"],
    [44743, "[$-804]yyyy/m/d", "2022-07-01"],
    [44743.75, "yyyy/m/d h:mm", "2022-07-01 18:00:00"],
    [0.75, "h:mm", "18:00:00"],
    [60, "yyyy-mm-dd", "1900-02-29"],
    [44562, '#,##0.00"元"', "44562"],
    [44562, "0.00E+00", "44562"],
    [-5, "yyyy-mm-dd", "-5"],
  ])("is a date where the format is one: %d as %s", (v, z, text) => {
    expect(cellText({ t: "n", v, z }, false)).toBe(text);
  });

  test("counts days from 1904 where the workbook does", () => {
    expect(cellText({ t: "n", v: 43100, z: "yyyy-mm-dd" }, true)).toBe("2022-01-01");
  });

  test("shows booleans and errors as Excel does", () => {
    expect(cellText({ t: "b", v: false }, false)).toBe("FALSE");
    expect(cellText({ t: "e", v: 7 }, false)).toBe("#DIV/0!");
    expect(cellText({ t: "e" }, false)).toBe("#ERROR!");
    expect(cellText({ t: "n", v: Number.NaN }, false)).toBe("#NUM!");
  });
});
