import type { Project } from "./projects.ts";
import { Random } from "./Random.ts";

/** A first-level project (一级项目): a roof over second-level ones, without money of its own. */
export interface ParentProject {
  readonly code: string;
  readonly name: string;
  readonly department: Project["department"];
  readonly function_code: string;
  readonly start_year: number;
  readonly children: readonly Project[];
}

/** Some of the places where one department has several projects of one kind. */
export function makeParents(projects: readonly Project[]): ParentProject[] {
  const families = new Map<string, Project[]>();
  for (const project of projects) {
    if (project.stem === null) continue;
    const key = project.department.code + project.stem.name;
    families.set(key, [...(families.get(key) ?? []), project]);
  }
  return [...families]
    .filter(([key, children]) => children.length > 1 && new Random(`parent/${key}`).chance(0.12))
    .map(([, children], index) => parentOf(children, index));
}

function parentOf(children: readonly Project[], index: number): ParentProject {
  const [first] = children;
  if (first === undefined || first.stem === null) throw new RangeError("A parent project needs children.");
  const start_year = Math.min(...children.map((child) => child.start_year));
  const number = String(90_000_101 + index * 13).padStart(12, "0");
  return {
    code: `${first.department.region_code}${String(start_year).slice(2)}T${number}`,
    name: `${first.stem.name}(一级项目)`,
    department: first.department,
    function_code: first.function_code,
    start_year,
    children,
  };
}
