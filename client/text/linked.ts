import type { Text } from "./text.ts";

/** Words of figures that narrow each other. */
export const linkedText = {
  pointer: {
    zh: "用左右方向键逐项查看，回车筛选，按住 Shift 回车可多选",
    en: "Left and right arrows move along the chart, Enter filters the page, Shift and Enter adds to the filter",
  },
  hint: {
    zh: "点击图中的一项，全页随之筛选；按住 Shift 可多选，年度与得分可拖选一段。",
    en: "Click a mark to filter the page by it; hold Shift to add more, drag across years or scores for a range.",
  },
  hintOfPart: {
    zh: "点击图中的一项，下列各图与台账随之筛选；按住 Shift 可多选，得分可拖选一段。",
    en: "Click a mark to filter the figures and the register below by it; hold Shift to add more, drag across scores for a range.",
  },
  hintOfClicks: {
    zh: "点击图中的一项，下列各图与台账随之筛选；按住 Shift 可多选。",
    en: "Click a mark to filter the figures and the register below by it; hold Shift to add more.",
  },
  rows: { zh: "逐项明细", en: "One by one" },
  chosen: { zh: "已筛选", en: "Filtered by" },
  remove: { zh: "去掉筛选：{pick}", en: "Remove the filter {pick}" },
  clear: { zh: "全部清除", en: "Clear all" },
  notStated: { zh: "未列明", en: "Not stated" },
  from: { zh: "从", en: "From" },
  to: { zh: "至", en: "To" },
  pick: { zh: "{column}：{values}", en: "{column}: {values}" },
  band: { zh: "{from} 至 {to}", en: "{from} to {to}" },
  atLeast: { zh: "{from} 及以上", en: "{from} or more" },
  atMost: { zh: "{to} 及以下", en: "{to} or less" },
  and: { zh: "、", en: ", " },
} satisfies Record<string, Text>;
