import { cellAddress } from "../../intake/read/cellAddress.ts";
import { escapeXml } from "../xlsx/cellXml.ts";
import type { Finding } from "./finding.ts";
import { LOOKS } from "./looks.ts";
import type { ListLook, StyleSheet } from "./StyleSheet.ts";

const HEADS = ["工作表", "单元格", "原值", "级别", "问题", "处理建议"];
const WIDTHS = [22, 10, 30, 8, 60, 60];
const LONGEST_TEXT = 32_767;
const MOST_ROWS = 1_048_575;

/** The worksheet 检查结果: one row a finding. All of it is text, so nothing in it can be taken for a formula. */
export function resultSheet(findings: readonly Finding[], styles: StyleSheet, namespace: string): string {
  const widths = WIDTHS.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const rows = findings.slice(0, MOST_ROWS).map((finding, index) => row(index + 2, cellsOf(finding), styles));
  const head = row(
    1,
    HEADS.map((text) => [text, "head"]),
    styles,
  );
  const last = cellAddress(HEADS.length, rows.length + 1);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${namespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/>
<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
<cols>${widths.join("")}</cols><sheetData>${head}${rows.join("")}</sheetData><autoFilter ref="A1:${last}"/>
<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

type Cell = readonly [text: string, look: ListLook];

function cellsOf({ sheet, cell, value, severity, message, hint }: Finding): Cell[] {
  return [
    [sheet, "text"],
    [cell, "text"],
    [value, "text"],
    [LOOKS[severity].zh, severity],
    [message, "text"],
    [hint, "text"],
  ];
}

function row(number: number, cells: readonly Cell[], styles: StyleSheet): string {
  const written = cells.map(([text, look], index) => {
    const start = `<c r="${cellAddress(index + 1, number)}" s="${styles.listed(look)}"`;
    if (text === "") return `${start}/>`;
    return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text.slice(0, LONGEST_TEXT))}</t></is></c>`;
  });
  return `<row r="${number}">${written.join("")}</row>`;
}
