import { MISSING, money, scaled, type Unit } from "./format.ts";

/** Digits behind the point that exact decimals are held to while they are shared out. */
const HELD = 20;

const powers: Record<Unit, number> = { yuan: 0, wan: 4, yi: 8 };

/** Amounts in `unit` that add up to their total as it is shown, beside that total. */
export function shownMoney(
  parts: readonly (string | null)[],
  total: string | null,
  unit: Unit,
  digits = 2,
): { readonly parts: readonly string[]; readonly total: string } {
  return { parts: shown(parts, total, powers[unit], digits), total: money(total, unit, digits) };
}

/** Shares of one whole as percentages that add up to 100 %; a share that is missing stays missing. */
export function shownShares(shares: readonly (number | null)[], digits = 1): readonly string[] {
  const exact = shares.map((share) => share?.toFixed(12) ?? null);
  return shown(exact, "1", -2, digits).map((text) => (text === MISSING ? text : `${text}%`));
}

/**
 * The method of largest remainders: every part is rounded down, and what the shown total still lacks goes to the parts that
 * lost most. Parts that are not those of the total are rounded each for itself.
 */
function shown(parts: readonly (string | null)[], total: string | null, power: number, digits: number): string[] {
  const step = 10n ** BigInt(HELD + power - digits);
  const exact = parts.map((part) => (part === null ? null : held(part)));
  const steps = exact.map((value) => (value === null ? null : floor(value, step)));
  const lost = exact.map((value, at) => (value === null ? -1n : value - (steps[at] ?? 0n) * step));
  const lacking =
    total === null ? -1n : round(held(total), step) - steps.reduce<bigint>((sum, one) => sum + (one ?? 0n), 0n);
  const canShare = lacking >= 0n && lacking <= BigInt(lost.filter((one) => one > 0n).length);
  const order = [...lost.keys()].sort(
    (a, b) => Number((lost[b] ?? 0n) > (lost[a] ?? 0n)) - Number((lost[b] ?? 0n) < (lost[a] ?? 0n)),
  );
  const favoured = new Set(order.slice(0, canShare ? Number(lacking) : 0));
  return exact.map((value, at) => {
    if (value === null) return MISSING;
    const whole = canShare ? (steps[at] ?? 0n) + (favoured.has(at) ? 1n : 0n) : round(value, step);
    return scaled(String(whole), digits, digits);
  });
}

function held(decimal: string): bigint {
  const [whole = "0", fraction = ""] = decimal.split(".");
  return BigInt(whole + fraction.padEnd(HELD, "0"));
}

function floor(value: bigint, step: bigint): bigint {
  const towardsZero = value / step;
  return value < 0n && towardsZero * step !== value ? towardsZero - 1n : towardsZero;
}

function round(value: bigint, step: bigint): bigint {
  const half = value < 0n ? -step / 2n : step / 2n;
  return (value + half) / step;
}
