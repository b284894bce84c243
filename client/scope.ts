import type { Choices } from "./url.ts";

/** Whose figures, of which year: what every query of a screen is asked for. */
export interface Scope {
  readonly fiscal_year: number;
  readonly region_code: string | null;
  readonly department_code: string | null;
  /** The project that a page is about. */
  readonly project_code?: string | null;
  /** What the page itself lets choose. */
  readonly options: Choices;
  /** What was picked in its figures, by column. */
  readonly picked: Choices;
}

/** Figures are of the scope in view, of all departments beside the chosen one (its region's, or all), or of the whole office. */
export type Whose = "scope" | "peers" | "office";

type Within = { region_code?: string; department_code?: string };

/** Parameters of a query that covers all years of a scope. */
export function within(scope: Pick<Scope, "region_code" | "department_code">): Within {
  return {
    ...(scope.region_code === null ? {} : { region_code: scope.region_code }),
    ...(scope.department_code === null ? {} : { department_code: scope.department_code }),
  };
}

const groupColumns = ["class_code", "fund_type_code", "category_code"] as const;

/** Parameters of a query that covers all years of a scope, of the groups of money that were picked. */
export function withinGroups(scope: Scope): Within & Partial<Record<(typeof groupColumns)[number], string>> {
  const picked = groupColumns.flatMap((column) => {
    const code = scope.picked[column];
    return code === undefined ? [] : [[column, code]];
  });
  return { ...within(scope), ...Object.fromEntries(picked) };
}

/** Parameters of a query about one fiscal year of a scope. */
export function withinYear(scope: Scope): Within & { fiscal_year: number } {
  return { fiscal_year: scope.fiscal_year, ...within(scope) };
}

/** Parameters of a query about the budget of one year of a scope. */
export function withinBudgetYear(scope: Scope): Within & { budget_year: number } {
  return { budget_year: scope.fiscal_year, ...within(scope) };
}

/** Parameters of a query about the one project of a page; an empty code finds nothing. */
export function ofProject(scope: Scope): { project_code: string } {
  return { project_code: scope.project_code ?? "" };
}

/** Parameters of a query about one department in a year; an empty code finds nothing. */
export function ofDepartmentYear(scope: Scope): { fiscal_year: number; department_code: string } {
  return { fiscal_year: scope.fiscal_year, department_code: scope.department_code ?? "" };
}
