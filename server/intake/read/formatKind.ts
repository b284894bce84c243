/** What a number of a workbook is to a reader of the sheet, by its number format; a percentage with the decimals it is shown with. */
export type FormatKind = "number" | "date" | `percent${number}`;

/** Tells it from the code of a number format (`0.00%`, `yyyy-mm-dd`, `#,##0.00"元"`): the format decides, never the size of a number. */
export function formatKind(code: string): FormatKind {
  const shown = code
    .replaceAll(/"[^"]*"?|[\\_*]./gs, "")
    .replaceAll(/\[[hms\u0E0A\u0E19\u0E17]+\]/gi, "h")
    .replaceAll(/\[[^\]]*\]?/g, "")
    .replaceAll(/general/gi, "");
  if (shown.includes("%")) return `percent${/\.(0+)/.exec(shown)?.[1]?.length ?? 0}`;
  return isDate(shown) ? "date" : "number";
}

/** Digits swallow the `E` of an exponent, which would be a year of an era. */
function isDate(shown: string): boolean {
  return /[ymdhseg]|b[12]|a\/p|am\/pm|上午\/下午/i.test(shown.replaceAll(/[0#?.][0#?.,]*E[+-]/gi, "0"));
}
