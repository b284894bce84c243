import type { CellType } from "./cellType.ts";

const DIGITS = 16;

/**
 * Money as yuan, exact: never through a double. Plain numbers whose decimals cannot go below a fen take a path of 64-bit
 * decimals (a 38-digit cast is some hundred times slower); everything else is scaled with 18 decimals and compared with
 * what is stored.
 */
export function moneyType(multiplier: string): CellType {
  const { decimals, wholeDigits, fast } = fastPath(multiplier);
  const plain = `-?[0-9]{1,${wholeDigits}}(\\.[0-9]{1,${decimals}})?`;
  const exact = (text: string) => exactAmount(text, multiplier);
  const isPlain = (text: string) => `regexp_full_match(${text}, '${plain}')`;
  return {
    plain: fast ? plain : null,
    canonical: (cell) => `read_money(tidy(${cell}))`,
    value: (text) =>
      fast
        ? `case when ${isPlain(text)} then (${text}::decimal(18, ${decimals})::decimal(${38 - multiplier.length}, ${decimals}) * ${decimal(multiplier)})::decimal(18, 2)
           else try_cast(${exact(text)} as decimal(18, 2)) end`
        : `try_cast(${exact(text)} as decimal(18, 2))`,
    unreadable: "money_overflow",
    // A branch of its own, not `or`: the engine works out both sides of an `or` for every row.
    check: (text, value) =>
      `case ${fast ? `when ${isPlain(text)} then null` : ""}
        when is_whole_fen(${text}, ${exact(text)}, ${value}) then null else 'not_whole_fen' end`,
    warns: true,
  };
}

/** How many digits before and after the point 64-bit arithmetic can take without losing or overflowing anything. */
function fastPath(multiplier: string): { decimals: number; wholeDigits: number; fast: boolean } {
  const zeros = /^[1-9]\d*?(0*)$/.exec(multiplier)?.[1]?.length ?? -1;
  const isPowerOfTen = /^10*$/.test(multiplier);
  const decimals = zeros + 2;
  const wholeDigits = Math.min(18 - decimals, isPowerOfTen ? DIGITS - zeros : DIGITS - multiplier.length);
  return { decimals, wholeDigits, fast: zeros >= 0 && wholeDigits > 0 };
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
