import { dot, lineY, type PlotOptions, pointer, text, tip } from "@observablehq/plot";
import { money } from "../format.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";
import { fitText } from "./fitText.ts";
import { type GroupRow, type GroupSeries, groupSeries, groupTo, trendGroups } from "./groups.ts";
import { yearTick } from "./yearTick.ts";

const RANKS = 12;
const STEP = 26;
/** Places kept where there are fewer groups, so that two lines do not stand far apart. */
const FEWEST = 6;

/** Who stood where among all groups, year by year: those that climbed and fell most are told apart. */
export const groupRanks: Chart<"trend_by_group"> = {
  ...trendGroups,
  id: "group_ranks",
  title: { zh: "历年位次", en: "Ranking over the years" },
  subtitle: { zh: "在全部分组中按金额的位次", en: "rank among all groups by money" },
  axis: "money",
  money: ["value_yuan"],
  height: () => RANKS * STEP + 44,
  legend: (lang) => [
    { label: lang === "zh" ? "上升最多" : "Climbed most", colour: colour.accent },
    { label: lang === "zh" ? "下降最多" : "Fell most", colour: colour.warning },
  ],
  panels: (rows, frame) => [ranks(rows, frame)],
  stops: (rows, frame) =>
    groupSeries(rows).flatMap((series) =>
      within(series).map((row) => {
        const to = groupTo(row, frame.options);
        return { x: row.fiscal_year, y: row.rank, year: row.fiscal_year, to, lines: reading(row, frame) };
      }),
    ),
};

/** The part of a line that lies among the ranks shown. */
function within({ rows }: GroupSeries): GroupRow[] {
  return rows.filter((row) => row.rank <= RANKS);
}

function ranks(rows: readonly GroupRow[], frame: Frame): PlotOptions {
  const series = groupSeries(rows);
  const points = series.flatMap(within);
  const years = [...new Set(points.map((row) => row.fiscal_year))].sort();
  const lowest = Math.max(FEWEST, ...points.map((row) => row.rank));
  const right = Math.min(176, frame.width * 0.36);
  return {
    width: frame.width,
    height: RANKS * STEP + 44,
    marginTop: 16,
    marginLeft: 16,
    marginRight: right,
    marginBottom: 28,
    style: chartStyle,
    x: {
      type: "point",
      domain: years,
      padding: 0.2,
      label: null,
      tickSize: 0,
      tickFormat: yearTick(years.length, frame.width - right),
    },
    y: { type: "point", domain: Array.from({ length: lowest }, (_, at) => at + 1), axis: null },
    marks: marks(series, years, frame, right),
  };
}

function marks(series: readonly GroupSeries[], years: readonly number[], frame: Frame, right: number) {
  const points = series.flatMap(within);
  const strokes = strokesOf(series);
  const highlight = (row: Place) => strokes.get(row.key);
  const place = { x: "year", y: "rank" } as const;
  const places = series.flatMap((one) => placesOf(one, years));
  const dots = places.filter((one) => one.rank !== null);
  const name = ({ zh, en }: Place) => fitText(frame.lang === "zh" ? zh : en, right - 18);
  return [
    lineY(places, {
      ...place,
      z: "key",
      stroke: (row: Place) => highlight(row) ?? colour.initial,
      strokeWidth: 1.75,
      curve: "bump-x",
    }),
    dot(dots, {
      ...place,
      r: 9,
      fill: (row: Place) => highlight(row) ?? colour.panel,
      stroke: (row: Place) => highlight(row) ?? colour.initial,
    }),
    text(dots, {
      ...place,
      text: (row: Place) => String(row.rank),
      fill: (row: Place) => (highlight(row) ? "var(--paper)" : colour.ink),
      fontSize: 10,
    }),
    text(
      dots.filter((row) => row.year === years.at(-1)),
      { ...place, dx: 14, textAnchor: "start", text: name, fill: colour.ink },
    ),
    tip(
      points,
      pointer({ ...tipStyle, x: "fiscal_year", y: "rank", title: (row: GroupRow) => reading(row, frame).join("\n") }),
    ),
  ];
}

interface Place {
  readonly key: string;
  readonly year: number;
  /** Null in a year in which the group was not among those shown: its line is broken there. */
  readonly rank: number | null;
  readonly zh: string;
  readonly en: string;
}

function placesOf(series: GroupSeries, years: readonly number[]): Place[] {
  const shown = within(series);
  return years.map((year) => {
    const rank = shown.find((row) => row.fiscal_year === year)?.rank ?? null;
    return { key: series.key, year, rank, ...series.name };
  });
}

/** Colours of the lines that climbed and fell most between the first and the last year in which they are shown. */
function strokesOf(series: readonly GroupSeries[]): Map<string, string> {
  const moves = series.map((one) => {
    const shown = within(one);
    return { key: one.key, climbed: (shown[0]?.rank ?? 0) - (shown.at(-1)?.rank ?? 0) };
  });
  const fallen = moves.map(({ key, climbed }) => ({ key, climbed: -climbed }));
  return new Map([
    ...foremost(moves).map((key) => [key, colour.accent] as const),
    ...foremost(fallen).map((key) => [key, colour.warning] as const),
  ]);
}

/** Those that climbed most; none where so many did that it would tell nothing. */
function foremost(moves: readonly { readonly key: string; readonly climbed: number }[]): string[] {
  const most = Math.max(...moves.map(({ climbed }) => climbed));
  const found = most > 0 ? moves.filter(({ climbed }) => climbed === most) : [];
  return found.length > 2 ? [] : found.map(({ key }) => key);
}

function reading(row: GroupRow, frame: Frame): string[] {
  const zh = frame.lang === "zh";
  return [
    `${row.fiscal_year} · ${zh ? row.group_name : row.group_name_en}`,
    zh ? `第 ${row.rank} 位` : `Rank ${row.rank}`,
    `${money(row.value_yuan, frame.unit)} ${frame.unitName}`,
  ];
}
