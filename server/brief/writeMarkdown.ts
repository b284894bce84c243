import type { Block, Brief, Figure, Run, Section, Table } from "./structure.ts";

/** The brief as Markdown; a figure is printed as the table of its numbers. */
export function writeMarkdown(brief: Brief): string {
  const { lang, title, subtitle, unit_line, source_line, sections, limits } = brief;
  const head = [`# ${title}`, escaped(subtitle), `${unit_line}  \n${source_line}`];
  const end = [
    `## ${lang === "zh" ? "数据说明" : "Limits of the data"}`,
    limits.map((limit) => `- ${limit}`).join("\n"),
  ];
  return `${[...head, ...sections.flatMap(sectionText), ...end].join("\n\n")}\n`;
}

function sectionText({ title, blocks }: Section): string[] {
  return [...(title === "" ? [] : [`## ${title}`]), ...blocks.map(blockText)];
}

function blockText(block: Block): string {
  if (block.kind === "paragraph") return escaped(block.mark) + textOf(block.runs);
  return block.kind === "table" ? tableText(block) : figureText(block);
}

function tableText({ caption, heads, rows, note }: Table): string {
  const lines = [
    row(heads.map(({ text }) => escaped(text))),
    row(heads.map(({ is_number }) => (is_number ? "---:" : "---"))),
    ...rows.map(({ cells, is_total }) =>
      row(cells.map((cell) => (is_total ? `**${textOf([cell])}**` : textOf([cell])))),
    ),
  ];
  return [`**${escaped(caption)}**`, "", ...lines, ...(note === null ? [] : ["", escaped(note)])].join("\n");
}

function figureText({ caption, chart }: Figure): string {
  const lines = [
    row(["", ...chart.series.map(({ name }) => escaped(name))]),
    row(["---", ...chart.series.map(() => "---:")]),
    ...chart.categories.map((category, at) => row([category, ...chart.series.map(({ texts }) => texts[at] ?? "")])),
  ];
  return [`**${escaped(caption)}**`, "", ...lines].join("\n");
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function textOf(runs: readonly Run[]): string {
  return escaped(runs.map(({ text }) => text).join(""));
}

/** People's words may hold what Markdown or HTML would take for markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~]/g, "\\$&");
}
