import type { Judgement } from "./judgements.ts";
import type { Project } from "./projects.ts";

/**
 * What becomes of the cut that a fair rating asks for: it counts in full; a review of the same project and year has taken the
 * money already; it is only proposed; the project was due to end; or the project is cancelled for a poor rating.
 */
export type CutRole = "counted" | "reviewed" | "proposed" | "ended" | "cancelled";
export type CutRoles = ReadonlyMap<Project, CutRole>;

const SPECIAL_CASES = 3;

/**
 * The roles of the projects rated fair in `year` by others; of those that were due to end, most are rightly left out. The other
 * special cases are the smallest projects.
 */
export function cutRoles(judgements: readonly Judgement[], year: number): CutRoles {
  const poor = new Set(judgements.filter(({ rating }) => rating === "差").map(({ project }) => project));
  const fair = judgements.flatMap(({ rating, project }) => (rating === "中" && project !== null ? [project] : []));
  const roles = new Map<Project, CutRole>();
  for (const project of fair.filter((one) => poor.has(one))) roles.set(project, "cancelled");
  const ended = fair.filter((one) => !poor.has(one) && one.last === year);
  for (const project of ended.slice(0, SPECIAL_CASES)) roles.set(project, "ended");
  const lasting = fair.filter((one) => !poor.has(one) && one.last > year).sort((left, right) => left.base - right.base);
  for (const [index, project] of lasting.entries()) {
    if (index < SPECIAL_CASES) roles.set(project, "proposed");
    else roles.set(project, index < 2 * SPECIAL_CASES ? "reviewed" : "counted");
  }
  return roles;
}
