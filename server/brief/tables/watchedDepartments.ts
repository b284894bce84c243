import { gap } from "../../../client/format.ts";
import { ruleText } from "../../../client/text/rules.ts";
import type { Context } from "../plan.ts";
import type { Table } from "../structure.ts";
import { bound, caption, countCell, heads, rateCell, word } from "./cells.ts";

const MOST = 10;

/** Departments with most warnings, by name. */
export function watchedDepartments(context: Context): Table | null {
  const { warned } = context.rows;
  const { year } = context.scope;
  const { lang } = context.print;
  if (warned.rows.length === 0) return null;
  return {
    kind: "table",
    id: "watched_departments",
    caption: caption(context, { zh: "{year}年预警较多的部门", en: "Departments with most warnings, {year}" }),
    note: null,
    heads: heads(context, [
      { zh: "部门", en: "Department" },
      { zh: "执行率", en: "Execution rate", isNumber: true },
      { zh: "与序时进度之差", en: "Against the calendar", isNumber: true },
      { zh: "预警（条）", en: "Warnings", isNumber: true },
      { zh: "主要原因", en: "Main reason" },
    ]),
    rows: warned.rows.slice(0, MOST).map((row) => ({
      is_total: false,
      cells: [
        word(row.department_name),
        rateCell(warned, row, "execution_rate", year),
        bound(warned, "gap", year, gap(row.gap, lang)),
        countCell(warned, row, "warning_count", year),
        word(row.main_rule === null ? "—" : ruleText(row.main_rule)[lang]),
      ],
    })),
  };
}
