import type { Lang } from "./text/text.ts";

/** Scales in which money is printed; 元, 万元, 亿元. */
export type Unit = "yuan" | "wan" | "yi";

const powerOfTen: Record<Unit, number> = { yuan: 0, wan: 4, yi: 8 };

export const MISSING = "—";
const MINUS = "−";

/** Exact decimal text in yuan → text in `unit` with `digits` decimals, rounded half away from zero: `"23140000000.00"` in 亿元 → `"231.40"`. */
export function money(yuan: string | null, unit: Unit, digits = 2): string {
  return yuan === null ? MISSING : scaled(yuan, powerOfTen[unit], digits);
}

/** Exact decimal text divided by a power of ten, as text; the only place where money is rounded. */
export function scaled(decimal: string, power: number, digits: number): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (!parts) throw new Error(`Not an exact decimal: ${decimal}`);
  const [, sign, whole = "0", fraction = ""] = parts;
  const value = BigInt(whole + fraction);
  const shift = fraction.length + power - digits;
  const rounded =
    shift > 0 ? (value + 10n ** BigInt(shift) / 2n) / 10n ** BigInt(shift) : value * 10n ** BigInt(-shift);
  const text = rounded.toString().padStart(digits + 1, "0");
  const head = group(text.slice(0, text.length - digits));
  const tail = digits > 0 ? `.${text.slice(-digits)}` : "";
  return `${sign && rounded !== 0n ? MINUS : ""}${head}${tail}`;
}

/** Yuan as a number in `unit`: for positions in a chart, never for print. */
export function inUnit(yuan: string | null, unit: Unit): number | null {
  return yuan === null ? null : Number(yuan) / 10 ** powerOfTen[unit];
}

/** The scale that fits an axis whose largest value is `yuan`. */
export function unitFor(yuan: number): Unit {
  if (Math.abs(yuan) >= 1e8) return "yi";
  return Math.abs(yuan) >= 1e5 ? "wan" : "yuan";
}

/** The scale of an office's headlines: 亿元 where it spends a billion, so that the smaller amounts beside keep their digits. */
export function headlineUnit(executed: string | null): Unit {
  if (executed === null || Math.abs(Number(executed)) >= 1e9) return "yi";
  return Math.abs(Number(executed)) >= 1e5 ? "wan" : "yuan";
}

/** A count with thousands separators. */
export function count(value: number | null): string {
  return value === null ? MISSING : decimal(value, 0);
}

/** A ratio as a share: `0.918` → `91.8%`. */
export function rate(ratio: number | null, digits = 1): string {
  return ratio === null ? MISSING : `${decimal(ratio * 100, digits)}%`;
}

/** A difference of two ratios, without sign: `0.012` → `1.2 个百分点`, `1.2 pp`. */
export function points(difference: number, lang: Lang): string {
  return `${decimal(Math.abs(difference) * 100, 1)} ${lang === "zh" ? "个百分点" : "pp"}`;
}

/** A difference of two ratios with its sign: `−0.111` → `−11.1 个百分点`. */
export function gap(difference: number | null, lang: Lang): string {
  if (difference === null) return MISSING;
  const sign = difference < 0 ? MINUS : "+";
  return `${sign}${points(difference, lang)}`;
}

/** A score or plain number with `digits` decimals. */
export function decimal(value: number | null, digits = 2): string {
  if (value === null || !Number.isFinite(value)) return MISSING;
  // 1.005 is stored as 1.00499999999999989…; twelve significant digits are the value that was meant.
  const [meant, exponent] = Math.abs(value).toExponential(11).split("e");
  const text = (Math.round(Number(`${meant}e${Number(exponent) + digits}`)) / 10 ** digits).toFixed(digits);
  const [whole = "0", fraction] = text.split(".");
  const sign = value < 0 && Number(text) !== 0 ? MINUS : "";
  return `${sign}${group(whole)}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** A size of a file: `12 KB`, `3.4 MB`, `2 GB`. */
export function bytes(size: number): string {
  const power = [1024, 1024 ** 2, 1024 ** 3].filter((step) => size >= step).length;
  const value = size / 1024 ** power;
  return `${decimal(value, Number.isInteger(value) || power === 1 ? 0 : 1)} ${["B", "KB", "MB", "GB"][power]}`;
}

/** Puts a plus before a printed number that is neither negative nor zero. */
export function signed(printed: string): string {
  return printed.startsWith(MINUS) || !/[1-9]/.test(printed) ? printed : `+${printed}`;
}

/** An ISO date or time as `2025-11-23` or `2025-11-23 08:30`, as it was written, with no change of zone. */
export function moment(iso: string | null, { time = false }: { time?: boolean } = {}): string {
  return iso === null ? MISSING : iso.replace("T", " ").slice(0, time ? 16 : 10);
}

function group(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ",");
}
