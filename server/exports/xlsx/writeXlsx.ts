import type { Extract } from "../extract.ts";
import { runCapped } from "../resultChunks.ts";
import { dataSheet } from "./dataSheet.ts";
import { notesSheet } from "./notesSheet.ts";
import { stylesXml } from "./styles.ts";
import { type ZipEntry, zipArchive } from "./zipArchive.ts";

/**
 * The rows as a workbook of two sheets: 数据 with typed, formatted cells, and 说明, which says where they come from, what
 * each column means, and whether the data are synthetic. Amounts with more digits than a spreadsheet keeps are text.
 */
export async function writeXlsx(extract: Extract, maximum: number): Promise<Uint8Array<ArrayBuffer>> {
  const result = await runCapped(extract, maximum);
  const entries: ZipEntry[] = [
    { path: "[Content_Types].xml", text: [CONTENT_TYPES] },
    { path: "_rels/.rels", text: [PACKAGE_RELATIONS] },
    { path: "xl/workbook.xml", text: [WORKBOOK] },
    { path: "xl/_rels/workbook.xml.rels", text: [WORKBOOK_RELATIONS] },
    { path: "xl/styles.xml", text: [stylesXml()] },
    { path: "xl/worksheets/sheet1.xml", text: dataSheet(result, extract.columns, extract.header) },
    { path: "xl/worksheets/sheet2.xml", text: notesSheet(extract, result.rowCount) },
  ];
  return zipArchive(entries);
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const CONTENT_TYPES = `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>
<Override PartName="/xl/worksheets/sheet2.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>
<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>
</Types>`;

const PACKAGE_RELATIONS = `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">
<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

const WORKBOOK = `${DECLARATION}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">
<sheets><sheet name="数据" sheetId="1" r:id="rId1"/><sheet name="说明" sheetId="2" r:id="rId2"/></sheets></workbook>`;

const WORKBOOK_RELATIONS = `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">
<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2" Type="${OFFICE}/worksheet" Target="worksheets/sheet2.xml"/>
<Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;
