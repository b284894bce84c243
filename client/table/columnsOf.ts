import type { Answer, ColumnMeaning } from "../api.ts";

/** A column of a table as the reader meets it. */
export interface TableColumn {
  readonly name: string;
  readonly label: string;
  /** Unit of the glossary: yuan, ratio, count, score, year, month, date, code, text, flag, number. */
  readonly unit: string;
  readonly isNumber: boolean;
}

const numbers = ["yuan", "ratio", "count", "score", "number", "year", "month"];

/** Columns to show, in the order asked for, named by the glossary; columns an answer lacks are left out. */
export function columnsOf(
  answer: Pick<Answer, "columns">,
  meanings: readonly ColumnMeaning[],
  lang: "zh" | "en",
  order: readonly string[],
): TableColumn[] {
  return order.flatMap((name) => {
    const column = answer.columns.find((one) => one.name === name);
    if (!column) return [];
    const meaning = meanings.find((one) => one.name === name);
    const unit = column.unit ?? meaning?.unit ?? "text";
    return [{ name, label: meaning?.[lang] || name, unit, isNumber: numbers.includes(unit) }];
  });
}
