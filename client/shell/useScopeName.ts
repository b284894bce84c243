import { latest, useQueryOrNot } from "../query.ts";
import { view } from "../view.ts";
import { useChosenScopeName } from "./useChosenScopeName.ts";

/** Whose figures are on screen: the project that the page is about, else the scope that was chosen. */
export function useScopeName(): string {
  const { page, project } = view.value;
  const isOfProject = page === "project" && project !== null;
  const chosen = useChosenScopeName();
  const life = latest(useQueryOrNot("project_life", isOfProject ? { project_code: project } : null))?.rows;
  if (!isOfProject) return chosen;
  return life ? (life[0]?.project_name ?? project) : "\u00a0";
}
