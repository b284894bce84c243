import { type BudgetLine, makeBudgets } from "./budgets.ts";
import { type CarryOver, closeYear, openingBalances, type Recovery, recover } from "./carryOvers.ts";
import { cutRoles } from "./cutRoles.ts";
import { activeDepartments, type Department, makeDepartments } from "./departments.ts";
import { paidTo } from "./execution.ts";
import { type Judgement, makeJudgements } from "./judgements.ts";
import { sumOf } from "./money.ts";
import { makeParents, type ParentProject } from "./parents.ts";
import { PUBLISHED_YEAR, readPlan, type YearPlan } from "./plan.ts";
import { createProjectNames, readStems } from "./projectNames.ts";
import { departmentIn, isAlive, makeProjects, type Project } from "./projects.ts";
import { Random } from "./Random.ts";
import { makeResultUses, type ResultUse } from "./resultUses.ts";
import { makeReviews, type Review } from "./reviews.ts";
import { fitSizes, type MoneyGroup, publishedGroups } from "./sizes.ts";

/** The whole synthetic city. */
export interface City {
  readonly departments: readonly Department[];
  readonly parents: readonly ParentProject[];
  readonly years: readonly CityYear[];
}

/** Everything that happened in one fiscal year. */
export interface CityYear {
  readonly plan: YearPlan;
  readonly isInProgress: boolean;
  readonly lines: readonly BudgetLine[];
  /** Evaluations of this year by others than the units. */
  readonly judgements: readonly Judgement[];
  readonly reviews: readonly Review[];
  /** Uses that change this year's budget. */
  readonly uses: readonly ResultUse[];
  /** Balances at year end; none while the year is in progress. */
  readonly balances: readonly CarryOver[];
}

/** Funds, in fen, that the targets approved with the budget of the year after `PUBLISHED_YEAR` cover. */
const TARGETED_FUNDS = 1_546_900_000_000;

interface World {
  readonly plan: readonly YearPlan[];
  readonly departments: readonly Department[];
  readonly byCode: ReadonlyMap<string, Department>;
  readonly projects: readonly Project[];
  readonly parents: readonly ParentProject[];
  readonly groups: readonly MoneyGroup[];
}

/** Makes the city: the same one on every machine and in every run. */
export function makeCity(): City {
  const plan = readPlan();
  const departments = makeDepartments();
  const projects = makeProjects(departments, plan);
  const natural = projects.map(({ base }) => base);
  const judged = new Map(plan.map((each) => [each.year, makeJudgements(each, projects, departments, natural)]));
  const groups = publishedGroups(projects, judged.get(PUBLISHED_YEAR) ?? []);
  const byCode = new Map(departments.map((department) => [department.code, department]));
  const parents = makeParents(projects);
  const world: World = { plan, departments, byCode, projects, parents, groups };
  const sizes = fitSizes(natural, groups);
  const years: CityYear[] = [];
  for (const each of plan) years.push(makeYear(world, each, judged.get(each.year) ?? [], sizes, years.at(-1)));
  return { departments, parents, years };
}

/** One year after another; `sizes` learn what reviews granted and what cuts took. */
function makeYear(
  world: World,
  plan: YearPlan,
  judgements: readonly Judgement[],
  sizes: number[],
  before: CityYear | undefined,
): CityYear {
  const members = world.projects
    .filter((project) => isAlive(project, plan.year))
    .map((project) => ({ project, department: departmentIn(project, plan.year, world.byCode) }));
  const lastLines = new Map((before?.lines ?? []).map((line) => [line.project.serial, line]));
  const reviews = reviewsOf(world, plan, before, lastLines);
  const reviewed = new Map(reviews.flatMap(reviewedAmounts));
  for (const [serial, { approved }] of reviewed) sizes[serial] = approved;
  const opening = before?.balances ?? openingBalances(world.projects, plan.year);
  const recoveries = recover(opening, plan.year, plan.recovered);
  const uses = before === undefined ? [] : usesOf(world, plan, before, lastLines, recoveries);
  for (const { project, rate } of countedCuts(before, plan))
    sizes[project.serial] = (sizes[project.serial] ?? 0) * (1 - rate);
  const groups = groupsOf(
    world,
    plan,
    members.map(({ project }) => project),
  );
  const balances = new Map(opening.filter(isFreshIn(plan.year)).map((each) => [each.project.serial, each.balance]));
  const lines = makeBudgets({ plan, members, sizes, reviewed, groups, balances });
  const paid = new Map(lines.map((line) => [line.project.serial, paidTo(line, plan, 12).paid]));
  const isInProgress = plan === world.plan.at(-1);
  const closing = isInProgress ? [] : closeYear(opening, recoveries, lines, paid, plan.year);
  return { plan, isInProgress, lines, judgements, reviews, uses, balances: closing };
}

function isFreshIn(year: number): (carryOver: CarryOver) => boolean {
  return ({ origin_year }) => origin_year === year - 1;
}

function reviewsOf(
  world: World,
  plan: YearPlan,
  before: CityYear | undefined,
  lastLines: ReadonlyMap<number, BudgetLine>,
): Review[] {
  const whole = new Set(world.groups.at(-1)?.serials);
  const names = createProjectNames(readStems());
  const rated = [...cutRoles(before?.judgements ?? [], plan.year - 1)].filter(([, role]) => role === "reviewed");
  return makeReviews(plan, {
    fresh: world.projects.filter(
      ({ serial, category, first, start_year }) =>
        category === "special" && first === plan.year && start_year === plan.year && !whole.has(serial),
    ),
    rated: rated.map(([project]) => ({ project, base: lastLines.get(project.serial)?.adjusted ?? 0 })),
    departments: activeDepartments(world.departments, plan.year),
    inventName: (department, random) => names(department, plan.year, random).name,
  });
}

function reviewedAmounts({
  project,
  requested,
  approved,
}: Review): [number, { requested: number; approved: number }][] {
  return project === null ? [] : [[project.serial, { requested, approved: approved ?? requested }]];
}

function usesOf(
  world: World,
  plan: YearPlan,
  before: CityYear,
  lines: ReadonlyMap<number, BudgetLine>,
  recoveries: readonly Recovery[],
): ResultUse[] {
  return makeResultUses({ plan, judgements: before.judgements, lines, recoveries, parents: world.parents });
}

function countedCuts(before: CityYear | undefined, plan: YearPlan): { project: Project; rate: number }[] {
  const roles = cutRoles(before?.judgements ?? [], plan.year - 1);
  return [...roles].flatMap(([project, role]) => (role === "counted" ? [{ project, rate: plan.cut_rate }] : []));
}

/** Money that has to come out exactly: evaluated and cut in the published year, without targets in the next. */
function groupsOf({ groups }: World, plan: YearPlan, projects: readonly Project[]): readonly MoneyGroup[] {
  if (plan.year === PUBLISHED_YEAR) return groups;
  if (plan.year !== PUBLISHED_YEAR + 1) return [];
  const untargeted = projects.filter((project) => !isTargeted(project, plan)).map(({ serial }) => serial);
  return [{ total: plan.budget - TARGETED_FUNDS, serials: untargeted }];
}

/** Whether the project's targets were approved with the budget; wages have none. */
export function isTargeted(project: Project, plan: YearPlan): boolean {
  return project.category !== "staff" && new Random(`targeted/${project.serial}`).chance(plan.target_share);
}

/** Whether the project evaluates itself for the year. */
export function isSelfEvaluated(project: Project, plan: YearPlan): boolean {
  return new Random(`self/${project.serial}`).chance(plan.self_share);
}

/** Adjusted budgets in fen, all projects together. */
export function adjustedOf(lines: readonly BudgetLine[]): number {
  return sumOf(lines, ({ adjusted }) => adjusted);
}
