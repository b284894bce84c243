import type { BudgetLine } from "./budgets.ts";
import { paidTo } from "./execution.ts";
import type { YearPlan } from "./plan.ts";
import { Random } from "./Random.ts";

/** What monitoring found of a project, or of a whole department, at a cut-off month. Rates as ratios. */
export interface Observation {
  readonly year: number;
  readonly month: number;
  readonly subject_code: string;
  readonly execution_rate: number;
  readonly attainment_rate: number;
  readonly expected_year_end: string;
  readonly causes: readonly string[];
  readonly note: string;
  readonly likelihood: string;
  readonly measure: string;
  readonly submitted_on: string;
  /** Empty where nothing was asked for, or where it is overdue and still open. */
  readonly rectified_on: string;
}

const CAUSES = ["经费保障", "制度保障", "人员保障", "硬件条件保障", "其他"];
const NOTES = [
  "资金拨付滞后",
  "招标采购流程较长",
  "实施方案调整",
  "施工进度慢于计划",
  "上级指标下达较晚",
  "前期手续未办结",
];
/** Execution below which a measure is asked for, by cut-off month, and the widest gap between the two rates. */
const FLOORS: Readonly<Record<number, number>> = { 7: 0.4, 10: 0.8 };
const GAP = 0.1;

/** Monitoring of the lines at the end of a month: those behind get causes and a measure, and one measure in eight is late. */
export function observeProjects(lines: readonly BudgetLine[], plan: YearPlan, month: number): Observation[] {
  return lines.map((line) => {
    const random = new Random(`monitoring/${plan.year}/${month}/${line.project.serial}`);
    const rate = paidTo(line, plan, month).paid / line.adjusted;
    return observation(line.project.code, plan.year, month, rate, random);
  });
}

/** Monitoring of whole departments, whose execution is that of all their projects. */
export function observeDepartments(
  lines: readonly BudgetLine[],
  plan: YearPlan,
  month: number,
  codes: readonly string[],
): Observation[] {
  return codes.map((code) => {
    const own = lines.filter(({ department }) => department.code === code);
    const adjusted = own.reduce((sum, line) => sum + line.adjusted, 0);
    const paid = own.reduce((sum, line) => sum + paidTo(line, plan, month).paid, 0);
    return observation(code, plan.year, month, paid / adjusted, new Random(`monitoring/${plan.year}/${month}/${code}`));
  });
}

function observation(subject_code: string, year: number, month: number, rate: number, random: Random): Observation {
  const attainment_rate = Math.min(1, Math.max(0, rate * 0.92 + 0.06 + 0.06 * random.normal()));
  const isBehind = rate < (FLOORS[month] ?? 0) || Math.abs(rate - attainment_rate) > GAP;
  const isLost = isBehind && random.chance(0.04);
  const submitted = new Date(Date.UTC(year, month, random.integer(3, 25)));
  const isOpen = random.chance(0.06);
  const days = random.chance(0.08) ? random.integer(20, 45) : random.integer(3, 12);
  const outlook = isLost ? 0.4 : Math.min(1, attainment_rate + (12 - month) * 0.075);
  return {
    year,
    month,
    subject_code,
    execution_rate: rate,
    attainment_rate,
    expected_year_end: `${Math.round(outlook * 100)}%`,
    causes: isBehind ? someCauses(random) : [],
    note: isBehind ? random.pick(NOTES) : "",
    likelihood: isLost ? "完全不可能" : isBehind ? "有可能" : "确定能",
    measure: !isBehind
      ? ""
      : isLost
        ? random.pick(["暂停", "取消"])
        : random.pick(["继续执行", "继续执行", "继续执行", "调剂"]),
    submitted_on: submitted.toISOString().slice(0, 10),
    rectified_on:
      isBehind && !isOpen ? new Date(submitted.getTime() + days * 86_400_000).toISOString().slice(0, 10) : "",
  };
}

function someCauses(random: Random): string[] {
  const first = random.pick(CAUSES);
  const second = random.pick(CAUSES);
  return first === second || random.chance(0.7) ? [first] : [first, second];
}
