import { scaled, type Unit } from "../format.ts";

/** The largest unit in which an amount is one or more and two amounts do not look alike. */
export function scaleShowing(one: string | null, other: string | null): Unit {
  const largest = Math.max(...[one, other].map((value) => Math.abs(Number(value ?? 0))));
  const fitting = (["yi", "wan"] as const).filter((unit) => largest >= (unit === "yi" ? 1e8 : 1e4));
  const power = { yi: 8, wan: 4 } as const;
  const isSeen = (unit: "yi" | "wan") =>
    one === null || other === null || scaled(one, power[unit], 2) !== scaled(other, power[unit], 2);
  return fitting.find(isSeen) ?? "yuan";
}
