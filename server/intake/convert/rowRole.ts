import { literal } from "../../warehouse/sqlText.ts";
import type { Reading } from "../readings.ts";
import type { RecognisedSheet } from "../recogniseSheet.ts";

const TOTAL = "(?i)(合|小|总|總|共|累)[ 　]*(计|計)[ 　]*[:：]?|(grand |sub) ?-?total|total|sum";
const NOTE = "(注|备注|附注|说明|填表说明|资料来源|数据来源|来源) *[0-9一二三]* *[:：、.].*";
const SIGNATURE =
  "(填报|填表|制表|审核|复核|经办|单位负责|负责|联系)(人|单位|电话|日期|时间)? *[:：].*|(打印|制表)(日期|时间) *[:：].*";

/** How many cells from the left may hold the label of a total. */
const LABEL_CELLS = 4;

/**
 * SQL that tells what a row is: `total` or `subtotal` (its label is 合计 or 小计, or ends so), `note` (a
 * remark or signature below the table, or the header repeated on the next page) or `data`.
 */
export function rowRole(recognised: RecognisedSheet, readings: readonly Reading[]): string {
  const count = recognised.sheet.column_count;
  const cells = Array.from({ length: Math.min(LABEL_CELLS, count) }, (_, index) => `c${index + 1}`);
  const first = `coalesce(${cells.join(", ")}, '')`;
  const rest = Array.from({ length: count - 1 }, (_, index) => `c${index + 2}`);
  const isAlone = rest.length === 0 ? "true" : `coalesce(${rest.join(", ")}) is null`;
  const code = readings.find(({ column }) => column === "project_code" || column === "subject_code");
  const hasNoCode = code ? `c${code.position} is null` : "true";
  const labels = cells.map(isTotal).join(" or ");
  return `case
    when ${code ? `${isTotal(`c${code.position}`)} or (${hasNoCode} and (${labels}))` : labels}
      then if(contains(${first}, '小'), 'subtotal', 'total')
    when (contains(c1, ':') or contains(c1, '：')) and regexp_full_match(trim(${first}), ${literal(SIGNATURE)}) then 'note'
    when ${hasNoCode} and ${isAlone} and regexp_full_match(trim(${first}), ${literal(NOTE)}) then 'note'
    when ${repeatsHeader(recognised)} then 'note'
    else 'data' end`;
}

/** The look at the end of the text is there for speed. */
function isTotal(cell: string): string {
  const ends = ["计", "計", ":", "：", " ", "　", "l", "L", "m", "M"].map((end) => `ends_with(${cell}, '${end}')`);
  return `((${ends.join(" or ")}) and (regexp_full_match(trim(${cell}), ${literal(TOTAL)})
    or regexp_full_match(trim(${cell}), '.*(小计|合计|总计|小計|合計)')))`;
}

function repeatsHeader({ header }: RecognisedSheet): string {
  const printed = header.headers.flatMap((each, index) => (each ? [`c${index + 1} = ${literal(each.text)}`] : []));
  return printed.length < 2 ? "false" : `(${printed.slice(0, 3).join(" and ")})`;
}
