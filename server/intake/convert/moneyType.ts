import type { CellType } from "./cellForm.ts";

const DIGITS = 16;

/**
 * Money as yuan, exact: never through a double. Plain numbers whose decimals cannot go below a fen are worked out with 64
 * bits, since arithmetic with 38 digits is some hundred times slower; everything else is scaled with 18 decimals and
 * compared with what is stored.
 */
export function moneyType(multiplier: string): CellType {
  const fast = fastPath(multiplier);
  const exact = (text: string) => exactAmount(text, multiplier);
  return {
    plain: (cell) =>
      fast
        ? `case when regexp_full_match(${cell}, '${fast.plain}') then ${fast.amount(cell)} ${partedBranch(cell, fast)} end`
        : "null::decimal(18, 2)",
    part: (tidied) => `cell_unit(${tidied})`,
    canonical: (tidied, unit) => `read_money(${tidied}, ${unit})`,
    value: (text) => `try_cast(${exact(text)} as decimal(18, 2))`,
    unreadable: "money_overflow",
    check: (text, value) =>
      `case ${isSafe(text, multiplier)}
        when is_whole_fen(${text}, ${exact(text)}, ${value}) then null else 'not_whole_fen' end`,
    warns: true,
  };
}

interface FastPath {
  readonly plain: string;
  /** The same with thousands separators; null where a number with one might be too large. */
  readonly parted: string | null;
  readonly amount: (text: string) => string;
}

/** Numbers that are whole fen and stay below 18 digits when they are multiplied. */
function fastPath(multiplier: string): FastPath | null {
  if (!/^[1-9]\d*$/.test(multiplier)) return null;
  const zeros = /^10*$/.test(multiplier) ? multiplier.length - 1 : 0;
  const decimals = Math.min(zeros + 2, 6);
  const whole = 18 - decimals - (zeros === multiplier.length - 1 ? zeros : multiplier.length);
  const groups = Math.floor(whole / 3) - 1;
  const product = (text: string) => `${text}::decimal(18, ${decimals}) * ${decimal(multiplier)}`;
  return whole < 1
    ? null
    : {
        plain: `-?[0-9]{1,${whole}}(\\.[0-9]{1,${decimals}})?`,
        parted: groups < 1 ? null : `-?[0-9]{1,3}(,[0-9]{3}){1,${groups}}(\\.[0-9]{1,${decimals}})?`,
        amount: (text) => `(${multiplier === "1" ? `${text}::decimal(18, 2)` : product(text)})::decimal(18, 2)`,
      };
}

function partedBranch(cell: string, { parted, amount }: FastPath): string {
  if (parted === null) return "";
  return `when regexp_full_match(${cell}, '${parted}') then ${amount(`replace(${cell}, ',', '')`)}`;
}

/** A branch for texts that have no decimals below a fen; a fraction as multiplier may make some of any text. */
function isSafe(text: string, multiplier: string): string {
  if (!/^[1-9]\d*$/.test(multiplier)) return "";
  const zeros = /^10*$/.test(multiplier) ? multiplier.length - 1 : 0;
  return `when strlen(${text}) - strpos(${text}, '.') <= ${zeros + 2} or not contains(${text}, '.') then null`;
}

function exactAmount(text: string, multiplier: string): string {
  const [whole = "", fraction = ""] = multiplier.split(".");
  const scale = fraction === "" ? 18 : 12;
  const digits = DIGITS - (/^10*$/.test(multiplier) ? whole.length - 1 : whole.length);
  return `case when contains(${text}, '@') then cell_amount(${text})
    when whole_digits(${text}) <= ${digits} then try_cast(${text} as decimal(38, ${scale})) * ${decimal(multiplier)} end`;
}

function decimal(multiplier: string): string {
  const [whole = "", fraction = ""] = multiplier.split(".");
  return `${multiplier}::decimal(${whole.length + fraction.length}, ${fraction.length})`;
}
