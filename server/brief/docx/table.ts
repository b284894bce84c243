import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type * as brief from "../structure.ts";
import { FONTS, STYLES, TEXT_WIDTH } from "./styles.ts";

const RULE = { style: BorderStyle.SINGLE, size: 8, color: "000000" };
const HAIR = { style: BorderStyle.SINGLE, size: 4, color: "A3ABB3" };
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
/** No column is narrower than this many letters. */
const LEAST = 8;

/** A table under its caption: head on every page, rows never cut, numbers at the right. */
export function tableBlocks(table: brief.Table): (Paragraph | Table)[] {
  const { caption, heads, rows, note } = table;
  const widths = columnWidths(table);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: heads.map(({ text, is_number }, at) =>
      cell(text, { isNumber: is_number, isHead: true, width: widths[at] ?? 0 }),
    ),
  });
  const body = rows.map(
    ({ cells, is_total }, index) =>
      new TableRow({
        cantSplit: true,
        // A short table stays whole; of a long one at least the head and its first rows stay together.
        keepNext: index < Math.min(rows.length - 1, 12),
        children: cells.map(({ text }, at) =>
          cell(text, { isNumber: heads[at]?.is_number ?? false, isHead: is_total, width: widths[at] ?? 0 }),
        ),
      }),
  );
  return [
    new Paragraph({ style: STYLES.caption, text: caption }),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: { top: RULE, bottom: RULE, left: NONE, right: NONE, insideHorizontal: HAIR, insideVertical: NONE },
      rows: [head, ...body],
    }),
    new Paragraph({ style: STYLES.note, text: note ?? "" }),
  ];
}

/** Widths in proportion to the longest text of each column; a head may break into two lines. */
function columnWidths({ heads, rows }: brief.Table): number[] {
  const longest = heads.map(({ text }, at) =>
    Math.max(
      LEAST,
      widthOf(text) / 2,
      widthOf(longestWord(text)),
      ...rows.map(({ cells }) => widthOf(cells[at]?.text ?? "")),
    ),
  );
  const whole = longest.reduce((sum, one) => sum + one, 0);
  return longest.map((one) => Math.floor((TEXT_WIDTH * one) / whole));
}

/** Lines break between 汉字 and between words. */
function longestWord(text: string): string {
  return text.split(/[\s\u2e80-\uffef]+/).reduce((longest, one) => (one.length > longest.length ? one : longest), "");
}

/** 汉字 and full-width marks are as wide as two letters; two more stand for the cell's margins. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0) + 2;
}

interface CellLook {
  readonly isNumber: boolean;
  readonly isHead: boolean;
  readonly width: number;
}

function cell(text: string, { isNumber, isHead, width }: CellLook): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: 60, right: 60 },
    children: [
      new Paragraph({
        style: STYLES.cell,
        alignment: isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ text, ...(isHead && { font: FONTS.head }) })],
      }),
    ],
  });
}
