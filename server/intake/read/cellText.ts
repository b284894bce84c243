import { type CellObject, SSF } from "@e965/xlsx";

const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};

/** Days by which a workbook that counts from 1904 is behind one that counts from 1900. */
const DAYS_1904 = 1462;

/**
 * The text of a workbook's cell: numbers as the shortest exact text of what is stored, percentages with their sign,
 * dates as `YYYY-MM-DD` (with ` HH:MM:SS` where there is a time of day, that alone where there is no day), `TRUE` and
 * `FALSE`, errors as Excel shows them, text as it is. The number format decides what a number is, never its size.
 */
export function cellText(cell: CellObject, is1904: boolean): string {
  switch (cell.t) {
    case "n":
      return numberText(Number(cell.v), typeof cell.z === "string" ? cell.z : "General", is1904);
    case "b":
      return cell.v === true ? "TRUE" : "FALSE";
    case "e":
      return ERRORS[Number(cell.v)] ?? "#ERROR!";
    case "z":
      return "";
    default:
      return String(cell.v ?? "");
  }
}

function numberText(value: number, format: string, is1904: boolean): string {
  if (!Number.isFinite(value)) return "#NUM!";
  if (format === "General") return shiftPoint(value, 0);
  if (isPercentage(format)) return `${withDecimals(shiftPoint(value, 2), format)}%`;
  return (SSF.is_date(format) && dateText(value, is1904)) || shiftPoint(value, 0);
}

/** At least as many decimals as the format shows: a rate is quoted as it is printed, and never rounded. */
function withDecimals(number: string, format: string): string {
  const shown = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const [whole = "", fraction = ""] = number.split(".");
  return shown <= fraction.length ? number : `${whole}.${fraction.padEnd(shown, "0")}`;
}

/** A percent sign that is not quoted or escaped multiplies by 100 what is shown. */
function isPercentage(format: string): boolean {
  return format.includes("%") && format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, "").includes("%");
}

/** Empty where no date of the calendar belongs to the number. */
function dateText(value: number, is1904: boolean): string {
  const parts = SSF.parse_date_code(value + (is1904 ? DAYS_1904 : 0));
  if (!parts) return "";
  const [month, day, hours, minutes, seconds] = [parts.m, parts.d, parts.H, parts.M, Math.round(parts.S)].map((part) =>
    String(part).padStart(2, "0"),
  );
  const time = `${hours}:${minutes}:${seconds}`;
  if (value >= 0 && value < 1) return time;
  const date = `${String(parts.y).padStart(4, "0")}-${month}-${day}`;
  return time === "00:00:00" ? date : `${date} ${time}`;
}

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
