import { MISSING, money, scaled, type Unit } from "./format.ts";

const POWER: Record<Unit, number> = { yuan: 0, wan: 4, yi: 8 };

/**
 * Parts of a total printed in a unit so that what is shown adds up to the total shown (largest remainder): each is rounded down,
 * and the units of the last digit that are missing go to the parts that lost most. Parts that do not add up to the total exactly
 * are no parts of it, and are rounded each by itself. `shownTotal` is the total as it is shown where that is a part of another
 * and was rounded with it.
 */
export function roundedParts(
  parts: readonly (string | null)[],
  total: string | null,
  unit: Unit,
  digits = 2,
  shownTotal = money(total, unit, digits),
): readonly string[] {
  const known = parts.map((part) => part ?? "0");
  const scale = Math.max(...[...known, total ?? "0"].map((text) => (text.split(".")[1] ?? "").length));
  const exact = known.map((part) => unitsAt(part, scale));
  const shift = scale + POWER[unit] - digits;
  const isWhole = total !== null && sum(exact) === unitsAt(total, scale);
  if (!isWhole || shift <= 0) return parts.map((part) => money(part, unit, digits));
  const shown = apportion(exact, 10n ** BigInt(shift), unitsAt(shownTotal, digits));
  return shown.map((units, at) => (parts[at] === null ? MISSING : scaled(decimal(units, digits), 0, digits)));
}

/** Shares of counts (or of money in its smallest unit) in percent that add up to 100; none of nothing. */
export function roundedShares(counts: readonly (number | bigint)[], digits = 1): readonly string[] {
  const exact = counts.map((one) => BigInt(one));
  const whole = sum(exact);
  if (whole === 0n) return counts.map(() => MISSING);
  const hundred = 100n * 10n ** BigInt(digits);
  const shown = apportion(
    exact.map((one) => one * hundred),
    whole,
    hundred,
  );
  return shown.map((units) => `${scaled(decimal(units, digits), 0, digits)}%`);
}

/** Whole quotients of `parts` by `divisor` that add up to `target`, which is their exact sum, rounded. */
function apportion(parts: readonly bigint[], divisor: bigint, target: bigint): bigint[] {
  const remainders = parts.map((part) => ((part % divisor) + divisor) % divisor);
  const floors = parts.map((part, at) => (part - (remainders[at] ?? 0n)) / divisor);
  const missing = Number(target - sum(floors));
  const order = parts.map((_, at) => at).sort((a, b) => Number((remainders[b] ?? 0n) - (remainders[a] ?? 0n)) || a - b);
  const raised = new Set(order.slice(0, missing));
  return floors.map((floor, at) => (raised.has(at) ? floor + 1n : floor));
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}

/** Decimal text, printed or exact, as whole units of a scale. */
function unitsAt(text: string, scale: number): bigint {
  const [whole = "0", fraction = ""] = text.replaceAll(",", "").replace("−", "-").split(".");
  return BigInt(whole + fraction.padEnd(scale, "0"));
}

function decimal(units: bigint, digits: number): string {
  const text = (units < 0n ? -units : units).toString().padStart(digits + 1, "0");
  const fraction = digits > 0 ? `.${text.slice(-digits)}` : "";
  return `${units < 0n ? "-" : ""}${text.slice(0, text.length - digits)}${fraction}`;
}
