import type { Text } from "./text.ts";

/** Words for the rules of monitoring warnings and of data-quality findings. */
const rules: Readonly<Record<string, Text>> = {
  low_execution: { zh: "执行率偏低", en: "low execution" },
};

/** A rule in words; a rule without an entry is shown by its name. */
export function ruleText(rule: string): Text {
  return rules[rule] ?? { zh: rule, en: rule.replaceAll("_", " ") };
}
