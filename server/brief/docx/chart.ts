import { AlignmentType, Paragraph } from "docx";
import { ChartRun, type ChartRunOptions } from "docx/charts";
import type { Figure } from "../structure.ts";
import { STYLES } from "./styles.ts";

/** What series mean, in the colours that the pages give it on paper. */
export const SERIES_COLOURS: Readonly<Record<string, string>> = {
  initial: "A3ABB3",
  adjusted: "5A646E",
  executed: "1F5FAE",
  calendar: "5D666F",
  excellent: "1B6CA8",
  good: "78B4DC",
  fair: "E6A23C",
  poor: "B8352A",
  ex_ante: "4C6EB1",
  cut: "D9822B",
  cancel: "A82A2A",
  recover: "2F8F83",
};

/** Letters on bars in these colours are white, on others black. */
const DARK = new Set(["excellent", "poor"]);

const FONT = { name: "宋体" };
/** Width of a digit of a label, in pixels. */
const LETTER = 6;
const SIZE = { width: 580, height: 290 };
const KINDS = {
  columns: { type: "column", gapWidth: 60, overlap: 0 },
  lines: { type: "line", markers: true },
  shares: { type: "column", stacking: "stacked", gapWidth: 60 },
} as const;

/** A figure as Word's own chart above its caption: vectors that carry their data, drawn in the document's fonts. */
export function chartBlocks({ caption, chart }: Figure): Paragraph[] {
  const isShare = chart.type !== "columns";
  const options: ChartRunOptions = {
    ...KINDS[chart.type],
    categories: chart.categories,
    series: chart.series.map((series) => ({
      name: series.name,
      values: series.values,
      color: SERIES_COLOURS[series.meaning] ?? "5D666F",
      ...labels(chart, series),
    })),
    valueAxis: {
      numberFormat: isShare ? "0%" : "#,##0.##",
      font: { size: 9 },
      ...(isShare && { minimum: 0, maximum: 1 }),
    },
    legend: { position: "bottom", font: { size: 9 } },
    font: FONT,
    chartArea: { border: "none" },
    transformation: SIZE,
    altText: { name: caption, title: caption, description: described(caption, chart) },
  };
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [new ChartRun(options)] }),
    new Paragraph({ style: STYLES.caption, keepNext: false, text: caption }),
  ];
}

type Chart = Figure["chart"];

/** Every share reads its number; of columns and lines only the last, exactly as the text prints it, where it has room. */
function labels(chart: Chart, { meaning, texts, values }: Chart["series"][number]) {
  const isShares = chart.type === "shares";
  const font = { size: 8, color: isShares && DARK.has(meaning) ? "FFFFFF" : "1C2024" };
  const isShown = (at: number) =>
    values[at] !== null && (isShares ? (values[at] ?? 0) > 0.04 : at === texts.length - 1 && hasRoom(chart));
  return {
    dataLabels: { value: true, font },
    pointLabels: texts.map((text, at) => (isShown(at) ? { text, font } : (false as const))),
  };
}

/** Whether the labels of neighbouring columns stay apart; points of lines have a whole category each. */
function hasRoom({ type, categories, series }: Chart): boolean {
  if (type === "lines") return true;
  const column = SIZE.width / (categories.length * (series.length + 0.6));
  return series.every(({ texts }) => (texts.at(-1)?.length ?? 0) * LETTER <= column);
}

function described(caption: string, { categories, series }: Chart): string {
  const parts = series.map(
    ({ name, texts }) => `${name}: ${categories.map((one, at) => `${one} ${texts[at] ?? ""}`).join(", ")}`,
  );
  return [caption, ...parts].join(". ");
}
