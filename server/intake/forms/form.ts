import type { FormCell } from "./Grid.ts";

/** Official forms that are read by their labels; lists are read as tables. */
export type FormKind = "project_self_evaluation" | "target_declaration" | "monitoring" | "revenue_execution_table";

/** The record kinds each kind of form fills. */
export const FORM_FILLS: Readonly<Record<FormKind, readonly string[]>> = {
  project_self_evaluation: ["project", "budget", "execution", "indicator_result", "evaluation"],
  target_declaration: ["project", "budget", "target"],
  monitoring: ["project", "budget", "execution", "monitoring"],
  revenue_execution_table: ["revenue"],
};

/** A form as it is printed: texts with the address of the cell each stands in, nothing converted. */
export interface Form {
  readonly file: string;
  readonly sheet: string;
  /** `A1:J41`. */
  readonly range: string;
  readonly kind: FormKind;
  /** Name of a layout that is known, else `other`. */
  readonly layout: string;
  /** Number printed on the form (`510000_0013zp`), or null. */
  readonly number: string | null;
  readonly title: FormCell;
  /** Where the year is printed, or should be. */
  readonly year: FormCell;
  /** Months a monitoring form speaks of (`1-6`). */
  readonly period: string | null;
  /** Name of the unit of its amounts: 元, 万元, 亿元; empty where a table of revenue does not say. */
  readonly unit: string;
  readonly head: Readonly<Record<string, FormCell | null>>;
  readonly goals: Readonly<Record<string, FormCell | null>>;
  readonly texts: Readonly<Record<string, FormCell | null>>;
  readonly money: readonly MoneyRow[];
  readonly schedule: readonly ScheduleRow[];
  readonly indicators: readonly IndicatorRow[];
  /** Of a table of revenue; such a table has nothing else. */
  readonly revenue: readonly RevenueRow[];
  /** Rows with a name that only stands for one (`指标2`, `……`), and rows of a level without any name. */
  readonly placeholder_rows: readonly number[];
  readonly empty_rows: readonly number[];
  readonly total: { readonly weight: FormCell; readonly score: FormCell } | null;
}

/** That a sheet of a file holds a form of a kind. */
export type FormOnSheet = Pick<Form, "sheet" | "kind">;

/** What the money of a row is. */
export type MoneyRole =
  | "total"
  | "fiscal_current"
  | "carry_over"
  | "special_account"
  | "unit_fund"
  | "other"
  | "fiscal"
  | "fiscal_upper"
  | "fiscal_own_level"
  | "own";

export interface MoneyRow {
  readonly row: number;
  readonly label: string;
  readonly role: MoneyRole;
  /** By field (`initial`, `full_year`, `executed`, `forecast`, `weight`, `rate`, `score`, `reason`); absent where the form has no such column. */
  readonly cells: Readonly<Record<string, FormCell>>;
}

export interface ScheduleRow {
  readonly row: number;
  readonly item: string;
  readonly start: FormCell;
  readonly end: FormCell;
}

export interface IndicatorRow {
  readonly row: number;
  readonly scope: "annual" | "long_term";
  readonly level1: string;
  /** Points printed behind the name of the first level: `产出指标（50分）`. */
  readonly level1_weight: string | null;
  readonly level2: string;
  readonly level3: string;
  /** By field of `form_labels.csv`; absent where the form has no such column. */
  readonly cells: Readonly<Record<string, FormCell>>;
}

export interface RevenueRow {
  readonly row: number;
  readonly label: string;
  /** 0 for the total, 1 for what stands at the left, one more for each indentation. */
  readonly depth: number;
  /** By field (`item`, `prior_year_actual`, `budget`, `adjusted`, `actual`, `completion`, `growth`); absent where the table has no such column. */
  readonly cells: Readonly<Record<string, FormCell>>;
}
