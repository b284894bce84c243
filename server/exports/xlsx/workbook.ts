import { escapeXml } from "./cellXml.ts";
import { stylesXml } from "./styles.ts";
import { type ZipEntry, zipArchive } from "./zipArchive.ts";

/** A worksheet of a workbook: its name, at most 31 characters and unlike the others, and its XML, drawn piece by piece. */
export interface Worksheet {
  readonly name: string;
  readonly text: ZipEntry["text"];
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook of the given sheets, in their order; it calculates its formulas anew when it is opened. */
export function workbook(sheets: readonly Worksheet[]): Promise<Uint8Array<ArrayBuffer>> {
  return zipArchive([
    { path: "[Content_Types].xml", text: [contentTypes(sheets)] },
    { path: "_rels/.rels", text: [PACKAGE_RELATIONS] },
    { path: "xl/workbook.xml", text: [workbookXml(sheets)] },
    { path: "xl/_rels/workbook.xml.rels", text: [relations(sheets)] },
    { path: "xl/styles.xml", text: [stylesXml()] },
    ...sheets.map(({ text }, at) => ({ path: `xl/worksheets/sheet${at + 1}.xml`, text })),
  ]);
}

function contentTypes(sheets: readonly Worksheet[]): string {
  const parts = sheets.map(
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
  );
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>
${parts.join("\n")}
<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>
</Types>`;
}

const PACKAGE_RELATIONS = `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">
<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

function workbookXml(sheets: readonly Worksheet[]): string {
  const named = sheets.map(
    ({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `${DECLARATION}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">
<sheets>${named.join("")}</sheets><calcPr fullCalcOnLoad="1"/></workbook>`;
}

function relations(sheets: readonly Worksheet[]): string {
  const parts = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">
${parts.join("\n")}
<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;
}
