import type { Note, NotePlace, NotePoint } from "../api.ts";
import type { Stop } from "../charts/Chart.ts";
import type { Scalar } from "../request.ts";

/** A figure of a scope, and of one year where it shows one, as notes are pinned to it. */
export type NotedFigure = Omit<NotePlace, "point">;

/** Parameters that say whose figures are asked for, and of which year. */
const SCOPE = ["fiscal_year", "budget_year", "region_code", "department_code", "project_code"];

/** Which figure it is: what it asks for says whose figures it shows, whether those of one year, and what was chosen for it. */
export function notedFigure(figure: string, parameters: Readonly<Record<string, Scalar>>): NotedFigure {
  const code = (name: string) => (parameters[name] ? String(parameters[name]) : null);
  const year = parameters.fiscal_year ?? parameters.budget_year ?? null;
  return {
    figure,
    fiscal_year: year === null ? null : Number(year),
    region_code: code("region_code"),
    department_code: code("department_code"),
    project_code: code("project_code"),
    choices: choicesOf(parameters),
  };
}

/** Everything else that a figure asks for (by department or class, in prices of which year): another choice is another picture. */
function choicesOf(parameters: Readonly<Record<string, Scalar>>): string {
  const chosen = Object.entries(parameters).filter(([name, value]) => !SCOPE.includes(name) && (value ?? "") !== "");
  return chosen
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(" ");
}

/** The notes that are pinned to a figure, in the order of their numbers; older ones, without its choices, to it in each of them. */
export function notesOn(notes: readonly Note[], { choices, ...figure }: NotedFigure): Note[] {
  const parts = Object.keys(figure) as (keyof typeof figure)[];
  return notes.filter(
    (note) => parts.every((part) => note[part] === figure[part]) && (note.choices ?? choices) === choices,
  );
}

/** Which halt of a figure it is, whatever the language, the unit or its value. */
export function pointKey({ panel = 0, fx, x, y }: Stop): string {
  return [panel, fx ?? "", x, typeof y === "string" ? y : ""].join("|");
}

/** A halt of the keyboard as a point that notes are pinned to: the head of what is read out, without its unit. */
export function notePoint(stop: Stop, unitName: string): NotePoint {
  const [head = ""] = stop.lines;
  return { key: pointKey(stop), label: head.replace(` · ${unitName}`, "").slice(0, 120) };
}
