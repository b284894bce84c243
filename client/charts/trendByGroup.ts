import { dot, lineY, type PlotOptions, pointerX, ruleY, text, tip } from "@observablehq/plot";
import { money, rate, signed } from "../format.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { Chart, Frame, Stop } from "./Chart.ts";
import { fitText } from "./fitText.ts";
import { type GroupRow, type GroupSeries, groupKey, groupSeries, groupTo, groupValue, trendGroups } from "./groups.ts";
import { isReal } from "./trendOptions.ts";

const ROW_HEIGHT = 128;
const SHOWN = 12;

/** Money of the largest groups over the years, each in a small chart, all on one scale or each on its own. */
export const trendByGroup: Chart<"trend_by_group"> = {
  ...trendGroups,
  id: "trend_by_group",
  title: { zh: "分组走势", en: "Trends of the groups" },
  subtitle: {
    zh: "数字为最近年度金额与年均增长",
    en: "numbers: latest amount and growth a year",
  },
  axis: "money",
  money: ["value_yuan"],
  height: (width) => Math.ceil(SHOWN / columnsIn(width)) * ROW_HEIGHT,
  panels: (rows, frame) => chunks(shownIn(rows), columnsIn(frame.width)).map((some) => facets(some, rows, frame)),
  stops: (rows, frame) =>
    chunks(shownIn(rows), columnsIn(frame.width)).flatMap((some, panel) =>
      some.flatMap((series) => series.rows.map((row) => stopAt(row, panel, heightsIn(rows, frame), frame))),
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

/** How high a row stands, as a part of the largest amount: of all groups shown, or of its own group. */
type Height = (row: GroupRow) => number | null;

function heightsIn(rows: readonly GroupRow[], frame: Frame): Height {
  const topOf = (some: readonly GroupRow[]) => Math.max(...some.map((row) => groupValue(row, frame) ?? 0)) || 1;
  const shown = shownIn(rows);
  const top = topOf(shown.flatMap((series) => series.rows));
  const own = new Map(shown.map((series) => [series.key, topOf(series.rows)]));
  const isOwn = frame.options.scale === "own";
  return (row) => {
    const value = groupValue(row, frame);
    return value === null ? null : value / ((isOwn ? own.get(groupKey(row)) : top) ?? top);
  };
}

/** One row of small charts; every row has the same columns, so that all have one width. */
function facets(some: readonly GroupSeries[], all: readonly GroupRow[], frame: Frame): PlotOptions {
  const columns = columnsIn(frame.width);
  const blanks = Array.from({ length: columns - some.length }, (_, at) => ` ${at}`);
  const years = [...new Set(all.map((row) => row.fiscal_year))].sort();
  const height = heightsIn(all, frame);
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
    y: { domain: [0, 1.05], axis: null },
    marks: [
      ruleY([0], { stroke: colour.hairline }),
      ...lines(some, height),
      ...heads(some, frame, (series) => fitText(names.get(series.key) ?? "", width, "bold")),
      ...ends(some, years),
      pointed(some, height, frame),
    ],
  };
}

/** A year without money breaks a line: what follows it is a run of its own. */
function lines(some: readonly GroupSeries[], height: Height) {
  const runs = new Map(
    some.flatMap(({ key, rows }) => rows.map((row, at) => [row, `${key} ${row.fiscal_year - at}`] as const)),
  );
  const points = some.flatMap((series) => series.rows);
  const towardsOpen = some.filter(({ last }) => last.is_in_progress).flatMap((series) => series.rows.slice(-2));
  const place = { fx: groupKey, x: "fiscal_year", y: height };
  const line = { ...place, z: (row: GroupRow) => runs.get(row), stroke: colour.accent, strokeWidth: 1.75 };
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

function pointed(some: readonly GroupSeries[], height: Height, frame: Frame) {
  return tip(
    some.flatMap((series) => series.rows),
    pointerX({
      ...tipStyle,
      fx: groupKey,
      x: "fiscal_year",
      y: height,
      title: (row: GroupRow) => reading(row, frame).join("\n"),
    }),
  );
}

function stopAt(row: GroupRow, panel: number, height: Height, frame: Frame): Stop {
  const y = height(row) ?? 0;
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
