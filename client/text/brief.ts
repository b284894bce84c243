import type { Text } from "./text.ts";

/** Words around the annual brief; its own text is written by the server, once for page, Markdown and Word. */
export const briefText = {
  word: { zh: "下载 Word", en: "Word file" },
  markdown: { zh: "下载 Markdown", en: "Markdown" },
  print: { zh: "打印 / PDF", en: "Print / PDF" },
  export: { zh: "导出", en: "Export" },
  limits: { zh: "数据说明", en: "Limits of the data" },
  edit: { zh: "改写此段", en: "Rewrite this paragraph" },
  edited: { zh: "{author} 于 {date} 改写", en: "rewritten by {author} on {date}" },
  text: { zh: "段落文字", en: "Text of the paragraph" },
  textHint: {
    zh: "花括号处由数据仓库填数，不能手工填写数字；年份与文号除外。",
    en: "The warehouse fills in what stands in braces; numbers cannot be typed, but for years.",
  },
  preview: { zh: "预览", en: "Preview" },
  insert: { zh: "可用的数字（点击插入）", en: "Numbers to insert" },
  find: { zh: "查找更多数字", en: "Find more numbers" },
  save: { zh: "保存", en: "Save" },
  cancel: { zh: "取消", en: "Cancel" },
  revert: { zh: "恢复生成的文字", en: "Back to the generated text" },
  outcomes: { zh: "事前评估结果", en: "Outcomes of ex-ante reviews" },
  warnings: { zh: "预警分类", en: "Warnings by rule" },
  rules: { zh: "结果应用规则", en: "Rules for using results" },
  shortfalls: { zh: "年度短板", en: "What was left undone" },
  findings: { zh: "数据问题", en: "Findings on the data" },
} satisfies Record<string, Text>;
