import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from "docx";
import type * as brief from "../structure.ts";
import { chartBlocks } from "./chart.ts";
import { documentStyles, FONTS, PAGE, STYLES } from "./styles.ts";
import { tableBlocks } from "./table.ts";

/** A brief or letter as a Word file: headings, captions and tables in styles, charts of Word's own, page x of y. */
export async function writeDocx(written: brief.Document): Promise<Buffer> {
  const document = new Document({
    title: written.title,
    subject: written.subtitle,
    creator: written.subtitle,
    description: written.source_line,
    styles: documentStyles(written.lang),
    sections: [
      {
        properties: { page: PAGE },
        headers: { default: new Header({ children: [headerLine(written)] }) },
        footers: { default: new Footer({ children: [pageLine(written)] }) },
        children: [...titleBlock(written), ...written.sections.flatMap(sectionBlocks), ...limitsBlock(written)],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function titleBlock({ title, subtitle, unit_line, source_line }: brief.Document): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    ...[subtitle, unit_line, source_line].filter(Boolean).map((text) => new Paragraph({ style: STYLES.line, text })),
    new Paragraph({ style: STYLES.line, text: "" }),
  ];
}

function sectionBlocks({ title, blocks }: brief.Section): (Paragraph | Table)[] {
  const heading = title === "" ? [] : [new Paragraph({ heading: HeadingLevel.HEADING_1, text: title })];
  return [...heading, ...blocks.flatMap(blockOf)];
}

function blockOf(block: brief.Block): (Paragraph | Table)[] {
  if (block.kind === "table") return tableBlocks(block);
  if (block.kind === "figure") return chartBlocks(block);
  const runs = block.runs.map(({ text }) => new TextRun({ text }));
  const mark = block.mark === "" ? [] : [new TextRun({ text: block.mark, font: FONTS.point, bold: true })];
  return [new Paragraph({ style: STYLES.text, children: [...mark, ...runs] })];
}

function limitsBlock({ lang, limits }: brief.Document): Paragraph[] {
  if (limits.length === 0) return [];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: lang === "zh" ? "数据说明" : "Limits of the data" }),
    ...limits.map((text) => new Paragraph({ style: STYLES.text, text })),
  ];
}

function headerLine({ lang, title, is_synthetic }: brief.Document): Paragraph {
  const synthetic = lang === "zh" ? "合成数据，不代表任何真实单位" : "Synthetic data, no real office";
  const text = is_synthetic ? `${title} · ${synthetic}` : title;
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ text, size: 18, font: FONTS.table })],
  });
}

function pageLine({ lang }: brief.Document): Paragraph {
  const parts =
    lang === "zh"
      ? ["第 ", PageNumber.CURRENT, " 页 共 ", PageNumber.TOTAL_PAGES, " 页"]
      : ["Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES];
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: parts, size: 21, font: FONTS.table })],
  });
}
