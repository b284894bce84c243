import { writeFileSync } from "node:fs";
import { type BenchCell, workbookBytes } from "./workbookBytes.ts";

/** Headers of the file as a bureau exports it: codes and names, amounts, a formula, a date, a percentage. */
const HEADERS = [
  [
    "年度",
    "项目编码",
    "项目名称",
    "部门编码",
    "部门名称",
    "区划编码",
    "项目类别",
    "支出功能分类",
    "资金性质",
    "是否新增",
  ],
  ["开始年度", "申报数(万元)", "年初预算数(万元)", "全年预算数(万元)", "全年执行数(万元)", "涉及资金(万元)"],
  ["得分", "等级", "填报日期", "执行率"],
].flat();

/**
 * Writes a workbook of one sheet with `rows` project-years below a header of 20 columns to `path`: nine texts in each row, two of
 * them its own, seven amounts and numbers, a calculated text, a date and a percentage.
 */
export async function generateWorkbook(path: string, rows: number): Promise<void> {
  writeFileSync(path, await workbookBytes("明细", tableRows(rows)));
}

function* tableRows(rows: number): Generator<readonly BenchCell[]> {
  yield HEADERS;
  for (let at = 1; at <= rows; at += 1) {
    const amounts = [311.5, 290.25, 288.125, 271.375, 288.125].map((amount) => number(amount + (at % 997) / 8));
    const department = 1 + (at % 560);
    const score = 70 + (at % 30);
    yield [
      number(2024 + (at % 2)),
      `P${String(at).padStart(8, "0")}`,
      `第${at}号项目`,
      String(1000 + department),
      `第${department}单位`,
      "520200",
      ["特定目标类", "其他运转类"][at % 2] ?? null,
      ["2050202", "2130305", "2011350"][at % 3] ?? null,
      "一般公共预算",
      at % 3 === 0 ? "新增" : "延续",
      number(2018 + (at % 6)),
      ...amounts,
      number(score),
      { xml: `t="str"><f>IF(Q${at + 1}&gt;=90,"优","良")</f><v>${score >= 90 ? "优" : score >= 80 ? "良" : "中"}</v>` },
      { number: String(45_000 + (at % 365)), style: "date" },
      { number: String(0.5 + (at % 500) / 1000), style: "percent" },
    ];
  }
}

function number(value: number): BenchCell {
  return { number: String(value) };
}
