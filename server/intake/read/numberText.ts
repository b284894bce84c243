import type { FormatKind } from "./formatKind.ts";

/** Days by which a workbook that counts from 1904 is behind one that counts from 1900. */
const DAYS_1904 = 1462;
/** The last day of the year 9999, and the first one that does not exist: Excel takes 1900 for a leap year. */
const LAST_DAY = 2_958_465;
const LEAP_DAY = 60;
const DAY_MS = 86_400_000;
const DAY_SECONDS = 86_400;

/**
 * The text of a workbook's number: the shortest exact text of what is stored, percentages with their sign and at least the
 * decimals they are shown with (a rate is quoted as printed, never rounded), dates as `YYYY-MM-DD` (with ` HH:MM:SS` where there is a time of day, that alone where there is no day), without an exponent.
 */
export function numberText(value: number, kind: FormatKind, is1904: boolean): string {
  if (!Number.isFinite(value)) return "#NUM!";
  if (kind.startsWith("percent")) return `${withDecimals(shiftPoint(value, 2), Number(kind.slice("percent".length)))}%`;
  return (kind === "date" && dateText(value, is1904)) || shiftPoint(value, 0);
}

function withDecimals(number: string, decimals: number): string {
  const [whole = "", fraction = ""] = number.split(".");
  return decimals <= fraction.length ? number : `${whole}.${fraction.padEnd(decimals, "0")}`;
}

/** Empty where no date of the calendar belongs to the number. */
function dateText(value: number, is1904: boolean): string {
  const days = value + (is1904 ? DAYS_1904 : 0);
  if (days < 0 || days > LAST_DAY) return "";
  // A time of day is a fraction that no double holds exactly: what lies a breath before a second is that second.
  const seconds = Math.floor(days * DAY_SECONDS + 1e-4);
  const time = timeText(seconds % DAY_SECONDS);
  if (value >= 0 && value < 1) return time;
  const date = calendarDay(Math.floor(seconds / DAY_SECONDS));
  return time === "00:00:00" ? date : `${date} ${time}`;
}

function timeText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

function calendarDay(day: number): string {
  if (day === 0) return "1900-01-00";
  if (day === LEAP_DAY) return "1900-02-29";
  if (day === lastDay.number) return lastDay.text;
  const text = new Date(Date.UTC(1899, 11, day < LEAP_DAY ? 31 : 30) + day * DAY_MS).toISOString().slice(0, 10);
  lastDay = { number: day, text };
  return text;
}

/** A column of dates mostly repeats the one above. */
let lastDay = { number: -1, text: "" };

/** The shortest decimal text that is this number, with its point moved to the right, without an exponent. */
function shiftPoint(value: number, places: number): string {
  const text = String(Math.abs(value));
  if (places === 0 && !text.includes("e")) return value < 0 ? `-${text}` : text;
  const [mantissa = "", exponent = "0"] = text.split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const point = whole.length + Number(exponent) + places;
  const digits = `${"0".repeat(Math.max(0, 1 - point))}${whole}${fraction}`;
  const at = Math.max(point, 1);
  const left = digits
    .slice(0, at)
    .padEnd(at, "0")
    .replace(/^0+(?=\d)/, "");
  const right = digits.slice(at).replace(/0+$/, "");
  return `${value < 0 ? "-" : ""}${left}${right && `.${right}`}`;
}
