import type { CellType } from "./cellType.ts";

const DIGITS = 16;

/**
 * Money as yuan, exact: never through a double. Plain numbers whose decimals cannot go below a fen take a path of 64-bit
 * decimals (a 38-digit cast is some hundred times slower); everything else is scaled with 18 decimals and compared with
 * what is stored.
 */
export function moneyType(multiplier: string): CellType {
  const fast = fastPath(multiplier);
  const exact = (text: string) => exactAmount(text, multiplier);
  const slow = (text: string) => `try_cast(${exact(text)} as decimal(18, 2))`;
  const isPlain = (text: string) => `regexp_full_match(${text}, '${fast?.plain}')`;
  return {
    plain: fast?.plain ?? null,
    canonical: (tidied) => `read_money(${tidied})`,
    value: (text) =>
      fast ? `case when ${isPlain(text)} then ${fast.amount(text)} else ${slow(text)} end` : slow(text),
    unreadable: "money_overflow",
    // A branch of its own, not `or`: the engine works out both sides of an `or` for every row.
    check: (text, value) =>
      `case ${fast ? `when ${isPlain(text)} then null` : ""}
        when is_whole_fen(${text}, ${exact(text)}, ${value}) then null else 'not_whole_fen' end`,
    warns: true,
  };
}

/** Numbers that are whole fen and fit 64 bits: by power of ten the point is moved in the text, else two decimals are multiplied. */
function fastPath(multiplier: string): { plain: string; amount: (text: string) => string } | null {
  const plain = (whole: number, decimals: number) => `-?[0-9]{1,${whole}}(\\.[0-9]{1,${decimals}})?`;
  if (multiplier === "1") return { plain: plain(DIGITS, 2), amount: (text) => `${text}::decimal(18, 2)` };
  const zeros = multiplier.length - 1;
  if (/^10*$/.test(multiplier)) {
    const fen = (text: string) =>
      `(split_part(${text}, '.', 1) || rpad(split_part(${text}, '.', 2), ${zeros + 2}, '0'))::bigint`;
    return {
      plain: plain(DIGITS - zeros, zeros + 2),
      amount: (text) => `${fen(text)}::decimal(18, 0) * 0.01::decimal(2, 2)`,
    };
  }
  if (!/^[1-9]\d*$/.test(multiplier)) return null;
  return {
    plain: plain(DIGITS - multiplier.length, 2),
    amount: (text) => `${text}::decimal(18, 2) * ${decimal(multiplier)}`,
  };
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
