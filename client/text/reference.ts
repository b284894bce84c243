import type { Text } from "./text.ts";

/** Words of the page on which reference lists are read and changed. */
export const referenceText = {
  lists: { zh: "参考表", en: "Reference lists" },
  intro: {
    zh: "分数线、应用规则、阈值等参数。修改先看影响，接受后成为一个批次，可以撤销。",
    en: "Rating bands, rules, thresholds and other parameters. A change shows its impact first; once accepted it is a batch that can be undone.",
  },
  choose: { zh: "选一张参考表，查看或修改。", en: "Choose a list to read or change." },
  rowCount: { zh: "{count} 行", en: "Rows: {count}" },
  asDelivered: { zh: "未修改过", en: "never changed" },
  changedBy: { zh: "{by} 于 {at} 修改", en: "changed by {by} at {at}" },
  keys: {
    zh: "上下方向键和回车换行，Tab 换列。行号与 CSV 文件一致，表头是第 1 行。",
    en: "Arrow keys and Enter change the row, Tab the column. Rows are numbered as in a CSV file, where the head is row 1.",
  },
  row: { zh: "行", en: "Row" },
  cell: { zh: "第 {row} 行，{column}", en: "Row {row}, {column}" },
  none: { zh: "（空）", en: "(blank)" },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
  needed: { zh: "必填", en: "needed" },
  addRow: { zh: "新增一行", en: "Add a row" },
  deleteRow: { zh: "删除第 {row} 行", en: "Delete row {row}" },
  remove: { zh: "删除", en: "Delete" },
  noRows: { zh: "还没有行。", en: "There are no rows yet." },
  reason: { zh: "修改原因", en: "Reason for the change" },
  check: { zh: "检查并看影响", en: "Check and show impact" },
  revert: { zh: "还原修改", en: "Take changes back" },
  checking: { zh: "正在检查并测算影响，可能要一会儿。", en: "Being checked and measured; this may take a while." },
  findings: { zh: "{count} 处需要修正", en: "To mend: {count}" },
  place: { zh: "第 {row} 行 {column}", en: "Row {row}, {column}" },
  impact: { zh: "接受后的变化", en: "What accepting would change" },
  notYet: { zh: "还没有生效。", en: "Nothing counts yet." },
  accept: { zh: "接受并发布", en: "Accept and publish" },
  discard: { zh: "放弃草稿", en: "Throw the draft away" },
  publishing: { zh: "正在生成新的快照，可能要一会儿。", en: "A new snapshot is being built; this may take a while." },
  accepted: {
    zh: "“{list}”已生效，新快照 {snapshot}。可在发布记录中撤销。",
    en: "“{list}” is in force; the new snapshot is {snapshot}. It can be undone on the page of snapshots.",
  },
  history: { zh: "修改记录", en: "Changes" },
  noHistory: { zh: "没有修改过。", en: "It has never been changed." },
  when: { zh: "时间", en: "When" },
  author: { zh: "修改人", en: "By" },
  state: { zh: "状态", en: "State" },
  rows: { zh: "行数", en: "Rows" },
  batch: { zh: "批次", en: "Batch" },
} satisfies Record<string, Text>;

/** Figures of an impact that no page explains. */
export const ratingCountText: Readonly<Record<string, Text>> = {
  excellent_count: { zh: "评为优", en: "Rated excellent" },
  good_count: { zh: "评为良", en: "Rated good" },
  fair_count: { zh: "评为中", en: "Rated fair" },
  poor_count: { zh: "评为差", en: "Rated poor" },
  not_rated_count: { zh: "未评级", en: "Not rated" },
};
