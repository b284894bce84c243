import type { GroupRow } from "../api.ts";
import { targetFacts } from "../facts.ts";
import { count, money, rate } from "../format.ts";
import { type Counting, countBars } from "./countBars.ts";
import type { LinkedChart, LinkedFrame } from "./LinkedChart.ts";

interface TargetGroup extends GroupRow {
  readonly target_project_count: number;
  readonly target_funds_yuan: string | null;
  readonly indicator_count: string | number | null;
  readonly quantified_share: number | null;
  readonly target_met_rate: number | null;
}

const BAND_WIDTH = 20;

const counting: Counting<TargetGroup> = {
  facts: targetFacts,
  subtitle: { zh: "项目数、指标量化率与完成率", en: "Projects, share quantified and targets met" },
  counted: "target_project_count",
  head: { zh: "项目", en: "No." },
  besides: [
    { head: { zh: "完成率", en: "Met" }, width: 58, said: (row) => rate(row.target_met_rate) },
    { head: { zh: "量化率", en: "Quantified" }, width: 66, said: (row) => rate(row.quantified_share) },
  ],
  reading,
};

function reading(row: TargetGroup, frame: LinkedFrame): string[] {
  const zh = frame.lang === "zh";
  return [
    `${frame.nameOf(row)} · ${frame.unitName}`,
    `${zh ? "编报目标项目" : "Projects with targets"}  ${count(row.target_project_count)}${zh ? " 个" : ""}`,
    `${zh ? "涉及资金" : "Funds"}  ${money(row.target_funds_yuan, frame.unit)}`,
    `${zh ? "指标" : "Indicators"}  ${count(Number(row.indicator_count ?? 0))}${zh ? " 个" : ""}`,
    `${zh ? "已量化" : "Quantified"}  ${rate(row.quantified_share)}`,
    `${zh ? "已完成" : "Met"}  ${rate(row.target_met_rate)}`,
  ];
}

/** Figures of the projects that have targets, which narrow each other and the register, with the columns of twelve each takes. */
export const targetCharts: readonly (readonly [chart: LinkedChart, span: number])[] = [
  [
    countBars(counting, {
      id: "targets_by_department",
      title: { zh: "按部门", en: "By department" },
      by: ["department_code", "department_name"],
      most: 10,
      name: (row) => String(row.department_name),
    }),
    6,
  ],
  [
    countBars(counting, {
      id: "targets_by_function",
      title: { zh: "按功能分类", en: "By function" },
      by: ["function_class_code", "function_class_name", "function_class_name_en"],
      most: 10,
      name: (row, lang) => String(lang === "zh" ? row.function_class_name : row.function_class_name_en),
    }),
    6,
  ],
  [
    countBars(counting, {
      id: "targets_by_region",
      title: { zh: "按地区", en: "By district" },
      by: ["region_code", "region_name", "region_name_en"],
      most: 6,
      name: (row, lang) => String((lang === "en" ? row.region_name_en : null) ?? row.region_name),
    }),
    6,
  ],
  [
    countBars(counting, {
      id: "targets_by_quantified_band",
      title: { zh: "按量化程度", en: "By share quantified" },
      by: ["quantified_band"],
      order: ["0", "20", "40", "60", "80", "100"],
      most: 6,
      name: ({ quantified_band: band }) => (band === 100 ? "100%" : `${band}%–${Number(band) + BAND_WIDTH}%`),
    }),
    6,
  ],
];
