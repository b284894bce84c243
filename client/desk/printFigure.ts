import type { FigureChange } from "../api.ts";
import { decimal, MISSING, rate, scaled, signed, type Unit } from "../format.ts";
import { moneyInProse } from "../moneyInProse.ts";
import type { Lang } from "../text/text.ts";
import { scaleShowing } from "./scaleShowing.ts";

/** A change as it is read: before, after and difference, each with its unit. */
export interface PrintedChange {
  readonly before: string;
  readonly after: string;
  readonly difference: string;
}

interface Style {
  /** Unit of the glossary: yuan, ratio, count, score … */
  readonly unit: string;
  readonly lang: Lang;
  readonly currency: string;
  /** The person's choice for money; null lets the amounts choose. */
  readonly chosen: Unit | null;
}

/** Prints a figure before and after a change, in the largest unit in which the change can be seen. */
export function printFigure(change: FigureChange, { unit, lang, currency, chosen }: Style): PrintedChange {
  const { before, after, difference } = change;
  if (unit === "yuan") {
    const scale = chosen ?? scaleShowing(before, after, lang);
    const moved = chosen ?? scaleShowing(difference, null, lang);
    const print = (value: string | null, one: Unit) => moneyInProse(value, one, lang, currency);
    return { before: print(before, scale), after: print(after, scale), difference: signed(print(difference, moved)) };
  }
  const isTiny = difference !== null && unit === "ratio" && Math.abs(Number(difference)) < 0.00005;
  const digits = isTiny ? 4 : 2;
  const print = printers[unit] ?? ((value: string) => value);
  const text = (value: string | null) => (value === null ? MISSING : print(value, digits));
  const moved =
    difference === null ? MISSING : signed(unit === "ratio" ? pointsOf(difference, digits, lang) : text(difference));
  return { before: text(before), after: text(after), difference: moved };
}

const printers: Readonly<Record<string, (value: string, digits: number) => string>> = {
  ratio: (value, digits) => rate(Number(value), digits),
  count: (value) => scaled(value, 0, 0),
  score: (value) => decimal(Number(value)),
  number: (value) => decimal(Number(value)),
};

function pointsOf(difference: string, digits: number, lang: Lang): string {
  return `${decimal(Number(difference) * 100, digits)} ${lang === "zh" ? "个百分点" : "pp"}`;
}
