import type { BudgetLine } from "./budgets.ts";
import type { Recovery } from "./carryOvers.ts";
import { type CutRole, cutRoles } from "./cutRoles.ts";
import type { Judgement, Rating } from "./judgements.ts";
import { sumOf } from "./money.ts";
import type { ParentProject } from "./parents.ts";
import type { YearPlan } from "./plan.ts";
import type { Project } from "./projects.ts";

/** One use of an evaluation's result. Amounts in fen. */
export interface ResultUse {
  readonly budget_year: number;
  readonly evaluation_year: number;
  readonly subject_type: "项目" | "部门整体";
  /** Empty where the subject is a whole department. */
  readonly project_code: string;
  readonly department_code: string;
  readonly effect: "压减" | "取消" | "收回" | "据实保障" | "优先保障";
  readonly base: number;
  readonly rate: number | null;
  readonly amount: number;
  readonly basis: string;
  readonly status: "拟定" | "已定" | "已落实";
}

/** What the uses of a budget year follow from: the year before it. */
export interface UseSources {
  readonly plan: YearPlan;
  readonly judgements: readonly Judgement[];
  /** Budget lines of the year judged. */
  readonly lines: ReadonlyMap<number, BudgetLine>;
  readonly recoveries: readonly Recovery[];
  readonly parents: readonly ParentProject[];
}

/** All uses of a budget year, those that must not count included: they are reported, and a reader has to see why. */
export function makeResultUses(sources: UseSources): ResultUse[] {
  const { plan, judgements, recoveries } = sources;
  const roles = cutRoles(judgements, plan.year - 1);
  const cuts = [...roles].map(([project, role]) => cutOf(sources, project, role));
  const counted = [...roles].filter(([, role]) => role === "counted").map(([project]) => project);
  return [
    ...cuts,
    ...doubleCounted(sources, counted),
    ...judgements.flatMap((judgement) => cancelOf(sources, judgement)),
    ...judgements.flatMap((judgement) => keepOf(sources, judgement)),
    ...recoveries.map((recovery) => recoveryOf(plan, recovery)),
  ];
}

const STATUS: Record<CutRole, ResultUse["status"]> = {
  counted: "已落实",
  reviewed: "已定",
  proposed: "拟定",
  ended: "已定",
  cancelled: "已定",
};

function cutOf(sources: UseSources, project: Project, role: CutRole): ResultUse {
  const base = sources.lines.get(project.serial)?.adjusted ?? 0;
  const basis = "评价等级为中,按比例压减";
  return {
    ...use(sources.plan, project),
    effect: "压减",
    ...share(base, sources.plan.cut_rate),
    basis,
    status: STATUS[role],
  };
}

/** A parent project beside its children, and a whole department beside its projects: the same money once more. */
function doubleCounted(sources: UseSources, counted: readonly Project[]): ResultUse[] {
  const parent = sources.parents.find(({ children }) => children.some((child) => counted.includes(child)));
  const department = counted.at(-1)?.department;
  if (parent === undefined || department === undefined) return [];
  const baseOf = (projects: readonly Project[]) =>
    sumOf(projects, (project) => sources.lines.get(project.serial)?.adjusted ?? 0);
  const children = counted.filter((project) => parent.children.includes(project));
  const own = counted.filter((project) => project.department === department);
  const rate = sources.plan.cut_rate;
  const common = { effect: "压减", status: "已定" } as const;
  return [
    { ...use(sources.plan, parent), ...common, ...share(baseOf(children), rate), basis: "一级项目合并上报" },
    {
      ...use(sources.plan, { code: "", department }),
      ...common,
      ...share(baseOf(own), rate),
      basis: "部门整体合并上报",
      subject_type: "部门整体",
    },
  ];
}

function cancelOf({ plan, lines }: UseSources, { project, rating }: Judgement): ResultUse[] {
  if (project === null || rating !== "差") return [];
  const base = lines.get(project.serial)?.adjusted ?? 0;
  return [
    {
      ...use(plan, project),
      effect: "取消",
      base,
      rate: 1,
      amount: base,
      basis: "评价等级为差,取消安排",
      status: "已落实",
    },
  ];
}

const KEPT: Partial<Record<Rating, ResultUse["effect"]>> = { 优: "优先保障", 良: "据实保障" };

function keepOf({ plan, lines }: UseSources, { project, rating, kind }: Judgement): ResultUse[] {
  const effect = KEPT[rating];
  if (project === null || effect === undefined || kind !== "finance") return [];
  const base = lines.get(project.serial)?.adjusted ?? 0;
  return [
    { ...use(plan, project), effect, base, rate: null, amount: 0, basis: `评价等级为${rating}`, status: "已落实" },
  ];
}

function recoveryOf(plan: YearPlan, { carry_over, amount }: Recovery): ResultUse {
  const basis = `${carry_over.origin_year}年形成的长期沉淀资金`;
  return {
    ...use(plan, carry_over.project),
    effect: "收回",
    base: carry_over.balance,
    rate: null,
    amount,
    basis,
    status: "已落实",
  };
}

function use({ year }: YearPlan, subject: Pick<Project, "code" | "department">) {
  return {
    budget_year: year,
    evaluation_year: year - 1,
    subject_type: "项目" as ResultUse["subject_type"],
    project_code: subject.code,
    department_code: subject.department.code,
  };
}

function share(base: number, rate: number) {
  return { base, rate, amount: Math.round(base * rate) };
}
