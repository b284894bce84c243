import { activeDepartments, type Department } from "./departments.ts";
import { PUBLISHED_YEAR, type YearPlan } from "./plan.ts";
import { createProjectNames, readStems, type Stem } from "./projectNames.ts";
import { Random } from "./Random.ts";

/** A second-level project (二级项目) over its whole life. */
export interface Project {
  readonly serial: number;
  /** 21 characters: region, year of entry, letter of the category, twelve digits. */
  readonly code: string;
  readonly name: string;
  /** What it does; null for staff and running costs. */
  readonly stem: Stem | null;
  readonly category: Category;
  readonly function_code: string;
  readonly fund_type: string;
  /** Department it was set up in; `departmentIn` follows mergers. */
  readonly department: Department;
  readonly start_year: number;
  /** Year it is due to end; null where open. */
  readonly end_year: number | null;
  /** First and last fiscal year with money in the city's books. */
  readonly first: number;
  readonly last: number;
  /** Natural size in fen, at prices of the published year. */
  readonly base: number;
}

export type Category = "staff" | "running" | "special";

const FIRST_YEAR = 2018;
const NEVER = 9999;
const LETTERS: Record<Category, string> = { staff: "R", running: "Y", special: "T" };
/** Lines of work whose wages are a project of their own, with the function class that pays them. */
const STAFF_FUNCTIONS: Readonly<Record<string, string>> = {
  education: "2050299",
  health: "2100201",
  security: "2040201",
  town: "2010301",
};
const STAFF_COUNT = 250;

/** Natural money of the city by category, in fen: staff costs are 30 % of it. */
const NATURAL: Record<Category, number> = { staff: 663e9, running: 76e9, special: 1514e9 };

/** All projects of the city, so many alive in each year as the plan says. */
export function makeProjects(departments: readonly Department[], plan: readonly YearPlan[]): Project[] {
  const projects = [...staffProjects(departments), ...runningProjects(departments)].map(numbered(0));
  const stems = readStems();
  for (const { year, projects: wanted } of plan) {
    const alive = projects.filter((project) => isAlive(project, year)).length;
    const births = specialProjects(activeDepartments(departments, year), stems, year, wanted - alive);
    projects.push(...births.map(numbered(projects.length)));
  }
  return scaleTo(projects);
}

/** The department that has the project in `year`: the one it was set up in, or after a merger its successor. */
export function departmentIn(project: Project, year: number, departments: ReadonlyMap<string, Department>): Department {
  let department = project.department;
  while (department.until_year !== null && department.until_year < year && department.successor_code !== null) {
    const successor = departments.get(department.successor_code);
    if (successor === undefined) throw new RangeError(`Department ${department.code} has an unknown successor.`);
    department = successor;
  }
  return department;
}

/** Whether the project has money in `year`. */
export function isAlive(project: Project, year: number): boolean {
  return project.first <= year && year <= project.last;
}

type Draft = Omit<Project, "serial" | "code">;

function staffProjects(departments: readonly Department[]): Draft[] {
  const candidates = departments.filter(
    ({ system, from_year, until_year }) => system in STAFF_FUNCTIONS && from_year === null && until_year === null,
  );
  return candidates.slice(0, STAFF_COUNT).map((department) => {
    const random = new Random(`staff/${department.code}`);
    const base = department.weight * Math.exp(0.5 * random.normal());
    const function_code = STAFF_FUNCTIONS[department.system] ?? "2010301";
    return { ...standing(department, random, base), name: "在职人员经费", category: "staff", function_code };
  });
}

function runningProjects(departments: readonly Department[]): Draft[] {
  return departments.map((department) => {
    const random = new Random(`running/${department.code}`);
    const base = department.weight * Math.exp(0.6 * random.normal());
    return {
      ...standing(department, random, base),
      name: "业务运转保障经费",
      category: "running",
      function_code: "2010302",
    };
  });
}

/** Costs a department has for as long as it exists. */
function standing(department: Department, random: Random, base: number) {
  const first = Math.max(FIRST_YEAR, department.from_year ?? 0);
  return {
    stem: null,
    fund_type: random.chance(0.06) ? "财政专户管理资金" : "一般公共预算",
    department,
    start_year: department.from_year ?? random.integer(2015, 2018),
    end_year: null,
    first,
    last: department.until_year ?? NEVER,
    base,
  };
}

function specialProjects(
  departments: readonly Department[],
  stems: ReadonlyMap<string, readonly Stem[]>,
  year: number,
  count: number,
): Draft[] {
  const random = new Random(`special/${year}`);
  const names = createProjectNames(stems);
  const choose = weightedChoice(departments, random);
  return Array.from({ length: count }, () => {
    const department = choose();
    const start_year = year === FIRST_YEAR ? random.integer(2015, 2018) : year;
    const { stem, name } = names(department, start_year, random);
    return {
      name,
      stem,
      category: "special",
      function_code: stem.function_code,
      fund_type: fundType(stem, random),
      department,
      start_year,
      first: year,
      ...lifeFrom(year, random),
      base: Math.min(60, Math.exp(1.35 * random.normal())) * (department.system === "town" ? 0.4 : 1),
    };
  });
}

/** Planned end and last year with money: one in seven is stopped before its time. */
function lifeFrom(year: number, random: Random): { end_year: number | null; last: number } {
  const years = random.pick([1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 5, 5, NEVER]);
  if (years === NEVER) return { end_year: null, last: NEVER };
  const last = year + years - 1;
  return { end_year: random.chance(0.15) ? last + random.integer(1, 2) : last, last };
}

function fundType(stem: Stem, random: Random): string {
  if (stem.function_code.startsWith("21208")) return "政府性基金";
  if (stem.function_code.startsWith("212") && random.chance(0.5)) return "政府性基金";
  return random.chance(0.88) ? "一般公共预算" : random.pick(["政府性基金", "国有资本经营预算", "单位资金"]);
}

function weightedChoice(departments: readonly Department[], random: Random): () => Department {
  let sum = 0;
  const sums = departments.map((department) => {
    sum += department.weight;
    return sum;
  });
  return () => {
    const point = random.next() * sum;
    const found = departments[sums.findIndex((edge) => point < edge)];
    if (found === undefined) throw new RangeError("No department to choose.");
    return found;
  };
}

function numbered(offset: number): (draft: Draft, index: number) => Project {
  return (draft, index) => {
    const serial = offset + index;
    const year = String(draft.start_year).slice(2);
    const number = String(10_263_301 + serial * 37).padStart(12, "0");
    return { ...draft, serial, code: `${draft.department.region_code}${year}${LETTERS[draft.category]}${number}` };
  };
}

/** Sizes brought to the natural money of each category in the year they are measured in. */
function scaleTo(projects: readonly Project[]): Project[] {
  const alive = projects.filter((project) => isAlive(project, PUBLISHED_YEAR));
  const factors = (Object.keys(NATURAL) as Category[]).map((category) => {
    const sum = alive.filter((project) => project.category === category).reduce((left, { base }) => left + base, 0);
    return [category, NATURAL[category] / sum] as const;
  });
  const factorOf = new Map(factors);
  return projects.map((project) => ({ ...project, base: project.base * (factorOf.get(project.category) ?? 1) }));
}
