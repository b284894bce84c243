import { type FormRows, findForms } from "./findForms.ts";
import type { Form, FormKind, ScheduleRow } from "./form.ts";
import type { FormLabels } from "./formLabels.ts";
import { joined } from "./formText.ts";
import type { Grid } from "./Grid.ts";
import { printedRange } from "./printedRange.ts";
import { labelled, readHead } from "./readHead.ts";
import { type FormIndicators, readIndicators } from "./readIndicators.ts";
import { type FormMoney, readMoney } from "./readMoney.ts";
import { readRevenue } from "./readRevenue.ts";

/** Reads every official form of a sheet, by labels and merged cells alone: no place of it is fixed. */
export function readForms(grid: Grid, place: { file: string; sheet: string }, labels: FormLabels): Form[] {
  const projects = findForms(grid, labels).map((rows) => readForm(grid, rows, place, labels));
  return [...projects, ...readRevenue(grid, place, labels)];
}

function readForm(grid: Grid, rows: FormRows, place: { file: string; sheet: string }, labels: FormLabels): Form {
  const between = (first: number, last: number) => grid.rows.filter((row) => row >= first && row < last);
  const body = between(rows.name, rows.indicators[0] ?? rows.last);
  const head = readHead(grid, rows, labels);
  const indicators = readIndicators(grid, rows, labels);
  const money = readMoney(grid, body, labels);
  const kind = kindOf(indicators, money);
  const goals = labelled(grid, body, "goal", labels);
  return {
    ...place,
    range: printedRange(grid, rows.first, rows.last),
    kind,
    layout: layoutOf(kind, head.number, indicators, money),
    number: head.number,
    title: head.title,
    year: head.year,
    period: money.period,
    unit: money.unit,
    head: head.head,
    goals: { ...goals, expected: goals.expected ?? goals.overall ?? null },
    texts: labelled(grid, between(indicators.last, rows.last + 1), "text", labels),
    money: money.rows,
    schedule: readSchedule(grid, body, labels),
    indicators: indicators.rows,
    revenue: [],
    placeholder_rows: indicators.placeholders,
    empty_rows: indicators.empty,
    total: indicators.total,
  };
}

/** Scores make a self-evaluation, ticks for how likely the targets are a monitoring form; what has neither declares targets. */
function kindOf({ fields }: FormIndicators, money: FormMoney): FormKind {
  if (fields.has("certain") || fields.has("possible") || money.period !== null) return "monitoring";
  return fields.has("score") ? "project_self_evaluation" : "target_declaration";
}

function layoutOf(kind: FormKind, number: string | null, { fields }: FormIndicators, money: FormMoney): string {
  if (kind === "monitoring") return "national_monitoring";
  if (kind === "target_declaration")
    return money.is_table || money.rows.length < 3 ? "national_declaration" : "ningxiang_local";
  const isSplit = fields.has("operator") && fields.has("unit");
  return number?.endsWith("0013zp") || isSplit ? "sichuan_0013zp" : "national";
}

/** Steps of a project with the years they begin and end in. */
function readSchedule(grid: Grid, rows: readonly number[], labels: FormLabels): ScheduleRow[] {
  const head = rows.find((row) => grid.cellsOf(row).some(({ text }) => labels("schedule", text) === "start"));
  if (head === undefined) return [];
  const columns = new Map(grid.cellsOf(head).map((cell) => [labels("schedule", cell.text), cell.column]));
  const [item, start, end] = ["item", "start", "end"].map((field) => columns.get(field));
  if (item === undefined || start === undefined || end === undefined) return [];
  const below = rows.filter((row) => row > head);
  const stop = below.findIndex(
    (row) => grid.at(row, start).row !== row || labels("goal", grid.at(row, item).text) !== null,
  );
  return (stop < 0 ? below : below.slice(0, stop)).map((row) => ({
    row,
    item: joined(grid.at(row, item).text).replace(/^\d+[、.．]/, ""),
    start: grid.at(row, start),
    end: grid.at(row, end),
  }));
}
