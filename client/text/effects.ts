import type { Text } from "./text.ts";

/** The four effects on money, each with other money behind it. */
export const effectWords = {
  ex_ante: { zh: "事前审减", en: "Ex-ante saving" },
  cut: { zh: "压减", en: "Cut" },
  cancel: { zh: "取消", en: "Cancelled" },
  recover: { zh: "收回", en: "Recovered" },
} satisfies Record<string, Text>;

/** An effect in words; null for one that is none of the four. */
export function effectText(effect: string): Text | null {
  return (effectWords as Readonly<Record<string, Text>>)[effect] ?? null;
}
