import type { Text } from "./text.ts";

export const screenText = {
  title: { zh: "预算绩效管理大屏", en: "Budget performance" },
  asOf: { zh: "数据截至 {date}，有新快照自动更新", en: "As of {date}; follows new snapshots" },
  leave: { zh: "退出大屏", en: "Leave the large screen" },
} satisfies Record<string, Text>;
