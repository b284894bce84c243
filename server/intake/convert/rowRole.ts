import { literal } from "../../warehouse/sqlText.ts";
import type { RecognisedSheet } from "../recognise/recogniseSheet.ts";
import type { Reading } from "./readings.ts";

const TOTAL =
  "(?i)(合|小|总|總|共|累)[ 　]*(计|計)[ 　]*[:：]?|(grand |sub) ?-?total|total|sum|.*(小计|合计|总计|小計|合計)";
const NOTE = "(注|备注|附注|说明|填表说明|资料来源|数据来源|来源) *[0-9一二三]* *[:：、.].*";
const SIGNATURE =
  "(填报|填表|制表|审核|复核|经办|单位负责|负责|联系)(人|单位|电话|日期|时间)? *[:：].*|(打印|制表)(日期|时间) *[:：].*";

/** How many cells from the left may hold the label of a total. */
const LABEL_CELLS = 4;

/**
 * SQL over `cells`, the list of a row's texts, that tells what the row is: `total` or `subtotal` (its label is 合计 or 小计, or
 * ends so), `note` (a remark or signature below the table, or the header repeated on the next page) or `data`.
 */
export function rowRole(recognised: RecognisedSheet, readings: readonly Reading[]): string {
  const code = codeCell(readings);
  const first = `coalesce(${labelCells(recognised).map(cell).join(", ")}, '')`;
  const hasLabel = `coalesce(list_bool_or(list_transform(cells[:${LABEL_CELLS}], lambda label: ${isTotal("label")})), false)`;
  const hasNoCode = code === null ? "true" : `${cell(code)} is null`;
  return `case
    when ${code === null ? hasLabel : `${isTotal(cell(code))} or (${hasNoCode} and ${hasLabel})`}
      then if(contains(${first}, '小'), 'subtotal', 'total')
    when (${hasColon("cells[1]")}) and regexp_full_match(trim(${first}), ${literal(SIGNATURE)}) then 'note'
    when ${hasNoCode} and coalesce(len(list_filter(cells[2:], lambda other: other is not null)), 0) = 0
      and regexp_full_match(trim(${first}), ${literal(NOTE)}) then 'note'
    when ${repeatsHeader(recognised, cell)} then 'note'
    else 'data' end`;
}

/**
 * SQL over the cells `c1`, `c2`, … that is cheap and holds for every row that may be anything but `data`. A row with a plain
 * project code (`value_<id>`) is neither a total nor a note.
 */
export function mayBeNoData(recognised: RecognisedSheet, readings: readonly Reading[]): string {
  const code = readings.find(isCode);
  const labels = labelCells(recognised).map((position) => `coalesce(${endsLikeTotal(`c${position}`)}, false)`);
  const others = Array.from({ length: recognised.sheet.column_count - 1 }, (_, index) => `c${index + 2}`);
  const isAlone = others.length === 0 ? "true" : `coalesce(${others.join(", ")}) is null`;
  const lacksCode = code === undefined ? `${labels.join(" or ")} or ${isAlone}` : `value_${code.id} is null`;
  const column = (position: number) => `c${position}`;
  return `(${lacksCode} or coalesce(${hasColon("c1")}, false) or coalesce(${repeatsHeader(recognised, column)}, false))`;
}

function codeCell(readings: readonly Reading[]): number | null {
  return readings.find(isCode)?.position ?? null;
}

function isCode({ column }: Reading): boolean {
  return column === "project_code" || column === "subject_code";
}

function labelCells({ sheet }: RecognisedSheet): number[] {
  return Array.from({ length: Math.min(LABEL_CELLS, sheet.column_count) }, (_, index) => index + 1);
}

function cell(position: number): string {
  return `cells[${position}]`;
}

function hasColon(text: string): string {
  return `contains(${text}, ':') or contains(${text}, '：')`;
}

/** The look at the end of the text is there for speed. */
function isTotal(text: string): string {
  return `((${endsLikeTotal(text)}) and regexp_full_match(trim(${text}), ${literal(TOTAL)}))`;
}

function endsLikeTotal(text: string): string {
  const ends = ["计", "計", ":", "：", " ", "　", "l", "L", "m", "M"];
  return ends.map((end) => `ends_with(${text}, '${end}')`).join(" or ");
}

function repeatsHeader({ header }: RecognisedSheet, cellAt: (position: number) => string): string {
  const printed = header.headers.flatMap((each, index) =>
    each ? [`${cellAt(index + 1)} = ${literal(each.text)}`] : [],
  );
  return printed.length < 2 ? "false" : `(${printed.slice(0, 3).join(" and ")})`;
}
