import { describe, expect, test } from "vitest";
import { readQuestion } from "../../client/explore/address.ts";
import { pivot, unfolded } from "../../client/explore/pivot.ts";

const asked = readQuestion(
  { rows: "region_code,department_code", across: "fiscal_year", measures: "executed_yuan" },
  { fiscal_year: 2025, region_code: null, department_code: null },
);

/** A row as the SQL brings it: bits of `level` are region, department, year. */
function row(level: number, region: string | null, department: string | null, year: string | null, yuan: string) {
  return {
    level: String(level),
    region_code: region,
    region_code_name: region === null ? null : `region ${region}`,
    department_code: department,
    department_code_name: department === null ? null : `department ${department}`,
    fiscal_year: year,
    executed_yuan: yuan,
  };
}

const rows = [
  row(6, null, null, "2025", "30"),
  row(6, null, null, "2024", "20"),
  row(7, null, null, null, "50"),
  row(2, "r", null, "2025", "30"),
  row(3, "r", null, null, "30"),
  row(0, "r", "d", "2025", "30"),
  row(1, "r", "d", null, "30"),
];

describe("a pivot", () => {
  test("has a line for every group and subtotal, in the order they came", () => {
    const { lines } = pivot(asked, rows);
    expect(lines.map(({ depth, names, hasParts }) => [depth, names.at(-1) ?? null, hasParts])).toEqual([
      [0, null, true],
      [1, "region r", true],
      [2, "department d", false],
    ]);
  });

  test("has the values across in their order and the total last", () => {
    const { lines, heads } = pivot(asked, rows);
    expect(heads.map(({ value, isTotal }) => [value, isTotal])).toEqual([
      ["2024", false],
      ["2025", false],
      [null, true],
    ]);
    const [total, region] = lines;
    expect(heads.map(({ key }) => total?.cells.get(key)?.executed_yuan)).toEqual(["20", "30", "50"]);
    expect(heads.map(({ key }) => region?.cells.get(key)?.executed_yuan)).toEqual([undefined, "30", "30"]);
  });

  test("calls a line by all groups that no line around it names", () => {
    const withoutRegion = pivot(
      asked,
      rows.filter(({ level }) => level !== "2" && level !== "3"),
    );
    expect(withoutRegion.lines.at(-1)).toMatchObject({ within: 0, labelFrom: 0, names: ["region r", "department d"] });
    expect(pivot(asked, rows).lines.at(-1)).toMatchObject({ within: 1, labelFrom: 1 });
  });

  test("leaves out what lies within a folded group, and not the group", () => {
    const { lines } = pivot(asked, rows);
    const region = lines[1]?.key ?? "";
    expect(unfolded(lines, new Set([region])).map(({ depth }) => depth)).toEqual([0, 1]);
  });
});
