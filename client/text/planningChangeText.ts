import type { Text } from "./text.ts";

/** What is said of evidence that is another than when a scenario was saved. */
export const planningChangeText = {
  changes: { zh: "依据的变化", en: "What changed underneath" },
  upToDate: { zh: "方案依据的就是最新快照 {to}。", en: "The scenario stands on the latest snapshot, {to}." },
  behind: {
    zh: "方案依据快照 {from}；最新快照 {to} 中有 {count} 个项目的依据不同。沿用时，勾选的项目锁定在原建议数，其余按新依据计算。",
    en: "The scenario stands on snapshot {from}; in the latest, {to}, the evidence of {count} lines is another. Carried over, the lines that are ticked are locked at what they were, the others follow the new evidence.",
  },
  whatChanged: { zh: "变化（金额 {unit}）", en: "Change (amounts in {unit})" },
  hold: { zh: "保持原建议数", en: "Keep as it was" },
  holdNamed: { zh: "保持“{name}”的原建议数", en: "Keep “{name}” as it was" },
  heldFrom: { zh: "沿用快照 {snapshot} 的建议数", en: "As proposed on snapshot {snapshot}" },
  carryOver: { zh: "沿用到最新快照", en: "Carry over to the latest snapshot" },
  lineNew: { zh: "新出现", en: "New" },
  lineGone: { zh: "不再存在", en: "Gone" },
  otherChanges: { zh: "其他资料", en: "Other details" },
  moreChanges: { zh: "还有 {count} 个项目。", en: "{count} more lines." },
} satisfies Record<string, Text>;
