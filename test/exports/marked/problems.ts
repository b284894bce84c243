import type { ReportedProblem } from "../../../server/intake/importReport.ts";

/** A problem of a cell, with what a test does not care for filled in. */
export function problemAt(cell: string, more: Partial<ReportedProblem> = {}): ReportedProblem {
  return {
    file: "表.xlsx",
    sheet: "预算",
    cell,
    row: Number(cell.replace(/\D/g, "")) || null,
    column: "initial_budget",
    value: "十二",
    rule: "money_unreadable",
    severity: "error",
    printed: null,
    computed: null,
    message: "",
    ...more,
  };
}
