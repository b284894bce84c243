import { AlignmentType, type IStylesOptions, LineRuleType } from "docx";
import type { Lang } from "../../../client/text/text.ts";

/** A page as official documents have it (GB/T 9704): A4 with these margins, in twentieths of a point. */
export const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 2_098, bottom: 1_984, left: 1_588, right: 1_474, header: 851, footer: 992 },
} as const;

/** Width between the margins. */
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

const LATIN = "Times New Roman";
const font = (eastAsia: string) => ({ ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia });

/** 仿宋 for text, 黑体 for headings, 楷体 for points, 宋体 for tables: in half points, 三号 is 32. */
export const STYLES = {
  text: "BriefText",
  cell: "BriefCell",
  note: "BriefNote",
  caption: "Caption",
  line: "BriefLine",
} as const;

/** Fonts by what they are for; a run names its own only where it differs from its paragraph. */
export const FONTS = { point: font("楷体"), head: font("黑体"), table: font("宋体") } as const;

const BETWEEN = { line: 320, lineRule: LineRuleType.AT_LEAST } as const;

/** Lines under the title, captions, cells and notes of tables. */
const SMALL_STYLES: IStylesOptions["paragraphStyles"] & object = [
  {
    id: STYLES.line,
    name: "Brief line",
    basedOn: "Normal",
    run: { font: FONTS.point, size: 24 },
    paragraph: { alignment: AlignmentType.CENTER, spacing: BETWEEN },
  },
  {
    id: STYLES.caption,
    name: "caption",
    basedOn: "Normal",
    next: STYLES.text,
    quickFormat: true,
    run: { font: FONTS.head, size: 24, color: "000000" },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 200, after: 80 }, keepNext: true },
  },
  {
    id: STYLES.cell,
    name: "Brief cell",
    basedOn: "Normal",
    run: { font: FONTS.table, size: 21 },
    paragraph: { spacing: { before: 30, after: 30 } },
  },
  {
    id: STYLES.note,
    name: "Brief note",
    basedOn: "Normal",
    run: { font: FONTS.table, size: 18 },
    paragraph: { spacing: { before: 60, after: 200 } },
  },
];

/** The styles of a brief; Word's own headings, title and caption, so that its outline and lists find them. */
export function documentStyles(lang: Lang): IStylesOptions {
  const isChinese = lang === "zh";
  const line = { line: 560, lineRule: LineRuleType.EXACT };
  const indent = isChinese ? { indent: { firstLine: 640 } } : {};
  const text = {
    spacing: isChinese ? line : { ...BETWEEN, after: 120 },
    alignment: AlignmentType.JUSTIFIED,
    ...indent,
  };
  return {
    default: {
      document: {
        run: { font: font("仿宋"), size: isChinese ? 32 : 24, language: { value: "en-US", eastAsia: "zh-CN" } },
      },
      title: {
        run: { font: font("宋体"), size: 44, bold: true, color: "000000" },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 240 } },
      },
      heading1: {
        run: { font: FONTS.head, size: isChinese ? 32 : 28, bold: !isChinese, color: "000000" },
        paragraph: { spacing: { ...line, before: 240, after: 60 }, keepNext: true, ...indent },
      },
    },
    paragraphStyles: [
      { id: STYLES.text, name: "Brief text", basedOn: "Normal", quickFormat: true, paragraph: text },
      ...SMALL_STYLES,
    ],
  };
}
