import { escapeXml } from "../xlsx/cellXml.ts";
import { stylesXml } from "../xlsx/styles.ts";
import { CONTENT_TYPES } from "./contentTypes.ts";
import type { OfficeParts } from "./officeParts.ts";

interface PlainSheet {
  /** Empty for files that have no names for their one table. */
  readonly name: string;
  readonly xml: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Name of the sheet of a file that has none. */
export const PLAIN_SHEET = "数据";

/** The parts of a plain workbook of the given worksheets. */
export function plainParts(sheets: readonly PlainSheet[]): OfficeParts {
  const paths = sheets.map((_, index) => `xl/worksheets/sheet${index + 1}.xml`);
  const overrides = [
    ["xl/workbook.xml", CONTENT_TYPES.workbook],
    ["xl/styles.xml", CONTENT_TYPES.styles],
    ...paths.map((path) => [path, CONTENT_TYPES.worksheet]),
  ].map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  const listed = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escapeXml(name || PLAIN_SHEET)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const relations = [
    ...paths.map((path, index) => relation(index + 1, "worksheet", path.slice("xl/".length))),
    relation(paths.length + 1, "styles", "styles.xml"),
  ];
  return new Map([
    [
      "[Content_Types].xml",
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
    ],
    ["_rels/.rels", relationsXml([relation(1, "officeDocument", "xl/workbook.xml")])],
    [
      "xl/workbook.xml",
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${KINDS}"><sheets>${listed.join("")}</sheets></workbook>`,
    ],
    ["xl/_rels/workbook.xml.rels", relationsXml(relations)],
    ["xl/styles.xml", stylesXml()],
    ...sheets.map(({ xml }, index): [string, string] => [paths[index] ?? "", xml]),
  ]);
}

function relation(number: number, kind: string, target: string): string {
  return `<Relationship Id="rId${number}" Type="${KINDS}/${kind}" Target="${target}"/>`;
}

function relationsXml(relations: readonly string[]): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}</Relationships>`;
}
