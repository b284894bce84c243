import type { GroupRow } from "../api.ts";
import { warningFacts } from "../facts.ts";
import { count, rate } from "../format.ts";
import { codes } from "../text/codes.ts";
import { warningRules } from "../text/warningRules.ts";
import { type Counting, countBars } from "./countBars.ts";
import type { LinkedChart, LinkedFrame } from "./LinkedChart.ts";

interface WarningGroup extends GroupRow {
  readonly warning_count: number;
  readonly overdue_count: string | number | null;
  readonly settled_share: number | null;
}

const counting: Counting<WarningGroup> = {
  facts: warningFacts,
  subtitle: { zh: "预警条数、逾期条数与整改率", en: "Warnings, those overdue and the share settled" },
  counted: "warning_count",
  head: { zh: "预警", en: "No." },
  besides: [
    { head: { zh: "整改率", en: "Settled" }, width: 58, said: (row) => rate(row.settled_share) },
    { head: { zh: "逾期", en: "Overdue" }, width: 54, said: (row) => count(Number(row.overdue_count ?? 0)) },
  ],
  reading,
};

function reading(row: WarningGroup, frame: LinkedFrame): string[] {
  const zh = frame.lang === "zh";
  return [
    frame.nameOf(row),
    `${zh ? "预警" : "Warnings"}  ${count(row.warning_count)}${zh ? " 条" : ""}`,
    `${zh ? "逾期未整改" : "Overdue"}  ${count(Number(row.overdue_count ?? 0))}${zh ? " 条" : ""}`,
    `${zh ? "整改率" : "Settled"}  ${rate(row.settled_share)}`,
  ];
}

/** Figures of the warnings, which narrow each other and the register, with the columns of twelve each takes. */
export const warningCharts: readonly (readonly [chart: LinkedChart, span: number])[] = [
  [
    countBars(counting, {
      id: "warnings_by_department",
      title: { zh: "按部门", en: "By department" },
      by: ["department_code", "department_name"],
      most: 8,
      name: (row) => String(row.department_name),
    }),
    6,
  ],
  [
    countBars(counting, {
      id: "warnings_by_month",
      title: { zh: "按截止月份", en: "By cut-off month" },
      by: ["cutoff_month"],
      most: 8,
      name: (row, lang) => (lang === "zh" ? `${row.cutoff_month} 月` : `Month ${row.cutoff_month}`),
    }),
    6,
  ],
  [
    countBars(counting, {
      id: "warnings_by_kind",
      title: { zh: "按预警规则", en: "By rule" },
      by: ["rule"],
      order: Object.keys(warningRules),
      most: 4,
      name: (row, lang) => warningRules[String(row.rule)]?.[lang] ?? String(row.rule),
    }),
    6,
  ],
  [
    countBars(counting, {
      id: "warnings_by_rectification",
      title: { zh: "按整改状态", en: "By what became of them" },
      by: ["rectification"],
      order: Object.keys(codes.rectification ?? {}),
      most: 4,
    }),
    6,
  ],
];
