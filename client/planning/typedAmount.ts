import type { Unit } from "../format.ts";
import { fenOf, yuanOf } from "./arithmetic/fen.ts";

const POWER: Readonly<Record<Unit, number>> = { yuan: 0, wan: 4, yi: 8 };

/**
 * What a person types as an amount in a unit → exact decimal text in yuan: `1,234.5` in 万元 is `"12345000.00"`. Null where it is no
 * amount or names less than a fen.
 */
export function readAmount(typed: string, unit: Unit): string | null {
  const text = typed
    .trim()
    .replaceAll(/[,，\s]/g, "")
    .replace(/^[−－]/, "-");
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text);
  if (match === null || !/\d/.test(text)) return null;
  const [, sign = "", whole = "", fraction = ""] = match;
  const power = POWER[unit];
  const digits = (whole || "0") + fraction.slice(0, power).padEnd(power, "0");
  const rest = fraction.slice(power).replace(/0+$/, "");
  if (rest.length > 2) return null;
  const fen = fenOf(`${sign}${digits.replace(/^0+(?=\d)/, "")}${rest === "" ? "" : `.${rest}`}`);
  return fen === null ? null : yuanOf(fen);
}

/** An amount in fen as it is typed in a unit, with nothing rounded: 1,234,500 fen in 万元 → `1.2345`. */
export function typedAmount(fen: number, unit: Unit): string {
  const power = POWER[unit] + 2;
  const digits = Math.abs(fen)
    .toString()
    .padStart(power + 1, "0");
  const fraction = digits.slice(-power).replace(/0+$/, "");
  return `${fen < 0 ? "-" : ""}${digits.slice(0, -power)}${fraction === "" ? "" : `.${fraction}`}`;
}
