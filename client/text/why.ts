import type { Text } from "./text.ts";

/** Words of the drawer that explains a number. */
export const whyText = {
  title: { zh: "为什么是这个数", en: "Why this number" },
  close: { zh: "关闭", en: "Close" },
  definition: { zh: "口径", en: "Definition" },
  sql: { zh: "SQL", en: "SQL" },
  rows: { zh: "明细", en: "Rows" },
  source: { zh: "来源", en: "Source" },
  formula: { zh: "公式", en: "Formula" },
  otherColumns: { zh: "同一查询的其他指标", en: "Other measures of the same query" },
  reads: { zh: "取自", en: "Reads" },
  parameters: { zh: "参数", en: "Parameters" },
  copy: { zh: "复制", en: "Copy" },
  copied: { zh: "已复制", en: "Copied" },
  rowHint: {
    zh: "选中一行并回车（或点击），查看它来自哪个文件的哪个单元格。",
    en: "Choose a row to see the file and the cells it came from.",
  },
  noRow: { zh: "先在“明细”中选一行。", en: "Choose a row under “Rows” first." },
  noSource: { zh: "没有这类记录", en: "No such record" },
  file: { zh: "文件", en: "File" },
  sheet: { zh: "工作表", en: "Sheet" },
  rowNumber: { zh: "第 {row} 行", en: "row {row}" },
  importedBy: { zh: "{author} 于 {date} 导入", en: "imported by {author} on {date}" },
  batch: { zh: "批次", en: "Batch" },
  cell: { zh: "单元格", en: "Cell" },
  header: { zh: "表头", en: "Header" },
  column: { zh: "字段", en: "Column" },
  value: { zh: "入库值", en: "Stored value" },
  multiplier: { zh: "单位倍数", en: "Multiplier" },
} satisfies Record<string, Text>;
