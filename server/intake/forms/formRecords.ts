import type { Form, IndicatorRow, MoneyRow, RevenueRow } from "./form.ts";
import { codeAndName, isNil, joined } from "./formText.ts";
import type { FormCell } from "./Grid.ts";
import { indicatorValue } from "./indicatorValue.ts";
import { yearText } from "./readHead.ts";

/** A printed text and the address of its cell; the text is null where nothing is said. */
interface Said {
  readonly text: string | null;
  readonly cell: string;
}

type Row = Readonly<Record<string, unknown>>;

/** What the engine is given of one form, by the table it goes to: see `forms.sql` for what they become. */
export interface FormRecords {
  readonly form: readonly [Row];
  readonly form_money: readonly Row[];
  readonly form_indicator: readonly Row[];
  readonly form_schedule: readonly Row[];
  readonly form_revenue: readonly Row[];
}

/** What the person said of all forms; it wins over what the forms say. */
export interface SaidOfForms {
  readonly unit: string | null;
  readonly fiscal_year: string | null;
}

/** Cells of a row of money, as they are printed. */
export const MONEY_CELLS = ["initial", "full_year", "executed", "forecast", "weight", "rate", "score", "reason"];
/** Cells of a row of an indicator, its name aside. */
export const INDICATOR_CELLS = [
  "target",
  "actual",
  "weight",
  "score",
  "reason",
  "forecast",
  "remark",
  "operator",
].concat(["unit", "funding", "institution", "staff", "equipment", "other", "certain", "possible", "impossible"]);
/** Cells of a row of a schedule. */
export const SCHEDULE_CELLS = ["start", "end"];
/** Cells of a row of revenue, its name aside. */
export const REVENUE_CELLS = ["prior_year_actual", "budget", "adjusted", "actual", "completion", "growth"];

const MULTIPLIERS: Readonly<Record<string, string>> = { 元: "1", 万元: "10000", 亿元: "100000000" };

/** Takes a form apart into records: codes from names, operators and units from values. */
export function formRecords(form: Form, person: SaidOfForms): FormRecords {
  return {
    form: [headRecord(form, person)],
    form_money: form.money.map(moneyRecord),
    form_indicator: form.indicators.map((row, index) => indicatorRecord(row, index + 1)),
    form_schedule: form.schedule.map((row) => ({ row: row.row, item: row.item, ...saids(row, SCHEDULE_CELLS) })),
    form_revenue: form.revenue.map((row, index) => revenueRecord(row, index + 1)),
  };
}

function headRecord(form: Form, person: SaidOfForms): Row {
  const { head, goals, texts, total, year } = form;
  const unit = person.unit !== null && person.unit in MULTIPLIERS ? person.unit : form.unit;
  const project = named(head.project_name);
  const department = named(head.department);
  const implementing = named(head.unit);
  return {
    file: form.file,
    sheet: form.sheet,
    range: form.range,
    kind: form.kind,
    layout: form.layout,
    number: form.number,
    title: joined(form.title.text).replace(/[（(].*[)）]$/, ""),
    title_cell: said(form.title),
    is_estimate: /预计|快报/.test(form.title.text),
    name_row: head.project_name?.row ?? form.title.row,
    unit,
    multiplier: MULTIPLIERS[unit] ?? null,
    period: form.period,
    year: { text: person.fiscal_year ?? (yearText(year) || null), cell: year.cell },
    project_name: project.name,
    project_code: project.code ?? said(head.project_code),
    department_name: department.name,
    department_code: department.code ?? said(head.department_code),
    has_department_code: head.department_code !== undefined,
    unit_name: implementing.name,
    unit_code: implementing.code,
    reporting_unit: said(head.reporting_unit),
    attribute: ticked(head.project_attribute),
    project_period: said(head.period),
    ...Object.fromEntries(["expected", "actual", "long_term"].map((name) => [name, said(goals[name])])),
    ...Object.fromEntries(["conclusion", "issues", "measures"].map((name) => [name, asPrinted(texts[name])])),
    total_weight: said(total?.weight),
    total_score: said(total?.score),
    placeholder_rows: form.placeholder_rows,
    empty_rows: form.empty_rows,
  };
}

function moneyRecord({ row, label, role, cells }: MoneyRow): Row {
  return { row, label, role, ...saids(cells, MONEY_CELLS) };
}

function indicatorRecord(row: IndicatorRow, no: number): Row {
  const { cells } = row;
  const target = indicatorValue(cells.target?.text ?? "", cells.operator?.text, cells.unit?.text);
  const actual = indicatorValue(cells.actual?.text ?? "", "", cells.unit?.text);
  return {
    row: row.row,
    no,
    scope: row.scope,
    level1: row.level1,
    level1_weight: row.level1_weight,
    level2: row.level2 === "" ? null : row.level2,
    level3: { text: row.level3, cell: cells.level3?.cell ?? "" },
    target_operator: target.operator,
    target_number: target.number,
    target_unit: target.unit,
    actual_number: actual.number,
    ...saids(cells, INDICATOR_CELLS),
  };
}

function revenueRecord({ row, label, depth, cells }: RevenueRow, no: number): Row {
  const item = { text: label === "" ? null : label, cell: cells.item?.cell ?? "" };
  return { row, no, depth, item, ...saids(cells, REVENUE_CELLS) };
}

function saids(
  cells: Readonly<Record<string, FormCell>> | object,
  fields: readonly string[],
): Record<string, Said | null> {
  const known = cells as Readonly<Record<string, FormCell>>;
  return Object.fromEntries(fields.map((field) => [field, said(known[field])]));
}

function said(cell: FormCell | null | undefined): Said | null {
  if (!cell) return null;
  return { text: isNil(cell.text) ? null : cell.text, cell: cell.cell };
}

/** 无 is an answer here, not a missing one. */
function asPrinted(cell: FormCell | null | undefined): Said | null {
  return cell ? { text: cell.text || null, cell: cell.cell } : null;
}

function named(cell: FormCell | null | undefined): { code: Said | null; name: Said | null } {
  if (!cell) return { code: null, name: null };
  const { code, name } = codeAndName(cell.text);
  const at = cell.cell;
  return { code: code === null ? null : { text: code, cell: at }, name: { text: isNil(name) ? null : name, cell: at } };
}

/** The choice with a tick behind it: `新增项目□ 延续项目√`. */
function ticked(cell: FormCell | null | undefined): Said | null {
  if (!cell) return null;
  const choice = /([^\s□☐○√✓☑■●]+)\s*[√✓☑■●]/.exec(cell.text)?.[1];
  return { text: choice ?? (/[□☐○]/.test(cell.text) ? null : cell.text || null), cell: cell.cell };
}
