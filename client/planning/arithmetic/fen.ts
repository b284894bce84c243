/** Parts of one that a rate is counted in: six decimals. */
const MILLION = 1_000_000;

const MONEY = /^(-?)(\d+)(?:\.(\d{1,2}))?$/;
const RATE = /^(-?)(\d+)(?:\.(\d{1,6}))?$/;

/** Decimal text in yuan with at most two decimals → whole fen; null where it is no such text or more than can be counted. */
export function fenOf(yuan: string | null): number | null {
  return yuan === null ? null : scaledInteger(MONEY.exec(yuan), 2);
}

/** Whole fen → decimal text in yuan: `123` → `"1.23"`. */
export function yuanOf(fen: number): string {
  const digits = Math.abs(fen).toString().padStart(3, "0");
  return `${fen < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Decimal text of a rate with at most six decimals → whole millionths; null where it is none. */
export function millionthsOf(rate: string | null): number | null {
  return rate === null ? null : scaledInteger(RATE.exec(rate), 6);
}

/** Whole millionths → decimal text without idle zeros: `150000` → `"0.15"`. */
export function rateOf(millionths: number): string {
  const digits = Math.abs(millionths).toString().padStart(7, "0");
  const fraction = digits.slice(-6).replace(/0+$/, "");
  return `${millionths < 0 ? "-" : ""}${digits.slice(0, -6)}${fraction === "" ? "" : `.${fraction}`}`;
}

/** The share of an amount in fen at a rate in millionths, rounded half away from zero to the fen. */
export function shareOf(fen: number, millionths: number): number {
  const sign = fen < 0 !== millionths < 0 ? -1 : 1;
  const [amount, rate] = [Math.abs(fen), Math.abs(millionths)];
  // Split, so that no product leaves what a number counts exactly.
  const whole = Math.floor(amount / MILLION);
  const share = whole * rate + Math.round(((amount % MILLION) * rate) / MILLION);
  return share === 0 ? 0 : sign * share;
}

/** Whether a part is less than a rate in millionths of the whole, both in fen, with nothing rounded. */
export function isUnder(part: number, whole: number, millionths: number): boolean {
  const thousands = Math.trunc(whole / MILLION);
  return (part - thousands * millionths) * MILLION < (whole % MILLION) * millionths;
}

/** An amount in fen times a part over the whole: its whole fen, and what is left over of the division. */
export function portionOf(
  amount: number,
  part: number,
  whole: number,
): { readonly fen: number; readonly rest: number } {
  if (part === 0 || whole === 0) return { fen: 0, rest: 0 };
  const product = amount * part;
  if (product <= Number.MAX_SAFE_INTEGER) return { fen: Math.floor(product / whole), rest: product % whole };
  // The quotient is first guessed; what the guess leaves of the exact product then corrects it.
  let fen = Math.floor(product / whole);
  const guessed = fen * whole;
  let rest = product - guessed + (lostOf(amount, part, product) - lostOf(fen, whole, guessed));
  while (rest < 0) [fen, rest] = [fen - 1, rest + whole];
  while (rest >= whole) [fen, rest] = [fen + 1, rest - whole];
  return { fen, rest };
}

/** Splits a number into halves whose products are exact. */
const SPLITTER = 2 ** 27 + 1;

/** What a product of two whole numbers lost by rounding, exactly (Dekker 1971). */
function lostOf(one: number, other: number, product: number): number {
  const [high, low] = halvesOf(one);
  const [otherHigh, otherLow] = halvesOf(other);
  return low * otherLow - (product - high * otherHigh - low * otherHigh - high * otherLow);
}

function halvesOf(value: number): readonly [number, number] {
  const scaled = SPLITTER * value;
  const high = scaled - (scaled - value);
  return [high, value - high];
}

function scaledInteger(match: RegExpExecArray | null, digits: number): number | null {
  if (match === null) return null;
  const [, sign, whole = "", fraction = ""] = match;
  const value = Number(whole + fraction.padEnd(digits, "0"));
  if (!Number.isSafeInteger(value)) return null;
  return sign === "-" && value !== 0 ? -value : value;
}
