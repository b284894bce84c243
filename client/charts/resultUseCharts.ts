import type { GroupRow } from "../api.ts";
import { resultUseFacts } from "../facts.ts";
import { count, inUnit, money } from "../format.ts";
import { codes } from "../text/codes.ts";
import { colour } from "../theme.ts";
import type { LinkedChart, LinkedFrame } from "./LinkedChart.ts";
import { type Ranking, rankedBars } from "./rankedBars.ts";

interface UseGroup extends GroupRow {
  readonly use_count: number;
  readonly amount_yuan: string | null;
  readonly double_counted_yuan: string | null;
  readonly counted_yuan: string | null;
}

const words = {
  reported: { zh: "上报", en: "Reported" },
  counted: { zh: "计入", en: "Counted" },
};

/** What was reported of the chosen effect and what of it counts. */
const uses: Ranking<UseGroup> = {
  facts: resultUseFacts,
  subtitle: { zh: "上报与计入，含拟定", en: "Reported, proposals included, and counted" },
  axis: "money",
  money: ["amount_yuan"],
  legend: (lang) => [
    { label: words.reported[lang], colour: colour.initial },
    { label: words.counted[lang], colour: colour.accent },
  ],
  rank: (row) => Number(row.amount_yuan ?? 0),
  bars: ({ unit }) => [
    { value: (row) => inUnit(row.amount_yuan, unit) ?? 0, fill: colour.initial, opacity: 0.6 },
    { value: (row) => inUnit(row.counted_yuan, unit) ?? 0, fill: colour.accent, inset: 4 },
  ],
  besides: (_, { unit }) => [
    { head: words.counted, width: 70, said: (row) => money(row.counted_yuan, unit) },
    { head: { zh: "项数", en: "No." }, width: 38, said: (row) => count(row.use_count) },
  ],
  reading,
};

function reading(row: UseGroup, frame: LinkedFrame): string[] {
  const zh = frame.lang === "zh";
  return [
    `${frame.nameOf(row)} · ${frame.unitName}`,
    `${words.reported[frame.lang]}  ${money(row.amount_yuan, frame.unit)} · ${count(row.use_count)}${zh ? " 项" : ""}`,
    `${zh ? "剔除" : "Taken out"}  ${money(row.double_counted_yuan, frame.unit)}`,
    `${words.counted[frame.lang]}  ${money(row.counted_yuan, frame.unit)}`,
  ];
}

/** Figures of one effect, which narrow each other and the register, with the columns of twelve each takes. */
export const resultUseCharts: readonly (readonly [chart: LinkedChart, span: number])[] = [
  [
    rankedBars(uses, {
      id: "result_uses_by_department",
      title: { zh: "按部门", en: "By department" },
      by: ["department_code", "department_name"],
      most: 10,
      name: (row) => String(row.department_name),
    }),
    7,
  ],
  [
    rankedBars(uses, {
      id: "result_uses_by_counting",
      title: { zh: "计入与否", en: "Counted or why not" },
      by: ["counting"],
      order: Object.keys(codes.counting ?? {}),
      most: 8,
    }),
    5,
  ],
  [
    rankedBars(uses, {
      id: "result_uses_by_rating",
      title: { zh: "按等级", en: "By rating" },
      by: ["rating"],
      order: Object.keys(codes.rating ?? {}),
      most: 5,
    }),
    6,
  ],
  [
    rankedBars(uses, {
      id: "result_uses_by_status",
      title: { zh: "按状态", en: "By status" },
      by: ["status"],
      order: Object.keys(codes.status ?? {}),
      most: 3,
    }),
    6,
  ],
];
