import type { FormLabels } from "./formLabels.ts";
import { joined } from "./formText.ts";
import type { Grid } from "./Grid.ts";

/** The rows of one form, and where its indicators begin. */
export interface FormRows {
  readonly first: number;
  readonly last: number;
  /** The row with the name of the project. */
  readonly name: number;
  /** Rows with the heads of indicator columns; a declaration may have one for each period. */
  readonly indicators: readonly number[];
}

/** A title may stand this many rows above the name of the project. */
const TITLE_ROWS = 6;

/**
 * The official forms of a sheet, one below the other: each has the name of a project, and below it a row with the heads of the
 * indicators. A list, whose head says 项目名称 as well, has no such row.
 */
export function findForms(grid: Grid, labels: FormLabels): FormRows[] {
  const heads = grid.rows.filter((row) => isIndicatorHead(grid, row, labels));
  if (heads.length === 0) return [];
  const names = grid.rows.filter((row) => labels("head", firstText(grid, row)) === "project_name");
  const pairs = names.flatMap((name, index) => {
    const next = names[index + 1] ?? Number.POSITIVE_INFINITY;
    const indicators = heads.filter((row) => row > name && row < next);
    return indicators.length === 0 ? [] : [{ name, indicators }];
  });
  const firsts = pairs.map(({ name }, index) => firstRow(grid, name, pairs[index - 1]?.indicators.at(-1) ?? 0));
  return pairs.map((pair, index) => {
    const before = firsts[index + 1] ?? Number.POSITIVE_INFINITY;
    return { ...pair, first: firsts[index] ?? pair.name, last: grid.rows.findLast((row) => row < before) ?? pair.name };
  });
}

function firstText(grid: Grid, row: number): string {
  return grid.cellsOf(row).find(({ text }) => text !== "")?.text ?? "";
}

function isIndicatorHead(grid: Grid, row: number, labels: FormLabels): boolean {
  const fields = grid.cellsOf(row).map(({ text }) => labels("indicator", text));
  return fields.includes("level1") && (fields.includes("level2") || fields.includes("level3"));
}

/** The first row of the form's own: its title, with the attachment or form number above it. */
function firstRow(grid: Grid, name: number, after: number): number {
  const above = grid.rows.filter((row) => row > after && row < name && row >= name - TITLE_ROWS).reverse();
  const isTitle = (row: number) => grid.cellsOf(row).some(({ text }) => isFormTitle(text));
  const title = above.find(isTitle);
  if (title === undefined) return above.length === 0 ? name : nearby(above, name);
  const over = above.find((row) => row === title - 1);
  return over !== undefined && /附件|附表|编号|^表\s*\d/.test(firstText(grid, over)) ? over : title;
}

/** Without a title: the rows that hang together with the name, a year or a unit. */
function nearby(above: readonly number[], name: number): number {
  let first = name;
  for (const row of above) if (row === first - 1) first = row;
  return first;
}

/** 项目支出绩效自评表, 项目绩效目标申报表, 绩效目标执行监控表 and what else offices call them. */
export function isFormTitle(text: string): boolean {
  return /绩效.*表/.test(joined(text)) && joined(text).length <= 60;
}
