import type { CarryOver } from "../carryOvers.ts";
import type { CityYear } from "../city.ts";
import { sumOf } from "../money.ts";
import type { ResultUse } from "../resultUses.ts";
import type { Review } from "../reviews.ts";
import { type ListColumn, writeList } from "../writeList.ts";
import type { PlannedFile } from "./DemoFile.ts";

/** A total of 2020 that was typed by hand and is 3,000 yuan off. */
const SLIP = { year: 2020, fen: 300_000 };
/** How many uses of results the districts report although the city's list has them. */
const REPORTED_TWICE = 5;

/** The workbooks a performance division keeps by hand: ex-ante reviews, use of results, money left over. */
export function ledgerFiles(year: CityYear): PlannedFile[] {
  const { plan, reviews, uses, balances, isInProgress } = year;
  const list = <T>(
    name: string,
    title: string,
    columns: readonly ListColumn<T>[],
    rows: readonly T[],
    slip = 0,
  ): PlannedFile => ({
    name: `${plan.year}年度${name}.xlsx`,
    write: (path) =>
      writeList(path, [{ name: "Sheet1", title: `六盘水市${plan.year}年度${title}`, columns, rows, slip }]),
  });
  const files = [list("事前绩效评估台账", "事前绩效评估台账", REVIEW_COLUMNS, reviews)];
  if (uses.length > 0) {
    const cuts = uses.filter(({ effect }) => effect === "压减").slice(0, REPORTED_TWICE);
    files.push(list("评价结果应用台账", "绩效评价结果应用台账", USE_COLUMNS, uses));
    files.push(list("评价结果应用(区县上报)", "绩效评价结果应用情况(区县上报)", USE_COLUMNS, cuts));
  }
  if (isInProgress) return files;
  const slip = plan.year === SLIP.year ? SLIP.fen : 0;
  return [...files, list("结转结余资金清单", "财政存量资金清单", carryOverColumns(plan.year), balances, slip)];
}

const SCORES = ["立项必要性", "投入经济性", "绩效目标合理性", "实施方案可行性", "筹资合规性"];

const REVIEW_COLUMNS: readonly ListColumn<Review>[] = [
  { header: "评估编号", width: 14, text: ({ number }) => number },
  { header: "预算年度", width: 10, text: ({ year }) => `${year}年` },
  { header: "部门编码", width: 10, text: ({ department }) => department.code },
  { header: "项目(政策)名称", width: 44, text: ({ subject_name }) => subject_name },
  { header: "项目编码", width: 24, text: ({ project }) => project?.code ?? "—" },
  { header: "类型", width: 8, text: ({ is_policy }) => (is_policy ? "政策" : "项目") },
  { header: "申报金额", width: 12, money: ({ requested }) => requested },
  { header: "建议安排金额", width: 14, money: ({ approved }) => approved },
  { header: "评估结论", width: 12, text: ({ conclusion }) => conclusion },
  ...SCORES.map((header, index) => ({ header, width: 10, text: ({ scores }: Review) => scores[index] ?? 0 })),
  { header: "总分", width: 8, text: ({ scores }) => Math.round(sumOf(scores, (score) => score) * 10) / 10 },
  { header: "专家人数", width: 8, text: ({ experts }) => experts },
  { header: "评估日期", width: 14, text: ({ reviewed_on }) => chineseDate(reviewed_on) },
];

const USE_COLUMNS: readonly ListColumn<ResultUse>[] = [
  { header: "预算年度", width: 10, text: ({ budget_year }) => budget_year },
  { header: "评价年度", width: 10, text: ({ evaluation_year }) => evaluation_year },
  { header: "类型", width: 10, text: ({ subject_type }) => subject_type },
  { header: "部门编码", width: 10, text: ({ department_code }) => department_code },
  { header: "项目编码", width: 24, text: ({ project_code }) => project_code },
  { header: "处理方式", width: 10, text: ({ effect }) => effect },
  { header: "基数", width: 16, money: ({ base }) => base },
  { header: "压减比例", width: 10, text: ({ rate }) => (rate === null ? "/" : `${Math.round(rate * 100)}%`) },
  { header: "金额", width: 16, money: ({ amount }) => amount },
  { header: "依据", width: 30, text: ({ basis }) => basis },
  { header: "状态", width: 8, text: ({ status }) => status },
];

function carryOverColumns(year: number): ListColumn<CarryOver>[] {
  return [
    { header: "年度", width: 8, text: () => year },
    { header: "项目编码", width: 24, text: ({ project }) => project.code },
    { header: "项目名称", width: 44, text: ({ project }) => project.name },
    { header: "形成年度", width: 10, text: ({ origin_year }) => origin_year },
    { header: "结余金额", width: 16, money: ({ balance }) => balance },
  ];
}

function chineseDate(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}
