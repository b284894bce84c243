import { writeFileSync } from "node:fs";
import { type ZipEntry, zipArchive } from "../../server/exports/xlsx/zipArchive.ts";
import { columnLetters } from "../../server/intake/read/cellAddress.ts";

/** Headers of the file as a bureau exports it: codes and names as shared texts, amounts, a date, a percentage, a formula. */
const HEADERS = [
  "年度",
  "项目编码",
  "项目名称",
  "部门编码",
  "部门名称",
  "区划编码",
  "项目类别",
  "支出功能分类",
  "资金性质",
  "是否新增",
  "开始年度",
  "申报数(万元)",
  "年初预算数(万元)",
  "全年预算数(万元)",
  "全年执行数(万元)",
  "涉及资金(万元)",
  "得分",
  "等级",
  "填报日期",
  "执行率",
];

const [DATE_STYLE, PERCENT_STYLE] = [1, 2];

/** Writes a workbook of one sheet with `rows` project-years below a header of 20 columns to `path`, three texts a row of its own. */
export async function generateWorkbook(path: string, rows: number): Promise<void> {
  const strings = new Map<string, number>();
  const shared = (text: string) => {
    const known = strings.get(text) ?? strings.size;
    strings.set(text, known);
    return known;
  };
  const lines = sheetRows(rows, shared);
  writeFileSync(path, await zipArchive(workbookParts([...lines], [...strings.keys()])));
}

function* sheetRows(rows: number, shared: (text: string) => number): Generator<string> {
  yield rowOf(
    1,
    HEADERS.map((header) => textCell(shared(header))),
  );
  for (let at = 1; at <= rows; at += 1) {
    const amounts = [311.5, 290.25, 288.125, 271.375, 288.125].map((amount) => String(amount + (at % 997) / 8));
    const texts = [`P${String(at).padStart(8, "0")}`, `第${at}号项目`, `${1 + (at % 560)}`, `第${1 + (at % 560)}单位`];
    const codes = ["000000", "11", `${2010000 + (at % 90)}`, "111", at % 3 === 0 ? "新增" : "延续"];
    yield rowOf(at + 1, [
      `><v>${2024 + (at % 2)}</v>`,
      ...[...texts, ...codes].map((text) => textCell(shared(text))),
      `><v>${2018 + (at % 6)}</v>`,
      ...amounts.map((amount) => `><v>${amount}</v>`),
      `><v>${70 + (at % 30)}</v>`,
      ` t="str"><f>IF(Q${at + 1}&gt;=90,"优","良")</f><v>${at % 30 >= 20 ? "优" : "良"}</v>`,
      ` s="${DATE_STYLE}"><v>${45000 + (at % 365)}</v>`,
      ` s="${PERCENT_STYLE}"><v>${0.5 + (at % 500) / 1000}</v>`,
    ]);
  }
}

function textCell(index: number): string {
  return ` t="s"><v>${index}</v>`;
}

function rowOf(number: number, cells: readonly string[]): string {
  const addressed = cells.map((cell, index) => `<c r="${columnLetters(index + 1)}${number}"${cell}</c>`);
  return `<row r="${number}" spans="1:20">${addressed.join("")}</row>`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function workbookParts(rows: readonly string[], strings: readonly string[]): ZipEntry[] {
  const relations = ["worksheet", "styles", "sharedStrings"].map(
    (type, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${type === "worksheet" ? "worksheets/sheet1" : type}.xml"/>`,
  );
  const styles = [0, 14, 10].map((format) => `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0"/>`);
  return [
    { path: "[Content_Types].xml", text: [`${HEAD}<Types/>`] },
    {
      path: "xl/workbook.xml",
      text: [
        `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="明细" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ],
    },
    { path: "xl/_rels/workbook.xml.rels", text: [`${HEAD}<Relationships>${relations.join("")}</Relationships>`] },
    { path: "xl/styles.xml", text: [`${HEAD}<styleSheet ${MAIN}><cellXfs>${styles.join("")}</cellXfs></styleSheet>`] },
    {
      path: "xl/worksheets/sheet1.xml",
      text: [`${HEAD}<worksheet ${MAIN}><sheetData>`, ...rows, "</sheetData></worksheet>"],
    },
    {
      path: "xl/sharedStrings.xml",
      text: [`${HEAD}<sst ${MAIN}>`, ...strings.map((text) => `<si><t>${text}</t></si>`), "</sst>"],
    },
  ];
}
