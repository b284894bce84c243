import type { FormRows } from "./findForms.ts";
import type { IndicatorRow } from "./form.ts";
import type { FormLabels } from "./formLabels.ts";
import { indicatorName, joined, levelName } from "./formText.ts";
import type { FormCell, Grid } from "./Grid.ts";

/** The indicators of a form, the rows that only stand for some, and the totals below them. */
export interface FormIndicators {
  readonly rows: readonly IndicatorRow[];
  readonly placeholders: readonly number[];
  readonly empty: readonly number[];
  readonly total: { readonly weight: FormCell; readonly score: FormCell } | null;
  /** The last row that belongs to them. */
  readonly last: number;
  readonly fields: ReadonlySet<string>;
}

type Columns = ReadonlyMap<string, number>;

/** Reads every block of indicators of a form. */
export function readIndicators(grid: Grid, form: FormRows, labels: FormLabels): FormIndicators {
  const blocks = form.indicators.map((head, index) => {
    const end = form.indicators[index + 1] ?? form.last + 1;
    return readBlock(
      grid,
      head,
      grid.rows.filter((row) => row > head && row < end),
      labels,
    );
  });
  return {
    rows: blocks.flatMap(({ rows }) => rows),
    placeholders: blocks.flatMap(({ placeholders }) => placeholders),
    empty: blocks.flatMap(({ empty }) => empty),
    total: blocks.find(({ total }) => total !== null)?.total ?? null,
    last: blocks.at(-1)?.last ?? form.last,
    fields: new Set(blocks.flatMap(({ fields }) => [...fields])),
  };
}

function readBlock(grid: Grid, head: number, below: readonly number[], labels: FormLabels): FormIndicators {
  const { columns, isDouble } = columnsOf(grid, head, labels);
  const scope = /长期|中期/.test(joined(grid.at(head, 1).text)) ? "long_term" : "annual";
  const rows: IndicatorRow[] = [];
  const placeholders: number[] = [];
  const empty: number[] = [];
  const fields = new Set(columns.keys());
  let levels = { level1: "", level1_weight: null as string | null, level2: "" };
  let last = head;
  for (const row of below.filter((one) => one > head + (isDouble ? 1 : 0))) {
    const first = grid.cellsOf(row).find(({ text }) => text !== "");
    if (first && labels("total", first.text) !== null) {
      return { rows, placeholders, empty, total: totalOf(grid, row, columns), last: row, fields };
    }
    if (endsBlock(grid, row, columns, labels)) break;
    last = row;
    levels = nextLevels(grid, row, columns, levels);
    const printed = grid.at(row, columns.get("level3") ?? 0).text;
    const level3 = indicatorName(printed);
    if (level3 !== "") rows.push({ row, scope, ...levels, level3, cells: cellsOf(grid, row, columns) });
    else if (printed !== "") placeholders.push(row);
    else if (levels.level2 !== "") empty.push(row);
  }
  return { rows, placeholders, empty, total: null, last, fields };
}

/** The column of each field; a head of two rows groups some of them (偏差原因分析: 经费保障, 制度保障 …). */
function columnsOf(grid: Grid, head: number, labels: FormLabels): { columns: Columns; isDouble: boolean } {
  const columns = new Map<string, number>();
  const parents = grid.cellsOf(head);
  const children = grid.cellsOf(head + 1).filter(({ text }) => labels("indicator", text) !== null);
  const isDouble = children.length >= 2;
  const isGroup = (parent: FormCell) => isDouble && children.some((child) => covers(grid, parent, child));
  for (const cell of [...parents.filter((parent) => !isGroup(parent)), ...(isDouble ? children : [])]) {
    const field = labels("indicator", cell.text);
    if (field !== null && !columns.has(field)) columns.set(field, cell.column);
  }
  return { columns, isDouble };
}

function covers(grid: Grid, parent: FormCell, child: FormCell): boolean {
  const last = grid.range(parent.row, parent.column)?.last_column ?? parent.column;
  return child.column >= parent.column && child.column <= last;
}

/** Below the indicators come conclusions, notes and signatures. */
function endsBlock(grid: Grid, row: number, columns: Columns, labels: FormLabels): boolean {
  const first = grid.cellsOf(row).find(({ text }) => text !== "");
  if (!first) return false;
  if (labels("text", first.text) !== null || /^(?:注|备注|说明|填表说明)\s*[\d一二三]*\s*[:：]/.test(first.text))
    return true;
  if (
    /^(?:项目|财务|单位|填表|审核|联系)?.{0,4}(?:负责人|填报人|联系人|联系电话|人)\s*(?:[（(].*[)）])?\s*[:：]/.test(
      first.text,
    )
  )
    return true;
  const beyond = Math.min(...columns.values());
  return first.column < beyond && first.row === row && !/绩效|指标|[产效满成]/.test(first.text);
}

/** Levels go on where a cell below is blank; a new first level ends the second. */
function nextLevels<Levels extends { level1: string; level1_weight: string | null; level2: string }>(
  grid: Grid,
  row: number,
  columns: Columns,
  before: Levels,
): Levels {
  const level1 = levelName(grid.at(row, columns.get("level1") ?? 0).text);
  const level2 = levelName(grid.at(row, columns.get("level2") ?? 0).text);
  const isNew = level1.name !== "" && level1.name !== before.level1;
  const kept = isNew ? "" : before.level2;
  return {
    ...before,
    ...(level1.name !== "" && { level1: level1.name, level1_weight: level1.points }),
    level2: level2.name === "" || /^[….]+$/.test(level2.name) ? (/^[….]+$/.test(level2.name) ? "" : kept) : level2.name,
  };
}

function cellsOf(grid: Grid, row: number, columns: Columns): Record<string, FormCell> {
  const entries = [...columns].filter(([field]) => field !== "level1" && field !== "level2");
  return Object.fromEntries(entries.map(([field, column]) => [field, grid.at(row, column)]));
}

function totalOf(grid: Grid, row: number, columns: Columns): FormIndicators["total"] {
  const weight = columns.get("weight");
  const score = columns.get("score");
  return weight === undefined || score === undefined
    ? null
    : { weight: grid.at(row, weight), score: grid.at(row, score) };
}
