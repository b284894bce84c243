import fc from "fast-check";

/** A unit of money as a header names it, and how many fen one of it is. */
export interface MoneyUnit {
  readonly name: string;
  readonly fen: bigint;
}

export const moneyUnits: readonly MoneyUnit[] = [
  { name: "元", fen: 100n },
  { name: "万元", fen: 1_000_000n },
  { name: "亿元", fen: 10_000_000_000n },
  { name: "百万円", fen: 100_000_000n },
];

/** How one person types an amount: every choice that the dictionary says is understood. */
export interface Spelling {
  readonly thousands: boolean;
  readonly full_width: boolean;
  readonly negative: "minus" | "parentheses" | "full-width minus";
  readonly currency: "" | "¥" | "￥";
  readonly before: string;
  readonly after: string;
  /** Zeros behind the last digit that counts. */
  readonly zeros: number;
}

export const spellings: fc.Arbitrary<Spelling> = fc.record({
  thousands: fc.boolean(),
  full_width: fc.boolean(),
  negative: fc.constantFrom("minus", "parentheses", "full-width minus"),
  currency: fc.constantFrom("", "¥", "￥"),
  before: fc.constantFrom("", " ", "\u3000"),
  after: fc.constantFrom("", " ", "\u00a0", "\t"),
  zeros: fc.integer({ min: 0, max: 2 }),
});

/** A whole number of fen as text in `unit`, exact, spelt as that person does. */
export function spell(fen: bigint, unit: MoneyUnit, spelling: Spelling): string {
  const amount = exactText(fen < 0n ? -fen : fen, unit, spelling);
  const worded = `${spelling.currency}${spelling.full_width ? fullWidth(amount) : amount}`;
  return `${spelling.before}${fen < 0n ? negative(worded, spelling) : worded}${spelling.after}`;
}

function exactText(fen: bigint, unit: MoneyUnit, { thousands, zeros }: Spelling): string {
  const places = String(unit.fen).length - 1;
  const digits = String(fen).padStart(places + 1, "0");
  const whole = digits.slice(0, -places);
  const fraction = digits.slice(-places).replace(/0+$/, "") + "0".repeat(zeros);
  return (thousands ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole) + (fraction && `.${fraction}`);
}

function fullWidth(text: string): string {
  return text.replace(/[0-9,.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

function negative(amount: string, { negative, full_width }: Spelling): string {
  if (negative === "parentheses") return full_width ? `（${amount}）` : `(${amount})`;
  return `${negative === "minus" ? "-" : "－"}${amount}`;
}
