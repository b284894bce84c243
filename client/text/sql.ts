import type { Text } from "./text.ts";

/** Words of everything that runs SQL. */
export const sqlText = {
  stopped: { zh: "已停止", en: "Stopped" },
  killed: { zh: "未在一秒内停止，进程已结束", en: "Did not stop within a second; its process was ended" },
  failed: { zh: "出错", en: "Failed" },
  queued: { zh: "排队第 {place} 位", en: "Place {place} in the queue" },
  running: { zh: "运行中 {seconds} 秒", en: "Running, {seconds} s" },
  missing: { zh: "未填", en: "Not given" },
  pointer: { zh: "用左右方向键逐项查看", en: "Left and right arrows move along the chart" },
  openInWorkbench: { zh: "在工作台打开", en: "Open in workbench" },
  truncated: {
    zh: "结果超过上限，只保留前 {rows} 行",
    en: "The result is over the limit: the first {rows} rows are kept",
  },
} satisfies Record<string, Text>;
