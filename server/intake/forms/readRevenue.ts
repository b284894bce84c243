import type { Form, RevenueRow } from "./form.ts";
import type { FormLabels } from "./formLabels.ts";
import { joined } from "./formText.ts";
import type { FormCell, Grid } from "./Grid.ts";
import { printedRange } from "./printedRange.ts";
import { yearCell, yearText } from "./readHead.ts";
import { unitOf } from "./readMoney.ts";

/** A title, with a number of the table and its unit below it, may stand this many rows above the head. */
const TITLE_ROWS = 6;

/** Amounts that a table of revenue may have a column for. */
const AMOUNTS = ["prior_year_actual", "budget", "adjusted", "actual"];

const YEAR = /^((?:19|20)\d\d)\s*年度?\s*/;

/** One table of revenue: the rows it takes up, and the column of each field. */
interface Table {
  readonly title: FormCell;
  readonly year: FormCell;
  readonly head: number;
  readonly lines: readonly FormCell[];
  readonly columns: ReadonlyMap<string, number>;
}

/**
 * Reads every table of a sheet that says how revenue came in against its budget (一般公共预算收入执行情况表): a title that speaks of
 * revenue, below it a head with items, their amounts and at least the amount received, and a row an item.
 */
export function readRevenue(grid: Grid, place: { file: string; sheet: string }, labels: FormLabels): Form[] {
  const tables = grid.rows.flatMap((row) => tableAt(grid, row, labels) ?? []);
  return tables.map((table, index) => formOf(grid, table, place, tables[index + 1]));
}

function tableAt(grid: Grid, head: number, labels: FormLabels): Table | null {
  const cells = grid.cellsOf(head).filter(({ text }) => text !== "");
  if (!cells.some(({ text }) => fieldOf(text, labels) === "actual")) return null;
  const above = grid.rows.filter((row) => row < head && row >= head - TITLE_ROWS);
  const lines = above.flatMap((row) => grid.cellsOf(row)).filter(({ text }) => text !== "");
  const title = lines.findLast(({ text }) => isRevenueTitle(text));
  if (title === undefined) return null;
  const own = lines.filter(({ row }) => row >= title.row);
  const columns = columnsOf(cells, yearText(title), labels);
  const amounts = AMOUNTS.filter((field) => columns.has(field));
  if (!columns.has("item") || !columns.has("actual") || amounts.length < 2) return null;
  return { title, year: yearCell([...own, ...cells], title), head, lines: [...own, ...cells], columns };
}

/** Titles of tables of expenditure, and of both on one sheet, are none. */
function isRevenueTitle(text: string): boolean {
  return /收入.*表/.test(joined(text)) && !/支/.test(text) && joined(text).length <= 60;
}

function fieldOf(text: string, labels: FormLabels): string | null {
  return labels("revenue", text.replace(YEAR, ""));
}

/** A column with a year of its own is of that year: `2020年完成数` beside `2021年完成数` is what came in the year before. */
function columnsOf(cells: readonly FormCell[], titleYear: string, labels: FormLabels): Map<string, number> {
  const yearOf = ({ text }: FormCell) => YEAR.exec(text)?.[1] ?? "";
  const actuals = cells.filter(({ text }) => fieldOf(text, labels) === "actual").map(yearOf);
  const year = titleYear || actuals.sort().at(-1) || "";
  const columns = new Map<string, number>();
  for (const cell of cells) {
    const field = fieldOf(cell.text, labels);
    const own = yearOf(cell) || year;
    const isBefore = field === "actual" && Number(own) === Number(year) - 1;
    const name = isBefore ? "prior_year_actual" : own === year ? field : null;
    if (name !== null && !columns.has(name)) columns.set(name, cell.column);
  }
  return columns;
}

function formOf(grid: Grid, table: Table, place: { file: string; sheet: string }, next: Table | undefined): Form {
  const { title, year, lines } = table;
  const rows = revenueRows(grid, table, next?.title.row ?? Number.POSITIVE_INFINITY);
  return {
    ...place,
    range: printedRange(grid, title.row, rows.at(-1)?.row ?? table.head),
    kind: "revenue_execution_table",
    layout: "budget_report_table",
    number: null,
    title,
    year,
    period: null,
    unit: lines.map(({ text }) => unitOf(text)).find((unit) => unit !== null) ?? "",
    head: {},
    goals: {},
    texts: {},
    money: [],
    schedule: [],
    indicators: [],
    revenue: rows,
    placeholder_rows: [],
    empty_rows: [],
    total: null,
  };
}

/** Rows with an amount; a row of words alone is a heading, or ends the table where it is a note. */
function revenueRows(grid: Grid, { head, columns }: Table, end: number): RevenueRow[] {
  const found: Omit<RevenueRow, "depth">[] = [];
  for (const row of grid.rows.filter((one) => one > head && one < end)) {
    const cells = Object.fromEntries([...columns].map(([field, column]) => [field, grid.at(row, column)]));
    const hasAmount = AMOUNTS.some((field) => cells[field]?.text);
    if (hasAmount) found.push({ row, label: joined(cells.item?.text ?? ""), cells });
    else if (/^(?:注|备注|说明|附注)\s*\d*\s*[:：]/.test(grid.cellsOf(row).find(({ text }) => text !== "")?.text ?? ""))
      break;
  }
  return withDepths(grid, found);
}

const TOTAL = /^(?:[一二三四五六七八九十]+、)?(?:.*预算)?(?:收入)?(?:合|总)计$/;

/** The total is at depth 0; all others are as deep as their names are indented, the least indented at 1. */
function withDepths(grid: Grid, rows: readonly Omit<RevenueRow, "depth">[]): RevenueRow[] {
  const indentOf = ({ cells }: Pick<RevenueRow, "cells">) => (cells.item ? grid.indentOf(cells.item) : 0);
  const isTotal = ({ label }: Pick<RevenueRow, "label">) => TOTAL.test(label);
  const indents = [...new Set(rows.filter((row) => !isTotal(row)).map(indentOf))].sort((a, b) => a - b);
  return rows.map((row) => ({ ...row, depth: isTotal(row) ? 0 : 1 + indents.indexOf(indentOf(row)) }));
}
