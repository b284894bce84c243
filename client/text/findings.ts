import type { Text } from "./text.ts";

export const findingsText = {
  wholeCity: { zh: "全市", en: "the city" },
  limits: { zh: "数据说明", en: "Limits of the data" },
  allDepartments: { zh: "全部 {whole} 个部门已有数据。", en: "All {whole} departments have data." },
  missingDepartments: {
    zh: "{whole} 个部门中有 {missing} 个尚无数据，合计不含这些部门。",
    en: "{missing} of {whole} departments have no data; totals are without them.",
  },
  missingDepartment: { zh: "该部门尚无这方面的数据。", en: "The department has no data on this." },
  inProgress: {
    zh: "{year} 年尚在执行，数据至 {month} 月，与完整年度不可直接比较。",
    en: "{year} is in progress, with data to month {month}; it does not compare with whole years.",
  },
} satisfies Record<string, Text>;
