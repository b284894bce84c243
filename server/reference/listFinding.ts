import { describeRule } from "../intake/check/describeProblem.ts";
import type { Fault, ListColumn, ListRow, ListShape } from "./listShape.ts";

/** The same for people: list, row, column and rule, in words. */
export interface ListFinding {
  readonly list: string;
  /** Row as a spreadsheet shows it, where the head is row 1; null for the list as a whole. */
  readonly row: number | null;
  readonly column: string;
  readonly value: string;
  readonly rule: string;
  readonly message_zh: string;
  readonly message_en: string;
}

const HEAD_ROWS = 1;

/** Row of the file in which the row of that index stands. */
export function rowNumber(index: number): number {
  return index + HEAD_ROWS + 1;
}

/** Puts a fault into words. */
export function listFinding({ name, columns }: ListShape, rows: readonly ListRow[], fault: Fault): ListFinding {
  const { index, column, rule, parameters } = fault;
  const labels = columns.find((each) => each.name === column);
  const value = index === null ? "" : (rows[index]?.[column] ?? "");
  const words = (language: "zh" | "en") =>
    describeRule(rule, { value, ...parameters, list: name, column: label(labels, column, language) }, language, "page");
  return {
    list: name,
    row: index === null ? null : rowNumber(index),
    column,
    value,
    rule,
    message_zh: words("zh"),
    message_en: words("en"),
  };
}

function label(labels: ListColumn | undefined, column: string, language: "zh" | "en"): string {
  return labels?.[language] ?? column;
}
