import { cellAddress } from "../../intake/read/cellAddress.ts";
import { blockOf, columnPosition } from "./cellPlaces.ts";
import type { Mark } from "./looks.ts";
import type { StyleSheet } from "./StyleSheet.ts";
import { appendTo, applyEdits, type Edit, withAttribute, withoutAttribute } from "./xmlEdits.ts";
import { attributeOf, childOf, childrenOf, rootOf, type XmlElement } from "./xmlElements.ts";

/** Cells to be marked: position (1 = A) → mark, by row. */
export type Marks = ReadonlyMap<number, ReadonlyMap<number, Mark>>;

/** The worksheet with its cells marked; those that do not exist come in at their place, with the style their row or column gives. */
export function markCells(xml: string, marks: Marks, styles: StyleSheet): string {
  if (marks.size === 0) return xml;
  const root = rootOf(xml);
  const data = childOf(xml, root, "sheetData");
  if (data === null) return xml;
  const sheet: Sheet = { xml, prefix: root.prefix, styles, columns: columnStyles(xml, root) };
  const edits = [...widenedDimension(xml, root, marks)];
  const pending = new Map([...marks].toSorted(([a], [b]) => a - b));
  let number = 0;
  for (const row of childrenOf(xml, data)) {
    number = Number(attributeOf(row.tag, "r") ?? number + 1);
    for (const [missing, cells] of pending) {
      if (missing >= number) break;
      edits.push({ start: row.start, end: row.start, text: newRow(sheet, missing, cells) });
      pending.delete(missing);
    }
    const cells = pending.get(number);
    if (cells !== undefined) edits.push(...markRow(sheet, row, number, cells));
    pending.delete(number);
    if (pending.size === 0) break;
  }
  const behind = [...pending].map(([missing, cells]) => newRow(sheet, missing, cells)).join("");
  return applyEdits(xml, behind === "" ? edits : [...edits, appendTo(data, behind)]);
}

interface Sheet {
  readonly xml: string;
  readonly prefix: string;
  readonly styles: StyleSheet;
  /** Style of the cells a column does not have, by position. */
  readonly columns: (position: number) => number;
}

function newRow(sheet: Sheet, row: number, cells: ReadonlyMap<number, Mark>): string {
  const written = [...cells].toSorted(([a], [b]) => a - b).map((cell) => newCell(sheet, row, cell, null));
  return `<${sheet.prefix}row r="${row}">${written.join("")}</${sheet.prefix}row>`;
}

function newCell(sheet: Sheet, row: number, [position, mark]: [number, Mark], rowStyle: number | null): string {
  const style = sheet.styles.marked(rowStyle ?? sheet.columns(position), mark);
  return `<${sheet.prefix}c r="${cellAddress(position, row)}" s="${style}"/>`;
}

function markRow(sheet: Sheet, row: XmlElement, number: number, cells: ReadonlyMap<number, Mark>): Edit[] {
  const { xml, styles } = sheet;
  const edits: Edit[] = [];
  const pending = new Map([...cells].toSorted(([a], [b]) => a - b));
  const rowStyle = attributeOf(row.tag, "customFormat") === "1" ? Number(attributeOf(row.tag, "s") ?? 0) : null;
  let position = 0;
  for (const cell of childrenOf(xml, row)) {
    if (cell.name !== "c") continue;
    const address = attributeOf(cell.tag, "r");
    position = address === null ? position + 1 : columnPosition(address);
    const before = [...pending].filter(([each]) => each < position);
    for (const each of before) {
      edits.push({ start: cell.start, end: cell.start, text: newCell(sheet, number, each, rowStyle) });
      pending.delete(each[0]);
    }
    const mark = pending.get(position);
    if (mark === undefined) continue;
    pending.delete(position);
    const style = styles.marked(Number(attributeOf(cell.tag, "s") ?? 0), mark);
    edits.push({ start: cell.start, end: cell.inner_start, text: withAttribute(cell.tag, "s", String(style)) });
  }
  const behind = [...pending].map((each) => newCell(sheet, number, each, rowStyle)).join("");
  if (behind !== "") edits.push(appendTo(row, behind));
  return withoutSpans(row, edits);
}

/** `spans` only helps readers to reserve room, and would be wrong for cells that were added. */
function withoutSpans(row: XmlElement, edits: readonly Edit[]): Edit[] {
  const isReopened = edits.some(({ start }) => start === row.start);
  if (isReopened || attributeOf(row.tag, "spans") === null) return [...edits];
  return [{ start: row.start, end: row.inner_start, text: withoutAttribute(row.tag, "spans") }, ...edits];
}

function columnStyles(xml: string, root: XmlElement): (position: number) => number {
  const columns = childOf(xml, root, "cols");
  const ranges = columns === null ? [] : [...childrenOf(xml, columns)].map(({ tag }) => tag);
  return (position) => {
    const range = ranges.find(
      (tag) => Number(attributeOf(tag, "min")) <= position && position <= Number(attributeOf(tag, "max")),
    );
    return Number(range === undefined ? 0 : (attributeOf(range, "style") ?? 0));
  };
}

/** The sheet's stated extent takes in the cells that were added. */
function widenedDimension(xml: string, root: XmlElement, marks: Marks): Edit[] {
  const dimension = childOf(xml, root, "dimension");
  const stated = dimension === null ? null : blockOf(attributeOf(dimension.tag, "ref") ?? "");
  if (dimension === null || stated === null) return [];
  let { first, last } = stated;
  for (const [row, cells] of marks) {
    for (const position of cells.keys()) {
      first = { row: Math.min(first.row, row), position: Math.min(first.position, position) };
      last = { row: Math.max(last.row, row), position: Math.max(last.position, position) };
    }
  }
  const reference = `${cellAddress(first.position, first.row)}:${cellAddress(last.position, last.row)}`;
  return [{ start: dimension.start, end: dimension.inner_start, text: withAttribute(dimension.tag, "ref", reference) }];
}
