import type { Text } from "./text.ts";

/** Words that stand on paper only. */
export const printText = {
  wholeYear: { zh: "{year} 年度", en: "fiscal year {year}" },
  toMonth: { zh: "{year} 年，数据截至 {month} 月", en: "fiscal year {year}, as of month {month}" },
  unit: { zh: "金额单位：{unit}", en: "Money in {unit}" },
  unitOfTables: {
    zh: "金额单位：表为{unit}，图见各图题下",
    en: "Money in {unit} in tables; in charts as said under each title",
  },
  snapshot: { zh: "数据快照 {snapshot}（{built} 生成）", en: "Snapshot {snapshot}, built {built}" },
  rest: {
    zh: "共 {all} 行，此处为前 {part} 行，其余 {rest} 行未打印",
    en: "The first {part} of {all} rows; {rest} are not printed",
  },
  file: { zh: "全部各行见文件：", en: "All rows are in the file " },
} satisfies Record<string, Text>;
