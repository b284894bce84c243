import type { Text } from "./text.ts";

/** Words of the frame around every figure. */
export const frameText = {
  why: { zh: "为什么是这个数", en: "Why this number" },
  table: { zh: "看表格", en: "Show as table" },
  chart: { zh: "看图", en: "Show as chart" },
  download: { zh: "导出", en: "Export" },
  note: { zh: "写批注", en: "Write a note" },
  notes: { zh: "批注", en: "Notes" },
  notedAt: { zh: "{point}：", en: "{point}: " },
  notedBy: { zh: "{author}，{date}", en: "{author}, {date}" },
  deleteNote: { zh: "删除批注 {number}", en: "Delete note {number}" },
  source: { zh: "快照 {snapshot}", en: "Snapshot {snapshot}" },
  built: { zh: "{date} 生成", en: "built {date}" },
  coverage: { zh: "覆盖 {part} / {whole} 个部门", en: "covers {part} of {whole} departments" },
  empty: { zh: "所选范围没有这方面的数据", en: "Nothing recorded for this choice" },
  emptyHint: {
    zh: "换一个年度或范围，或导入相应的文件。",
    en: "Choose another year or scope, or import the files that hold it.",
  },
  retry: { zh: "重试", en: "Try again" },
  pointer: {
    zh: "用左右方向键逐年查看，回车看来源",
    en: "Left and right arrows move along the chart, Enter explains",
  },
  unit: { zh: "单位：{unit}", en: "Unit: {unit}" },
  points: { zh: "分", en: "points" },
  total: { zh: "合计", en: "Total" },
  rows: { zh: "{count} 行", en: "{count} rows" },
  search: { zh: "筛选", en: "Filter" },
  found: { zh: "{part} / {whole} 行", en: "{part} of {whole} rows" },
  noMatch: { zh: "没有符合筛选的行", en: "No row matches the filter" },
} satisfies Record<string, Text>;
