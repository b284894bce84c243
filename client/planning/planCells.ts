import { count, decimal, MISSING, money, rate, signed, type Unit } from "../format.ts";
import { say } from "../say.ts";
import { ratingWords } from "../text/ratings.ts";
import { yuanOf } from "./arithmetic/fen.ts";
import type { PlanLine } from "./Evidence.ts";
import type { PlanColumn } from "./planColumns.ts";
import { typedAmount } from "./typedAmount.ts";

/** A value of a column as the table prints it. */
export function printed({ kind, name }: PlanColumn, value: number | string | null, unit: Unit): string {
  if (value === null) return kind === "text" || kind === "spark" ? "" : MISSING;
  switch (kind) {
    case "money":
      return money(yuanOf(Number(value)), unit);
    case "change":
      return signed(money(yuanOf(Number(value)), unit));
    case "rate":
      return name.endsWith("growth") ? signed(rate(Number(value))) : rate(Number(value));
    case "score":
      return decimal(Number(value), 1);
    case "count":
      return count(Number(value));
    case "rating":
      return say(ratingWords[value] ?? { zh: String(value), en: String(value) });
    case "lock":
      return "";
    default:
      return String(value);
  }
}

/** A cell as it goes to a spreadsheet: plain numbers in the unit shown, rates as they are, words. */
export function copied(column: PlanColumn, line: PlanLine, unit: Unit): string {
  const value = column.of(line);
  if (value === null) return "";
  if (column.kind === "money" || column.kind === "change") return typedAmount(Number(value), unit);
  return column.kind === "rating" ? printed(column, value, unit) : String(value);
}

/** A cell as it is when one begins to type on it. */
export function typedText(column: PlanColumn, line: PlanLine, unit: Unit): string {
  const value = column.of(line);
  if (value === null) return "";
  return column.edits === "proposal" ? typedAmount(Number(value), unit) : String(value);
}
