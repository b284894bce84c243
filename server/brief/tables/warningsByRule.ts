import { ruleText } from "../../../client/text/rules.ts";
import type { Context } from "../plan.ts";
import type { Table } from "../structure.ts";
import { caption, countCell, heads, word } from "./cells.ts";

/** Warnings by rule, with a total of the warnings; projects and departments warned twice would count twice. */
export function warningsByRule(context: Context): Table | null {
  const { warnings, years } = context.rows;
  const { year } = context.scope;
  const { lang } = context.print;
  const total = years.rows.find(({ fiscal_year }) => fiscal_year === year);
  if (!total || total.warning_count === 0) return null;
  return {
    kind: "table",
    id: "warnings_by_rule",
    caption: caption(context, { zh: "{year}年绩效运行监控预警情况", en: "Warnings of monitoring, {year}" }),
    note:
      lang === "zh"
        ? "同一项目可触发多项规则，各行项目数、部门数不可相加；合计为去重后的项目数。"
        : "A project may be warned by several rules: rows do not add up to the projects, which the total counts once.",
    heads: heads(context, [
      { zh: "预警规则", en: "Rule" },
      { zh: "预警（条）", en: "Warnings", isNumber: true },
      { zh: "涉及项目（个）", en: "Projects", isNumber: true },
      { zh: "涉及部门（个）", en: "Departments", isNumber: true },
    ]),
    rows: [
      ...warnings.rows.map((row) => ({
        is_total: false,
        cells: [
          word(ruleText(row.rule)[lang]),
          countCell(warnings, row, "warning_count", year),
          countCell(warnings, row, "project_count", year),
          countCell(warnings, row, "department_count", year),
        ],
      })),
      {
        is_total: true,
        cells: [
          word(lang === "zh" ? "合计" : "Total"),
          countCell(years, total, "warning_count", year),
          countCell(years, total, "warned_project_count", year),
          word("—"),
        ],
      },
    ],
  };
}
