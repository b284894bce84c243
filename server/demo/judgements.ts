import type { Department } from "./departments.ts";
import type { YearPlan } from "./plan.ts";
import { isAlive, type Project } from "./projects.ts";
import { Random } from "./Random.ts";

/** An evaluation by somebody else than the unit itself: of a project, or of a whole department by a third party. */
export interface Judgement {
  readonly year: number;
  readonly kind: "department" | "finance" | "third_party";
  readonly project: Project | null;
  readonly department: Department | null;
  /** 0 to 100, two decimals. */
  readonly score: number;
  /** As given; not always what the score says. */
  readonly rating: Rating;
  readonly evaluator: string;
  readonly reported_on: string;
}

export type Rating = "优" | "良" | "中" | "差";

/** Lines of work the finance bureau looks at, year by year. */
const FOCUS: Readonly<Record<number, readonly string[]>> = {
  2018: ["agriculture", "transport", "water"],
  2019: ["health", "environment", "urban"],
  2020: ["agriculture", "science", "industry"],
  2021: ["education", "talent", "social"],
  2022: ["urban", "transport", "health"],
  2023: ["agriculture", "environment", "culture"],
  2024: ["education", "commerce", "resources"],
  2025: ["social", "industry", "emergency"],
};

const FIRMS = ["黔中会计师事务所", "乌蒙咨询有限公司", "凉都绩效评价中心", "西南评估有限公司", "高原管理咨询公司"];
const SPREAD: readonly (readonly [Rating, number])[] = [
  ["中", 0.2],
  ["良", 0.54],
  ["优", 0.26],
];
const BANDS: Record<Rating, readonly [number, number]> = {
  优: [90, 96.5],
  良: [80, 89.9],
  中: [62, 79.6],
  差: [41, 59.5],
};

/** The evaluations by others of one fiscal year; `sizes` are the projects' natural sizes by serial number. */
export function makeJudgements(
  plan: YearPlan,
  projects: readonly Project[],
  departments: readonly Department[],
  sizes: readonly number[],
): Judgement[] {
  const { year } = plan;
  if (plan.finance_evaluations === 0) return [];
  const random = new Random(`judgements/${year}`);
  const whole = chooseDepartments(plan, projects, departments, sizes, random);
  const free = projects.filter(
    (project) => isAlive(project, year) && isMature(project, year) && !whole.includes(project.department),
  );
  const focus = free.filter(({ department }) => FOCUS[year]?.includes(department.system));
  const finance = chooseBySize(focus.filter(goesOn(year)), plan.finance_evaluations - 2, sizes, random);
  const stopped = chooseBySize(focus.filter(wasStopped(year)), 2, sizes, random);
  const rest = free.filter((project) => !finance.includes(project) && !stopped.includes(project));
  const own = chooseBySize(rest.filter(goesOn(year)), plan.department_evaluations - 10, sizes, random);
  const poor = chooseBySize(rest.filter(wasStopped(year)), 8, sizes, random);
  const judge = (kind: Judgement["kind"], rating: Rating | null) => (subject: Project | Department) =>
    judgement(year, kind, subject, rating ?? ratingBySpread(random), random);
  return [
    ...whole.map(judge("third_party", null)),
    ...finance.map(judge("finance", null)),
    ...stopped.map(judge("finance", "差")),
    ...own.map(judge("department", null)),
    ...poor.map(judge("department", "差")),
    // Their departments were milder than the finance bureau: two ratings, two effects, of which one counts.
    ...stopped.map(judge("department", "中")),
  ];
}

/** Of medium size, and there to stay. */
function chooseDepartments(
  plan: YearPlan,
  projects: readonly Project[],
  departments: readonly Department[],
  sizes: readonly number[],
  random: Random,
): Department[] {
  const money = new Map<Department, number>();
  for (const project of projects) {
    if (!isAlive(project, plan.year)) continue;
    money.set(project.department, (money.get(project.department) ?? 0) + (sizes[project.serial] ?? 0));
  }
  const merged = new Set(departments.map(({ successor_code }) => successor_code));
  const medium = departments.filter((department) => {
    const size = money.get(department) ?? 0;
    const isLasting = department.from_year === null && department.until_year === null && !merged.has(department.code);
    return isLasting && 1.5e9 < size && size < 5e9;
  });
  return shuffled(medium, random).slice(0, plan.third_party_departments);
}

/** Special projects that are no longer new, so that a rating can change next year's money. */
function isMature(project: Project, year: number): boolean {
  return project.category === "special" && Math.min(project.first, project.start_year) < year;
}

function goesOn(year: number): (project: Project) => boolean {
  return ({ last, end_year }) =>
    (last > year && (end_year === null || end_year > year)) || (last === year && end_year === year);
}

function wasStopped(year: number): (project: Project) => boolean {
  return ({ last, end_year }) => last === year && end_year !== null && end_year > year;
}

/** Without replacement; the chance of being chosen grows with the size. */
function chooseBySize(
  projects: readonly Project[],
  count: number,
  sizes: readonly number[],
  random: Random,
): Project[] {
  return projects
    .map((project) => ({ project, key: Math.log(1 - random.next()) / (sizes[project.serial] ?? 1) }))
    .sort((left, right) => right.key - left.key)
    .slice(0, count)
    .map(({ project }) => project);
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, key: random.next() }))
    .sort((left, right) => left.key - right.key)
    .map(({ item }) => item);
}

function ratingBySpread(random: Random): Rating {
  let point = random.next();
  for (const [rating, share] of SPREAD) {
    if (point < share) return rating;
    point -= share;
  }
  return "良";
}

function judgement(
  year: number,
  kind: Judgement["kind"],
  subject: Project | Department,
  rating: Rating,
  random: Random,
): Judgement {
  const [low, high] = BANDS[rating];
  const score = Math.round(random.between(low, high) * 100) / 100;
  const isProject = "serial" in subject;
  return {
    year,
    kind,
    project: isProject ? subject : null,
    department: isProject ? null : subject,
    score,
    rating: score >= 89.6 && rating === "良" ? "优" : rating,
    evaluator: kind === "department" ? "主管部门评价工作组" : random.pick(FIRMS),
    reported_on: `${year + 1}-${String(random.integer(5, 8)).padStart(2, "0")}-${String(random.integer(1, 28)).padStart(2, "0")}`,
  };
}
