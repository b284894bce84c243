import { scaled, type Unit } from "../format.ts";
import type { Lang } from "../text/text.ts";

/** The largest unit in which an amount is one or more and two amounts that differ do not look alike in prose. */
export function scaleShowing(one: string | null, other: string | null, lang: Lang): Unit {
  const largest = Math.max(...[one, other].map((value) => Math.abs(Number(value ?? 0))));
  const fitting = (["yi", "wan"] as const).filter((unit) => largest >= (unit === "yi" ? 1e8 : 1e4));
  const isSeen = (unit: "yi" | "wan") => {
    if (one === null || other === null || Number(one) === Number(other)) return true;
    const power = powerInProse(unit, largest, lang);
    return scaled(one, power, 2) !== scaled(other, power, 2);
  };
  return fitting.find(isSeen) ?? "yuan";
}

/** English has no words for 亿 and 万: it says billions and millions. */
function powerInProse(unit: "yi" | "wan", largest: number, lang: Lang): number {
  if (lang === "zh") return unit === "yi" ? 8 : 4;
  return unit === "yi" && largest >= 1e9 ? 9 : 6;
}
