import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkList } from "../../server/reference/checkList.ts";
import type { KnownCodes } from "../../server/reference/knownCodes.ts";
import { LIST_SHAPES } from "../../server/reference/listShapes.ts";
import { parseListText } from "../../server/reference/listText.ts";
import { listShape } from "../../server/reference/readReference.ts";
import { PROJECT } from "../../server/warehouse/projectFolders.ts";
import { readList } from "../../server/warehouse/readList.ts";

const read = (name: string) => readList(join(PROJECT.reference, `${name}.csv`));
const codes = (list: string) => new Set(read("codes").flatMap((row) => (row.list === list ? (row.code ?? "") : [])));
const known: KnownCodes = new Map([
  ["rating", codes("rating")],
  ["effect", codes("effect")],
  ["regions", new Set(read("regions").map(({ region_code = "" }) => region_code))],
  ["departments", new Set(["D1", "D2", "D3"])],
]);

/** Findings of a list given as CSV, as `row column rule`. */
function findings(name: string, text: string): string[] {
  const shape = listShape(name);
  const found = checkList(shape, parseListText(shape, Buffer.from(text)), known);
  return found.map(({ row, column, rule }) => `${row} ${column} ${rule}`);
}

const bands = (...rows: string[]) =>
  findings("rating_bands", ["region_code,from_year,rating,minimum,maximum", ...rows].join("\n"));

describe("the project's own lists", () => {
  test.each(LIST_SHAPES.map(({ name }) => name))("%s has these columns and no findings", (name) => {
    const shape = listShape(name);
    const rows = read(name);
    const { columns } = shape;
    if (rows.length > 0) expect(Object.keys(rows[0] ?? {})).toEqual(columns.map((column) => column.name));
    expect(checkList(shape, rows, known)).toEqual([]);
  });

  test("each shape has its file", () => {
    const files = readdirSync(PROJECT.reference);
    expect(LIST_SHAPES.filter(({ name }) => !files.includes(`${name}.csv`))).toEqual([]);
  });
});

describe("rules of the department appraisal", () => {
  const head = "from_year,criterion,appraisal_measure,weight,zero_at,full_at,minimum_yuan,allowed_days";
  const rules = (...rows: string[]) => findings("appraisal_rules", [head, ...rows].join("\n"));
  const half = ",targets,targets_complete,50.25,0,1,,";

  test("whose weights add to 100 are right, for a year of their own too", () => {
    const whole = [half, ",ex_ante,reviews_done,49.75,0,0.8,5000000,"];
    expect(rules(...whole, ...whole.map((row) => `2024${row}`))).toEqual([]);
  });

  test("may not add to more or less in any year", () => {
    expect(rules(half, ",targets,targets_quantified,49.75,0,1,,", "2024,targets,targets_complete,99.99,0,1,,")).toEqual(
      ["4 weight weights_not_hundred"],
    );
  });

  test("need the rate of no points below that of all, and the limit that a measure is judged by", () => {
    const wrong = [",ex_ante,reviews_done,50,0,1,,", ",monitoring,monitoring_on_time,50,0.9,0.9,,20"];
    expect(rules(...wrong)).toEqual(["3 zero_at appraisal_lines_reversed", "2 minimum_yuan list_value_missing"]);
    expect(rules(",monitoring,monitoring_on_time,100,0,1,,2.5")).toEqual(["2 allowed_days list_days_unreadable"]);
  });
});

describe("rating bands", () => {
  const whole = [",,excellent,85,100", ",,good,75,85", ",,fair,60,75", ",,poor,0,60"];

  test("that meet from 0 to 100 are right, for a region and year of their own too", () => {
    expect(bands(...whole, ...whole.map((row) => row.replace(",,", "520201,2023,")))).toEqual([]);
  });

  test("may not overlap, leave a gap or end early", () => {
    expect(bands(",,excellent,85,100", ",,good,75,90", ",,fair,60,75", ",,poor,0,60")).toEqual([
      "3 maximum bands_do_not_meet",
    ]);
    expect(bands(",,excellent,85,100", ",,good,75,84", ",,fair,60,75", ",,poor,0,60")).toEqual([
      "3 maximum bands_do_not_meet",
    ]);
    expect(bands(",,excellent,85,99", ",,good,75,85", ",,fair,60,75", ",,poor,5,60")).toEqual([
      "2 maximum bands_do_not_meet",
      "5 minimum bands_do_not_meet",
    ]);
  });

  test("need one row of every rating, and none of another", () => {
    expect(bands(",,excellent,80,100", ",,fair,60,80", ",,poor,0,60")).toContain("2 rating band_missing");
    expect(bands(...whole, ",,not_rated,0,100")).toContain("6 rating band_without_scores");
    expect(bands(...whole, ",,poor,0,60")).toEqual(["6 rating list_row_repeated"]);
  });

  test("have known codes, scores and years", () => {
    expect(bands("123456,20222,great,-1,101", ...whole)).toEqual([
      "2 region_code list_code_unknown",
      "2 from_year list_year_unreadable",
      "2 rating list_code_unknown",
      "2 minimum list_score_unreadable",
      "2 maximum list_score_unreadable",
    ]);
  });
});

describe("other lists", () => {
  test("rates lie within their limits", () => {
    const head = "region_code,budget_year,rating,action,minimum_rate,maximum_rate,applied_rate\n";
    expect(
      findings("result_rules", `${head},,fair,cut,0.2,0.1,0.15\n,,poor,cut,0.1,0.2,0.3\n,2023,fair,cut,,,15\n`),
    ).toEqual(["4 applied_rate list_ratio_unreadable"]);
    expect(findings("result_rules", `${head},,fair,cut,0.2,0.1,0.15\n,,poor,cut,0.1,0.2,0.3\n`)).toEqual([
      "2 minimum_rate rate_limits_reversed",
      "3 applied_rate rate_outside_limits",
    ]);
  });

  test("the floor of low execution stands with its allowance", () => {
    const head = "region_code,from_year,floor_rate,allowance_rate,recovers_idle,growth_rate\n";
    expect(findings("planning_limits", `${head},,0.6,0.1,true,\n,2027,,,false,0.05\n`)).toEqual([]);
    expect(findings("planning_limits", `${head},,0.6,,true,\n,2027,,0.1,maybe,\n`)).toEqual([
      "3 recovers_idle list_flag_unreadable",
    ]);
    expect(findings("planning_limits", `${head},,0.6,,true,\n,2027,,0.1,true,\n`)).toEqual([
      "2 allowance_rate low_execution_halved",
      "3 floor_rate low_execution_halved",
    ]);
  });

  test("years of one function class do not overlap", () => {
    const head = "function_code,zh,en,from_year,to_year,predecessor_code,predecessor_zh\n";
    expect(findings("function_classes", `${head}207,甲,A,,2018,,\n207,乙,B,2019,,,\n`)).toEqual([]);
    expect(findings("function_classes", `${head}207,甲,A,,2019,,\n207,乙,B,2019,,,\n208,丙,C,2020,2019,,\n`)).toEqual([
      "4 to_year years_reversed",
      "3 from_year years_overlap",
    ]);
  });

  test("successors are known departments and never go in a circle", () => {
    const head = "department_code,successor_code,successor_from_year\n";
    expect(findings("department_mergers", `${head}D1,D2,2022\nD2,D3,2023\n`)).toEqual([]);
    expect(findings("department_mergers", `${head}D1,D2,2022\nD2,D1,2023\n`)).toEqual([
      "2 successor_code merger_circle",
      "3 successor_code merger_circle",
    ]);
    expect(findings("department_mergers", `${head}D1,D9,2022\n`)).toEqual(["2 successor_code list_code_unknown"]);
  });

  test("a currency has one base year, a name means one unit, a spelling one level", () => {
    const deflators =
      "currency,fiscal_year,deflator_zh,deflator_en,index,is_base\nCNY,2018,价,,100,true\nCNY,2019,价,,101,true\n";
    expect(findings("deflators", deflators)).toEqual(["3 is_base base_year_not_one"]);
    expect(findings("units", "unit,multiplier,currency,aliases\n元,1,CNY,yuan\nyuan,0,CNY,\n")).toEqual([
      "3 multiplier list_number_unreadable",
    ]);
    expect(findings("units", "unit,multiplier,currency,aliases\n元,1,CNY,yuan\nYuan,2,CNY,\n")).toEqual([
      "3 unit list_name_repeated",
    ]);
    expect(
      findings("indicator_aliases", "level,alias,zh,en\n1,产出,产出指标,Output\n1,产 出,产出指标,Output\n"),
    ).toEqual(["3 alias list_name_repeated"]);
    expect(
      findings(
        "regions",
        "region_code,zh,en,own_level_zh,own_level_en,parent_code,predecessor_code,predecessor_zh,predecessor_until_year\n520200,甲,A,,,,,,\n520201,乙,B,,,,520200,旧乙,2020\n",
      ),
    ).toEqual(["3 predecessor_code list_name_repeated"]);
  });

  test("a finding names list, row, column and rule in both languages", () => {
    const shape = listShape("monitoring_thresholds");
    expect(checkList(shape, [{ month: "13", execution_floor: "0.4", gap_limit: "0.1" }], known)).toEqual([
      {
        list: "monitoring_thresholds",
        row: 2,
        column: "month",
        value: "13",
        rule: "list_month_unreadable",
        message_zh: "月份“13”不是月份。写 1 到 12 的整数。",
        message_en: "“13” of Month is no month. Write a whole number from 1 to 12.",
      },
    ]);
  });
});

describe("a list as a file", () => {
  const refused = (text: string) => {
    try {
      return parseListText(listShape("monitoring_thresholds"), Buffer.from(text));
    } catch (error) {
      return (error as { findings: { row: number | null; rule: string }[] }).findings.map(
        ({ row, rule }) => `${row} ${rule}`,
      );
    }
  };

  test("has the columns of the list, in any order", () => {
    expect(refused("gap_limit,month,execution_floor\n0.1,4,0.25\n")).toEqual([
      { gap_limit: "0.1", month: "4", execution_floor: "0.25" },
    ]);
    expect(refused("month,execution_floor\n4,0.25\n")).toEqual(["null list_column_missing"]);
    expect(refused("month,execution_floor,gap_limit,note\n4,0.25,0.1,x\n")).toEqual(["null list_column_unknown"]);
    expect(refused("month,execution_floor,gap_limit\n4,0.25,0.1,x\n")).toEqual(["2 row_has_too_many_cells"]);
    expect(refused('month,execution_floor,gap_limit\n"4,0.25,0.1\n')).toEqual(["null list_file_unreadable"]);
  });

  test("is read in the encoding of Chinese spreadsheets too", () => {
    const bytes = Buffer.concat([
      Buffer.from("unit,multiplier,currency,aliases\n"),
      Buffer.from([0xcd, 0xf2, 0xd4, 0xaa]),
      Buffer.from(",10000,CNY,\n"),
    ]);
    expect(parseListText(listShape("units"), bytes)).toEqual([
      { unit: "万元", multiplier: "10000", currency: "CNY", aliases: "" },
    ]);
  });
});
