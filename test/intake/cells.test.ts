import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { broken, type Desk, openDesk } from "./draft.ts";

let desk: Desk;
beforeAll(() => {
  desk = openDesk();
});
afterAll(() => desk.close());

/** Puts `cells` into one column of a file that has everything else a record kind needs; what came of each cell. */
async function read(column: Column, cells: readonly string[]): Promise<(string | null)[]> {
  const { header, row, select } = COLUMNS[column];
  const lines = cells.map((cell, index) => row(`P${index}`, `"${cell.replaceAll('"', '""')}"`));
  const outcome = await desk.draft([header, ...lines].join("\n"), { unit: "元" });
  const kept = outcome.is_stopped ? [] : await desk.rows(outcome, select);
  const refused = new Map(outcome.problems.map((problem) => [problem.row, problem.rule]));
  const values = new Map(kept.map(([code, value]) => [String(code), value === null ? null : String(value)]));
  return cells.map((_, index) => {
    const value = values.get(`P${index}`);
    return value === undefined ? (refused.get(index + 2) ?? "lost") : value;
  });
}

type Column = keyof typeof COLUMNS;

const COLUMNS = {
  money: simple(
    "年度,项目编码,年初预算数,申报数",
    (code, cell) => `2022,${code},1,${cell}`,
    "requested_amount",
    "budget",
  ),
  year: {
    header: "年度,项目编码,年初预算数",
    row: (code: string, cell: string) => `${cell},${code},1`,
    select: "select project_code, fiscal_year from @budget",
  },
  month: simple("年度,项目编码,累计执行数,月份", (code, cell) => `2022,${code},1,${cell}`, "month", "execution"),
  score: simple(
    "年度,项目编码,评价方式,得分,等级",
    (code, cell) => `2022,${code},self,${cell},优`,
    "score",
    "evaluation",
  ),
  date: simple(
    "年度,项目编码,评价方式,等级,报告日期",
    (code, cell) => `2022,${code},self,优,${cell}`,
    "reported_on",
    "evaluation",
  ),
  percent: simple(
    "年度,截止月份,项目编码,处理措施,预算执行率",
    (code, cell) => `2022,6,${code},继续,${cell}`,
    "execution_rate",
    "monitoring",
  ),
  points: simple(
    "年度,截止月份,项目编码,处理措施,预算执行率(%)",
    (code, cell) => `2022,6,${code},继续,${cell}`,
    "execution_rate",
    "monitoring",
  ),
  likelihood: simple(
    "年度,截止月份,项目编码,处理措施,完成可能性",
    (code, cell) => `2022,6,${code},继续,${cell}`,
    "likelihood",
    "monitoring",
  ),
  causes: simple(
    "年度,截止月份,项目编码,处理措施,偏差原因",
    (code, cell) => `2022,6,${code},继续,${cell}`,
    "deviation_cause",
    "monitoring",
  ),
  isNew: project("是否新增", "is_new"),
  category: project("项目类别", "category_code"),
  functionClass: project("支出功能分类", "function_code"),
  region: project("区划编码", "region_code"),
  text: project("实施单位", "implementing_unit"),
  experts: {
    header: "预算年度,项目编码,项目(政策)名称,部门编码,部门名称,申报金额,评估结论,专家人数",
    row: (code: string, cell: string) => `2022,${code},甲,1,局,1,支持,${cell}`,
    select: "select project_code, expert_count from @ex_ante_review",
  },
  code: {
    header: "年度,项目名称,部门编码,部门名称,项目编码",
    row: (code: string, cell: string) => `2022,${code},101,局,${cell}`,
    select: "select project_name, project_code from @project",
  },
  target: simple(
    "年度,项目编码,一级指标,三级指标,目标数值",
    (code, cell) => `2022,${code},产出,数量,${cell}`,
    "target_number",
    "target",
  ),
};

function simple(header: string, row: (code: string, cell: string) => string, column: string, kind: string) {
  const key = ["project", "budget", "execution"].includes(kind) ? "project_code" : "subject_code";
  return { header, row, select: `select ${key}, ${column} from @${kind}` };
}

function project(header: string, column: string) {
  const row = (code: string, cell: string) => `2022,${code},甲,101,局,${cell}`;
  return {
    header: `年度,项目编码,项目名称,部门编码,部门名称,${header}`,
    row,
    select: `select project_code, ${column} from @project`,
  };
}

const NIL = ["", "—", "——", "-", "/", "*", "无", "NA", "N/A", "NaN", "n/a"];

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
    expect(outcome.manifest.problem_count).toEqual({ error: 0, warning: 3 });
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

describe("nil", () => {
  test.each(["money", "score", "date", "percent", "likelihood", "text", "target", "month"] as const)(
    "in a %s column is no value, never 0",
    async (column) => {
      const values = await read(column, NIL);
      expect(values).toEqual(NIL.map(() => (column === "month" ? "12" : null)));
    },
  );

  test("is not a written 0", async () => {
    expect(await read("money", ["0", "0.00", "-0"])).toEqual(["0.00", "0.00", "0.00"]);
  });
});

describe("other cells", () => {
  test("years", async () => {
    expect(await read("year", ["2022", "2022年", "2022年度", "FY2022", "２０２２", "2022-07", "2022年7月1日"])).toEqual(
      Array(7).fill("2022"),
    );
    expect(await read("year", ["22", "20xx", "2022-2024", "2022.5", "12022", "1022"])).toEqual(
      Array(6).fill("year_unreadable"),
    );
  });

  test("months", async () => {
    expect(await read("month", ["7", "07", "7月", "7月份", "2022-07", "2022年7月", "2022-07-31", "1-7月"])).toEqual(
      Array(8).fill("7"),
    );
    expect(await read("month", ["0", "13", "七月", "2022", "2022-13"])).toEqual(Array(5).fill("month_unreadable"));
  });

  test("dates", async () => {
    const cells = ["2022-07-01", "2022-7-1", "2022/7/1", "2022年7月1日", "44743", "20220701", "2022-07-01 08:30:00"];
    expect(await read("date", cells)).toEqual(Array(7).fill("2022-07-01"));
    const refused = ["24-2-3", "2022-02-30", "epoch", "infinity", "2022-13-01", "7/1/2022", "2022-07"];
    expect(await read("date", refused)).toEqual(Array(7).fill("date_unreadable"));
  });

  test("scores", async () => {
    expect(await read("score", ["0", "100", "86.5", "86.555", "90分", "９０"])).toEqual([
      "0.00",
      "100.00",
      "86.50",
      "86.56",
      "90.00",
      "90.00",
    ]);
    expect(await read("score", ["100.01", "-1", "优", "1e1"])).toEqual([
      "score_out_of_range",
      "score_out_of_range",
      "score_unreadable",
      "score_unreadable",
    ]);
  });

  test("percents need their sign or a declared column", async () => {
    expect(await read("percent", ["86%", "86.19 %", "0.8619", "８６％", "1", "-5%", "86", "abc", "8.6%%"])).toEqual([
      "0.860000",
      "0.861900",
      "0.861900",
      "0.860000",
      "1.000000",
      "-0.050000",
      "percent_without_sign",
      "percent_unreadable",
      "percent_unreadable",
    ]);
    expect(await read("points", ["86.19", "100", "86.19%"])).toEqual(["0.861900", "1.000000", "0.861900"]);
  });

  test("codes of a list, by code, name, alias or number in front", async () => {
    expect(await read("likelihood", ["certain", "确定能", "有可能", "CERTAIN", "3"])).toEqual([
      "certain",
      "certain",
      "possible",
      "certain",
      "impossible",
    ]);
    expect(await read("category", ["3", "特定目标类", "22", "3-特定目标类", "公用经费"])).toEqual([
      "3",
      "3",
      "22",
      "3",
      "21",
    ]);
    expect(await read("likelihood", ["大概", "certainly"])).toEqual(["code_unknown", "code_unknown"]);
    expect(await read("isNew", ["新增", "延续", "是", "否", "maybe"])).toEqual([
      "true",
      "false",
      "true",
      "false",
      "code_unknown",
    ]);
  });

  test("several causes in one cell", async () => {
    expect(await read("causes", ["经费;人员", "制度、其他", "staff", "经费;天气"])).toEqual([
      "funding;staff",
      "institution;other",
      "staff",
      "code_unknown",
    ]);
  });

  test("codes keep their zeros and are refused where a spreadsheet has damaged them", async () => {
    expect(
      await read("code", ["0010", "新27-0001", "００２０", "520203240000000000001", "2.10000E+20", "1001.0"]),
    ).toEqual(["0010", "新27-0001", "0020", "520203240000000000001", "code_damaged", "code_damaged"]);
  });

  test("regions of nine digits are cut to six", async () => {
    expect(await read("region", ["520201", "520201000", "520201000000", "2357600"])).toEqual([
      "520201",
      "520201",
      "520201",
      "2357600",
    ]);
  });

  test("function classes have 3, 5 or 7 digits", async () => {
    expect(await read("functionClass", ["205", "20502", "2050201-学前教育", "2050", "教育"])).toEqual([
      "205",
      "20502",
      "2050201",
      "function_code_unreadable",
      "function_code_unreadable",
    ]);
  });

  test("whole numbers and numbers", async () => {
    expect(await read("experts", ["5", "５", "5.0", "5.5", "五"])).toEqual([
      "5",
      "5",
      "5",
      "integer_unreadable",
      "integer_unreadable",
    ]);
    expect(await read("target", ["12", "1,200.5", "-3", "≥95", "many"])).toEqual([
      "12.000000",
      "1200.500000",
      "-3.000000",
      "number_unreadable",
      "number_unreadable",
    ]);
  });

  test("texts lose the blanks around them and nothing else", async () => {
    expect(await read("text", ["　第一 小学 ", "a  b", "#REF!", "无锡"])).toEqual([
      "第一 小学",
      "a  b",
      "cell_error",
      "无锡",
    ]);
  });
});
