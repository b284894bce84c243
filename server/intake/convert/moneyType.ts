import type { CellType } from "./cellType.ts";

const DIGITS = 16;

/**
 * Money as yuan, exact: never through a double. Plain numbers whose decimals cannot go below a fen are worked out with 64
 * bits, since arithmetic with 38 digits is some hundred times slower; everything else is scaled with 18 decimals and
 * compared with what is stored.
 */
export function moneyType(multiplier: string): CellType {
  const paths = fastPaths(multiplier);
  const exact = (text: string) => exactAmount(text, multiplier);
  const slow = (text: string) => `try_cast(${exact(text)} as decimal(18, 2))`;
  return {
    plain: paths.at(-1)?.plain ?? null,
    canonical: (tidied) => `read_money(${tidied})`,
    value: (text) =>
      [
        ...paths.map(
          ({ plain, amount }) => `case when regexp_full_match(${text}, '${plain}') then ${amount(text)} else`,
        ),
        slow(text),
        ...paths.map(() => "end"),
      ].join(" "),
    unreadable: "money_overflow",
    check: (text, value) =>
      `case ${isSafe(text, multiplier)}
        when is_whole_fen(${text}, ${exact(text)}, ${value}) then null else 'not_whole_fen' end`,
    warns: true,
  };
}

/** Numbers that need no 38 digits, the cheapest way first. */
function fastPaths(multiplier: string): { plain: string; amount: (text: string) => string }[] {
  const plain = (whole: number, decimals: number) => `-?[0-9]{1,${whole}}(\\.[0-9]{1,${decimals}})?`;
  if (multiplier === "1") return [{ plain: plain(DIGITS, 2), amount: (text) => `${text}::decimal(18, 2)` }];
  if (!/^[1-9]\d*$/.test(multiplier)) return [];
  const zeros = /^10*$/.test(multiplier) ? multiplier.length - 1 : 0;
  const decimals = Math.min(zeros + 2, 6);
  const times = {
    plain: plain(18 - decimals - multiplier.length, decimals),
    amount: (text: string) => `(${text}::decimal(18, ${decimals}) * ${decimal(multiplier)})::decimal(18, 2)`,
  };
  if (zeros === 0) return [times];
  const fen = (text: string) => `split_part(${text}, '.', 1) || rpad(split_part(${text}, '.', 2), ${zeros + 2}, '0')`;
  const shift = {
    plain: plain(DIGITS - zeros, zeros + 2),
    amount: (text: string) => `(${fen(text)})::bigint::decimal(18, 0) * 0.01::decimal(2, 2)`,
  };
  return [times, shift];
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
