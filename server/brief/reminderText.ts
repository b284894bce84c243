import type { Text } from "../../client/text/text.ts";

/** Words of the letter that reminds a department of what it has not sent, or has to mend. */
export const reminderText = {
  title: { zh: "关于报送和更正{year}年度绩效材料的提醒函", en: "Reminder: performance papers of {year}" },
  to: { zh: "致：{department}", en: "To {department}" },
  source: { zh: "依据 {date} 的数据，快照 {snapshot}", en: "From the data of {date}, snapshot {snapshot}" },
  coverage: { zh: "一、绩效自评报送情况", en: "1. Self-evaluations sent" },
  sent: {
    zh: "贵单位{year}年度安排预算的项目 {projects} 个，已报送项目支出绩效自评 {sent} 个；部门整体支出绩效自评{whole}。",
    en: "Of your {projects} projects with a budget in {year}, {sent} have sent a self-evaluation; that of the whole department {whole}. ",
  },
  wholeSent: { zh: "已报送", en: "was sent" },
  wholeMissing: { zh: "尚未报送", en: "was not sent" },
  ask: { zh: "尚未报送的，请尽快补报。", en: "Please send what is missing." },
  complete: { zh: "自评材料已报齐。", en: "Nothing is missing." },
  noBudget: { zh: "本年度没有贵单位的预算数据。", en: "There is no budget of yours in this year." },
  findings: { zh: "二、需要核对更正的问题", en: "2. To be checked and mended" },
  mend: {
    zh: "检查已报材料时发现以下 {count} 处问题，请逐项核对，更正后重新报送原表。",
    en: "In what you sent, {count} places are wrong or doubtful. Please check each, mend it, and send the sheet again.",
  },
  noFindings: { zh: "已报材料中没有发现问题。", en: "Nothing was found wrong in what you sent." },
  list: { zh: "问题清单", en: "What was found" },
  place: { zh: "文件、工作表、单元格", en: "File, sheet, cell" },
  problem: { zh: "问题", en: "What is wrong" },
  whatToDo: { zh: "处理建议", en: "What to do" },
  more: { zh: "共 {count} 处，列出前 {shown} 处。", en: "{count} in all, the first {shown} are listed." },
  end: { zh: "如有疑问，请与我们联系。", en: "Please ask us where anything is unclear." },
} satisfies Record<string, Text>;
