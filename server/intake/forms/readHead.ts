import { type FormRows, isFormTitle } from "./findForms.ts";
import type { FormLabels, FormPart } from "./formLabels.ts";
import { joined } from "./formText.ts";
import type { FormCell, Grid } from "./Grid.ts";

export interface FormHead {
  readonly title: FormCell;
  readonly number: string | null;
  readonly year: FormCell;
  readonly head: Readonly<Record<string, FormCell | null>>;
}

/** Title, form number, year and the labelled cells above the indicators. */
export function readHead(grid: Grid, rows: FormRows, labels: FormLabels): FormHead {
  const above = grid.rows.filter((row) => row >= rows.first && row < rows.name);
  const lines = above.flatMap((row) => grid.cellsOf(row)).filter(({ text }) => text !== "");
  const title = lines.find(({ text }) => isFormTitle(text)) ?? grid.at(rows.first, 1);
  const number = lines.map(({ text }) => /编号\s*[:：]?\s*([0-9A-Za-z_-]{6,})/.exec(text)?.[1]).find(Boolean) ?? null;
  const body = grid.rows.filter((row) => row >= rows.name && row < (rows.indicators[0] ?? rows.last));
  return {
    title,
    number,
    year: yearCell(lines, title),
    head: { ...labelled(grid, above, "head", labels), ...labelled(grid, body, "head", labels) },
  };
}

/** The first cell that says a year, or leaves room for one; else the title, where it should be said. */
export function yearCell(cells: readonly FormCell[], title: FormCell): FormCell {
  return cells.find(({ text }) => /(?:19|20)(?:\d\d|[xX×＊*_\s]{1,4})\s*年/.test(text)) ?? title;
}

/** The printed year as the form says it, without the title it may stand in. */
export function yearText(cell: FormCell): string {
  return /((?:19|20)[0-9xX×*]{2})\s*年/.exec(joined(cell.text))?.[1] ?? "";
}

/**
 * The cells that labels of a part lead to: the one to the right of the label, or the one below where another label stands to
 * the right. A label whose cell is blank leads to that blank cell, so that what is missing has a place.
 */
export function labelled(
  grid: Grid,
  rows: readonly number[],
  part: FormPart,
  labels: FormLabels,
): Record<string, FormCell | null> {
  const found: Record<string, FormCell | null> = {};
  for (const row of rows) {
    for (const label of grid.cellsOf(row)) {
      const inline = inlineValue(label, part, labels);
      const field = inline?.field ?? labels(part, label.text);
      if (field === null || found[field]?.text) continue;
      found[field] = inline?.cell ?? answerTo(grid, label, labels);
    }
  }
  return found;
}

/** `填报单位（盖章）：某某` in one cell. */
function inlineValue(label: FormCell, part: FormPart, labels: FormLabels): { field: string; cell: FormCell } | null {
  const [, name = "", value = ""] = /^([^:：]{2,20})[:：]\s*(\S.*)$/s.exec(label.text) ?? [];
  const field = value === "" ? null : labels(part, name);
  return field === null ? null : { field, cell: { ...label, text: value } };
}

function answerTo(grid: Grid, label: FormCell, labels: FormLabels): FormCell | null {
  const right = grid.rightOf(label);
  if (right !== null && !isLabel(right.text, labels)) return right;
  const below = grid.below(label);
  return isLabel(below.text, labels) ? null : below;
}

function isLabel(text: string, labels: FormLabels): boolean {
  const parts: readonly FormPart[] = ["head", "goal", "text"];
  return parts.some((part) => labels(part, text) !== null) || /^绩效(?:目标|指标)/.test(joined(text));
}
