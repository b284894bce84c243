import type { MoneyRole, MoneyRow } from "./form.ts";
import { type FormLabels, periodOf } from "./formLabels.ts";
import { joined, rowLabel } from "./formText.ts";
import type { FormCell, Grid } from "./Grid.ts";

/** The money of a form and what its labels say of it. */
export interface FormMoney {
  readonly rows: readonly MoneyRow[];
  readonly period: string | null;
  /** 元, 万元 or 亿元; amounts of official forms are 万元 unless the form says otherwise. */
  readonly unit: string;
  /** Whether it stands in a table with a column for each amount. */
  readonly is_table: boolean;
}

const ROLES: readonly (readonly [RegExp, MoneyRole])[] = [
  [/总额|合计|总计/, "total"],
  [/结转/, "carry_over"],
  [/专户/, "special_account"],
  [/单位资金/, "unit_fund"],
  [/上级/, "fiscal_upper"],
  [/本级/, "fiscal_own_level"],
  [/自有|自筹/, "own"],
  [/财政|拨款|一般公共预算|政府性基金/, "fiscal_current"],
  [/其他|其它|社会/, "other"],
];

/** Reads the amounts between the head of a form and its indicators. */
export function readMoney(grid: Grid, rows: readonly number[], labels: FormLabels): FormMoney {
  const texts = rows.flatMap((row) => grid.cellsOf(row).map(({ text }) => text));
  const unit = texts.map(unitOf).find((name) => name !== null) ?? "万元";
  const period = texts.map(periodOf).find((found) => found !== null) ?? null;
  const head = rows.find((row) => amountColumns(grid, row, labels).length >= 2 || isSingleAmount(grid, row, labels));
  const table = head === undefined ? [] : tableRows(grid, rows, head, labels);
  if (table.length > 0) return { rows: table, period, unit, is_table: true };
  return { rows: rows.flatMap((row) => sentenceRows(grid, row, labels)), period, unit, is_table: false };
}

/** The unit a label or a line names. */
export function unitOf(text: string): string | null {
  return (
    /[（(]\s*(?:金额)?\s*(?:单位[:：])?\s*(元|万元|亿元)\s*[)）]|单位[:：]\s*(元|万元|亿元)/
      .exec(text)
      ?.slice(1)
      .find(Boolean) ?? null
  );
}

const AMOUNTS = ["initial", "full_year", "executed"];

function fieldsOf(grid: Grid, row: number, labels: FormLabels): { field: string; cell: FormCell }[] {
  return grid.cellsOf(row).flatMap((cell) => {
    const field = labels("money", cell.text);
    return field === null ? [] : [{ field, cell }];
  });
}

function amountColumns(grid: Grid, row: number, labels: FormLabels): string[] {
  return fieldsOf(grid, row, labels)
    .map(({ field }) => field)
    .filter((field) => AMOUNTS.includes(field));
}

/** A table with one amount still has points or a rate beside it. */
function isSingleAmount(grid: Grid, row: number, labels: FormLabels): boolean {
  const fields = fieldsOf(grid, row, labels).map(({ field }) => field);
  return fields.some((field) => AMOUNTS.includes(field)) && (fields.includes("weight") || fields.includes("rate"));
}

function tableRows(grid: Grid, rows: readonly number[], head: number, labels: FormLabels): MoneyRow[] {
  const columns = fieldsOf(grid, head, labels);
  const first = Math.min(...columns.map(({ cell }) => cell.column));
  const found: MoneyRow[] = [];
  for (const row of rows.filter((one) => one > head)) {
    const label = grid
      .cellsOf(row)
      .find(({ text, column }) => column < first && text !== "" && labels("goal", text) === null);
    const role = label && roleOf(label.text);
    if (!label || !role) break;
    const cells = Object.fromEntries(columns.map(({ field, cell }) => [field, grid.at(row, cell.column)]));
    found.push({ row, label: rowLabel(label.text), role, cells });
  }
  return found;
}

function roleOf(label: string): MoneyRole | null {
  return ROLES.find(([pattern]) => pattern.test(label))?.[1] ?? null;
}

/**
 * Amounts in words (`一、财政拨款：6923.3552万元（其中：上级财政资金：…万元）`), or a label and an amount beside it. The unit in the
 * words stays with the amount.
 */
function sentenceRows(grid: Grid, row: number, labels: FormLabels): MoneyRow[] {
  const cells = grid.cellsOf(row).filter(({ text }) => labels("head", text) === null);
  const spoken = cells.flatMap((cell) => amountsIn(cell, row));
  if (spoken.length > 0) return spoken;
  return cells.flatMap((cell) => {
    const role = /资金|总额|拨款|预算/.test(cell.text) && cell.text.length <= 20 ? roleOf(cell.text) : null;
    const value = role === null ? null : grid.rightOf(cell);
    return role === null || value === null || !/^-?[\d,，.]+$/.test(joined(value.text))
      ? []
      : [{ row, label: rowLabel(cell.text), role, cells: { initial: value } }];
  });
}

const SPOKEN = /([^\d，,；;：:、。（()）]{2,12})[：:]?\s*(-?\d[\d,]*(?:\.\d+)?\s*(?:万元|亿元|元))/g;

function amountsIn(cell: FormCell, row: number): MoneyRow[] {
  return [...joined(cell.text).matchAll(SPOKEN)].flatMap(([, name = "", amount = ""]) => {
    const label = name.replace(/^其中/, "");
    const role = label === "财政拨款" ? "fiscal" : roleOf(label);
    return role === null ? [] : [{ row, label, role, cells: { initial: { ...cell, text: amount } } }];
  });
}
