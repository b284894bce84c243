/** Looks a cell can have; the position in this list is the style's number in the file. */
const NUMBER_FORMATS = {
  text: null,
  head: null,
  yuan: "#,##0.00",
  ratio: "0.00%",
  score: "0.00",
  count: "#,##0",
  plain: "0",
  number: "#,##0.######",
  date: "yyyy-mm-dd",
  moment: "yyyy-mm-dd hh:mm",
} as const;

export type CellStyle = keyof typeof NUMBER_FORMATS;

const NAMES = Object.keys(NUMBER_FORMATS) as CellStyle[];
/** Numbers below 164 are formats that Excel brings. */
const FIRST_OWN_FORMAT = 164;

/** Number of a style, as cells refer to it. */
export function styleNumber(style: CellStyle): number {
  return NAMES.indexOf(style);
}

/** `xl/styles.xml`: two fonts (plain and bold for heads) and one style a look. */
export function stylesXml(): string {
  const formats = NAMES.flatMap((name, index) => {
    const code = NUMBER_FORMATS[name];
    return code === null ? [] : [`<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${code}"/>`];
  });
  const looks = NAMES.map((name, index) => {
    const format = NUMBER_FORMATS[name] === null ? 0 : FIRST_OWN_FORMAT + index;
    const wrap = '<alignment vertical="center" wrapText="1"/>';
    const rest =
      name === "head"
        ? ` fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1">${wrap}</xf>`
        : ' fontId="0" fillId="0"/>';
    return `<xf numFmtId="${format}" borderId="0" xfId="0" applyNumberFormat="1"${rest}`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="${formats.length}">${formats.join("")}</numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FFEEF2F6"/></patternFill></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="${looks.length}">${looks.join("")}</cellXfs>
</styleSheet>`;
}
