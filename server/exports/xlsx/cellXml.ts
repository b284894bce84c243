import { type CellStyle, styleNumber } from "./styles.ts";

/** Digits that survive in a spreadsheet, which keeps every number as a double. */
const EXACT_DIGITS = 15;
/** Longest text that a cell may hold. */
const LONGEST_TEXT = 32_767;
const UNIX_EPOCH = 25_569;

/** A cell with text; never read as a formula. */
export function textCell(text: string, style: CellStyle = "text"): string {
  if (text === "") return EMPTY_CELL;
  return `<c t="inlineStr" s="${styleNumber(style)}"><is><t xml:space="preserve">${escapeXml(text.slice(0, LONGEST_TEXT))}</t></is></c>`;
}

/** A cell with the exact decimal written in `digits`; as text where a spreadsheet would lose its last digits. */
export function decimalCell(digits: string, style: CellStyle): string {
  const significant = digits.replace(/[-.]/g, "").replace(/^0+|0+$/g, "");
  return significant.length <= EXACT_DIGITS ? `<c s="${styleNumber(style)}"><v>${digits}</v></c>` : textCell(digits);
}

/** A cell with a formula, and the exact decimal that it comes to: what a reader shows that calculates nothing. */
export function formulaCell(formula: string, digits: string, style: CellStyle): string {
  return `<c s="${styleNumber(style)}"><f>${escapeXml(formula)}</f><v>${digits}</v></c>`;
}

/** A cell with a number that is a double already. */
export function numberCell(value: number, style: CellStyle): string {
  return Number.isFinite(value) ? `<c s="${styleNumber(style)}"><v>${value}</v></c>` : EMPTY_CELL;
}

/** A cell with a point in time, given in days since 1970-01-01; spreadsheets count from the last day of 1899. */
export function dateCell(days: number, style: CellStyle): string {
  return `<c s="${styleNumber(style)}"><v>${days + UNIX_EPOCH}</v></c>`;
}

/** A cell with TRUE or FALSE. */
export function booleanCell(value: boolean): string {
  return `<c t="b"><v>${value ? 1 : 0}</v></c>`;
}

/** A cell without a value. */
export const EMPTY_CELL = "<c/>";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for XML 1.0: markup escaped, characters that XML does not allow left out. */
export function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML forbids
  const allowed = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, "");
  return allowed.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
