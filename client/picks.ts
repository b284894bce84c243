import type { Picked, Picks } from "./api.ts";
import type { Choices } from "./url.ts";

// Values of a pick are joined by `!`, what is not stated is `*`, a band is `(from*to`; the signs are escaped within values.
const NOT_STATED = "*";
const SIGNS = /[%!*(]/g;

/** Picks as the address holds them, read; what cannot be read picks nothing. */
export function picksOf(choices: Choices): Picks {
  const read = Object.entries(choices).flatMap(([column, text]) => {
    const picked = readPicked(text);
    return picked === null ? [] : [[column, picked] as const];
  });
  return Object.fromEntries(read);
}

function readPicked(text: string): Picked | null {
  if (text.startsWith("(")) {
    const [from = "", to = ""] = text.slice(1).split(NOT_STATED);
    return { from: from || null, to: to || null };
  }
  try {
    return { values: text.split("!").map((value) => (value === NOT_STATED ? null : decodeURIComponent(value))) };
  } catch {
    return null;
  }
}

function pickedText(picked: Picked): string {
  if (!("values" in picked)) return `(${picked.from ?? ""}${NOT_STATED}${picked.to ?? ""}`;
  const escaped = (value: string) => value.replace(SIGNS, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return picked.values.map((value) => (value === null ? NOT_STATED : escaped(value))).join("!");
}

/** The choices with another pick of a column, or with none. */
export function withPick(choices: Choices, column: string, picked: Picked | null): Choices {
  const { [column]: _, ...others } = choices;
  return picked === null ? others : { ...others, [column]: pickedText(picked) };
}

/**
 * The pick of a column after a value was pointed at: that value alone, or nothing where it alone was picked. `adds` keeps the
 * others, and takes a value that is among them away.
 */
export function pickedAfter(before: Picked | undefined, value: string | null, adds: boolean): Picked | null {
  const values = before !== undefined && "values" in before ? before.values : [];
  if (!adds) return values.length === 1 && values[0] === value ? null : { values: [value] };
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return next.length === 0 ? null : { values: next };
}

/** Whether a group is among what was picked of its column; all are where nothing was. */
export function isPicked(picked: Picked | undefined, value: string | number | boolean | null): boolean {
  if (picked === undefined) return true;
  if ("values" in picked) return picked.values.includes(value === null ? null : String(value));
  if (value === null) return false;
  // Bands of the page's figures lie over whole numbers: years, points.
  const [from, to] = [picked.from ?? Number.NEGATIVE_INFINITY, picked.to ?? Number.POSITIVE_INFINITY];
  return Number(value) >= Number(from) && Number(value) <= Number(to);
}
