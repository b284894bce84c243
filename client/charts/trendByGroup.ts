import { dot, lineY, type PlotOptions, pointerX, ruleY, text, tip } from "@observablehq/plot";
import { money, rate, signed } from "../format.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { Chart, Frame, Stop } from "./Chart.ts";
import { fitText } from "./fitText.ts";
import { type GroupRow, type GroupSeries, groupKey, groupSeries, groupTo, groupValue, trendGroups } from "./groups.ts";
import { isReal } from "./trendOptions.ts";

const ROW_HEIGHT = 128;
const SHOWN = 12;

/** Money of the largest groups over the years, each in a small chart of its own on the same scale. */
export const trendByGroup: Chart<"trend_by_group"> = {
  ...trendGroups,
  id: "trend_by_group",
  title: { zh: "分组走势", en: "Trends of the groups" },
  subtitle: {
    zh: "同一尺度；数字为最近年度金额与年均增长",
    en: "one scale for all; numbers: latest amount and growth a year",
  },
  axis: "money",
  money: ["value_yuan"],
  height: (width) => Math.ceil(SHOWN / columnsIn(width)) * ROW_HEIGHT,
  panels: (rows, frame) => chunks(shownIn(rows), columnsIn(frame.width)).map((some) => facets(some, rows, frame)),
  stops: (rows, frame) =>
    chunks(shownIn(rows), columnsIn(frame.width)).flatMap((some, panel) =>
      some.flatMap((series) => series.rows.map((row) => stopAt(row, panel, frame))),
    ),
};

/** The largest groups of the last year, as many as there is room for. */
function shownIn(rows: readonly GroupRow[]): GroupSeries[] {
  return groupSeries(rows).slice(0, SHOWN);
}

function columnsIn(width: number): number {
  if (width < 480) return 2;
  return width < 820 ? 3 : 4;
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

/** One row of small charts; every row has the same columns, so that all have one width. */
function facets(some: readonly GroupSeries[], all: readonly GroupRow[], frame: Frame): PlotOptions {
  const columns = columnsIn(frame.width);
  const blanks = Array.from({ length: columns - some.length }, (_, at) => ` ${at}`);
  const years = [...new Set(all.map((row) => row.fiscal_year))].sort();
  const top = Math.max(...shownIn(all).flatMap(({ rows }) => rows.map((row) => groupValue(row, frame) ?? 0)));
  const names = new Map(some.map((series) => [series.key, series.name[frame.lang]]));
  const width = frame.width / columns - 24;
  return {
    width: frame.width,
    height: ROW_HEIGHT,
    marginTop: 40,
    marginLeft: 8,
    marginRight: 8,
    marginBottom: 20,
    style: chartStyle,
    fx: { axis: null, domain: [...some.map((series) => series.key), ...blanks], padding: 0.1 },
    x: { type: "point", domain: years, axis: null },
    y: { domain: [0, top * 1.05 || 1], axis: null },
    marks: [
      ruleY([0], { stroke: colour.hairline }),
      ...lines(some, frame),
      ...heads(some, frame, (series) => fitText(names.get(series.key) ?? "", width)),
      ...ends(some, years),
      pointed(some, frame),
    ],
  };
}

function lines(some: readonly GroupSeries[], frame: Frame) {
  const points = some.flatMap((series) => series.rows);
  const towardsOpen = some.filter(({ last }) => last.is_in_progress).flatMap((series) => series.rows.slice(-2));
  const place = { fx: groupKey, x: "fiscal_year", y: (row: GroupRow) => groupValue(row, frame) };
  const line = { ...place, z: groupKey, stroke: colour.accent, strokeWidth: 1.75 };
  return [
    lineY(
      points.filter((row) => !row.is_in_progress),
      line,
    ),
    lineY(towardsOpen, { ...line, strokeDasharray: "2 3" }),
    dot(points, {
      ...place,
      r: 2,
      stroke: colour.accent,
      fill: (row: GroupRow) => (row.is_in_progress ? colour.panel : colour.accent),
    }),
  ];
}

/** Name, and under it the latest amount with its growth a year. */
function heads(some: readonly GroupSeries[], frame: Frame, name: (series: GroupSeries) => string) {
  const place = {
    fx: (series: GroupSeries) => series.key,
    frameAnchor: "top-left" as const,
    textAnchor: "start" as const,
  };
  return [
    text(some, { ...place, dy: -32, text: name, fontWeight: 600, fill: colour.ink }),
    text(some, { ...place, dy: -16, text: (series: GroupSeries) => summary(series, frame), fill: colour.muted }),
  ];
}

function summary({ rows }: GroupSeries, frame: Frame): string {
  const isPriced = isReal(frame.options);
  const last = isPriced ? rows.findLast((row) => row.real_yuan !== null) : rows.at(-1);
  if (last === undefined) return "";
  const growth = isPriced ? last.real_annual_growth_rate : last.annual_growth_rate;
  const amount = money(isPriced ? last.real_yuan : last.value_yuan, frame.unit);
  return growth === null ? amount : `${amount} · ${frame.lang === "zh" ? "年均 " : ""}${signed(rate(growth))}`;
}

/** First and last year under every small chart. */
function ends(some: readonly GroupSeries[], years: readonly number[]) {
  const [first, last] = [years[0], years.at(-1)];
  const labels = (year: number | undefined, textAnchor: "start" | "end") =>
    text(some, {
      fx: (series: GroupSeries) => series.key,
      frameAnchor: textAnchor === "start" ? "bottom-left" : "bottom-right",
      textAnchor,
      dy: 14,
      text: () => String(year ?? ""),
      fill: colour.muted,
      fontSize: 11,
    });
  return [labels(first, "start"), labels(last, "end")];
}

function pointed(some: readonly GroupSeries[], frame: Frame) {
  return tip(
    some.flatMap((series) => series.rows),
    pointerX({
      ...tipStyle,
      fx: groupKey,
      x: "fiscal_year",
      y: (row: GroupRow) => groupValue(row, frame),
      title: (row: GroupRow) => reading(row, frame).join("\n"),
    }),
  );
}

function stopAt(row: GroupRow, panel: number, frame: Frame): Stop {
  const y = groupValue(row, frame) ?? 0;
  const to = groupTo(row, frame.options);
  return { x: row.fiscal_year, y, fx: groupKey(row), panel, year: row.fiscal_year, to, lines: reading(row, frame) };
}

function reading(row: GroupRow, frame: Frame): string[] {
  const zh = frame.lang === "zh";
  return [
    `${row.fiscal_year} · ${zh ? row.group_name : row.group_name_en} · ${frame.unitName}`,
    `${zh ? "金额" : "Amount"}  ${money(row.value_yuan, frame.unit)}`,
    `${zh ? "可比价" : "Real terms"}  ${money(row.real_yuan, frame.unit)}`,
    `${zh ? "同比" : "On the year before"}  ${signed(rate(row.change_rate))}`,
    `${zh ? "占合计" : "Of the total"}  ${rate(row.money_share)}`,
    `${zh ? "执行率" : "Execution rate"}  ${rate(row.execution_rate)}`,
    `${zh ? "位次" : "Rank"}  ${row.rank}`,
  ];
}
