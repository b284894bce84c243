import { barY, dot, line, type PlotOptions, pointerX, ruleY, text, tip } from "@observablehq/plot";
import { exAnteFacts } from "../facts.ts";
import { inUnit, rate } from "../format.ts";
import type { Text } from "../text/text.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { LinkedChart, LinkedFrame } from "./LinkedChart.ts";
import { reviewLegend } from "./reviewBars.ts";
import { type ReviewGroup, reviewReading } from "./reviewGroup.ts";
import { yearTick } from "./yearTick.ts";

interface YearGroup extends ReviewGroup {
  readonly budget_year: number;
}

const AMOUNTS = 190;
const CHANGES = 120;
const RATES = 110;

/** What reviews asked for, were granted, cut, raised and saved, year by year. */
export const exAnteByYear: LinkedChart<YearGroup> = {
  id: "ex_ante_by_year",
  facts: exAnteFacts,
  title: { zh: "历年申报、核定与审减", en: "Requested, approved and saved by year" },
  subtitle: { zh: "按预算年度；审减＝核减－核增", en: "By budget year; saved is cut less increased" },
  by: ["budget_year"],
  measures: exAnteFacts.measures,
  columns: [
    "budget_year",
    "review_count",
    "requested_yuan",
    "approved_yuan",
    "gross_cut_yuan",
    "gross_increase_yuan",
    "saving_yuan",
    "saving_rate",
  ],
  axis: "money",
  money: ["requested_yuan"],
  band: { width: 0 },
  height: () => AMOUNTS + CHANGES + RATES,
  legend: (lang) => [
    ...reviewLegend(lang),
    { label: lang === "zh" ? "核减" : "Cut", colour: colour.effect.ex_ante },
    { label: lang === "zh" ? "核增" : "Increased", colour: colour.effect.cut },
  ],
  panels: ({ rows }, frame) => [amounts(rows, frame), changes(rows, frame), rates(rows, frame)],
  stops: ({ rows }, frame) =>
    rows.map((row) => ({
      x: row.budget_year,
      year: row.budget_year,
      row,
      lines: reviewReading(String(row.budget_year), row, frame),
    })),
};

function panel(rows: readonly YearGroup[], frame: LinkedFrame, height: number): PlotOptions {
  const years = rows.map((row) => row.budget_year);
  return {
    width: frame.width,
    height,
    marginTop: 26,
    marginLeft: 44,
    marginRight: 4,
    marginBottom: 8,
    style: chartStyle,
    x: { type: "band", domain: years, padding: 0.28, axis: null },
    y: { grid: true, ticks: 3, tickSize: 0, label: null },
  };
}

/** What a panel shows, said above it. */
function caption(words: Text, frame: LinkedFrame) {
  return text([words[frame.lang]], {
    text: String,
    frameAnchor: "top-left",
    dx: -44,
    dy: -14,
    textAnchor: "start",
    fill: colour.muted,
    fontSize: 11,
  });
}

const opacityIn = (frame: LinkedFrame) => (row: YearGroup) => (frame.isFaded(row) ? 0.4 : 1);

function tips(rows: readonly YearGroup[], frame: LinkedFrame, y: (row: YearGroup) => number) {
  const title = (row: YearGroup) => reviewReading(String(row.budget_year), row, frame).join("\n");
  const far = { maxRadius: Number.POSITIVE_INFINITY };
  return tip(rows, pointerX({ ...tipStyle, ...far, x: "budget_year", y, title, anchor: "bottom" }));
}

function amounts(rows: readonly YearGroup[], frame: LinkedFrame): PlotOptions {
  const requested = (row: YearGroup) => inUnit(row.requested_yuan, frame.unit) ?? 0;
  const approved = (row: YearGroup) => inUnit(row.approved_yuan, frame.unit) ?? 0;
  const fillOpacity = opacityIn(frame);
  return {
    ...panel(rows, frame, AMOUNTS),
    marks: [
      caption({ zh: "申报与核定", en: "Requested and approved" }, frame),
      barY(rows, {
        x: "budget_year",
        y: requested,
        fill: colour.initial,
        fillOpacity: (row) => fillOpacity(row) * 0.6,
      }),
      barY(rows, {
        x: "budget_year",
        y: approved,
        fill: colour.accent,
        insetLeft: 5,
        insetRight: 5,
        fillOpacity,
      }),
      ruleY([0], { stroke: colour.muted, strokeWidth: 0.75 }),
      tips(rows, frame, requested),
    ],
  };
}

function changes(rows: readonly YearGroup[], frame: LinkedFrame): PlotOptions {
  const cut = (row: YearGroup) => inUnit(row.gross_cut_yuan, frame.unit) ?? 0;
  const raised = (row: YearGroup) => -(inUnit(row.gross_increase_yuan, frame.unit) ?? 0);
  const fillOpacity = opacityIn(frame);
  return {
    ...panel(rows, frame, CHANGES),
    marks: [
      caption({ zh: "核减与核增", en: "Cut and increased" }, frame),
      barY(rows, { x: "budget_year", y: cut, fill: colour.effect.ex_ante, fillOpacity }),
      barY(rows, { x: "budget_year", y: raised, fill: colour.effect.cut, fillOpacity }),
      ruleY([0], { stroke: colour.muted, strokeWidth: 0.75 }),
      tips(rows, frame, cut),
    ],
  };
}

function rates(rows: readonly YearGroup[], frame: LinkedFrame): PlotOptions {
  const known = rows.filter((row) => row.saving_rate !== null);
  const y = (row: YearGroup) => row.saving_rate ?? 0;
  const base = panel(rows, frame, RATES);
  return {
    ...base,
    marginBottom: 24,
    x: {
      ...base.x,
      axis: "bottom",
      label: null,
      tickSize: 0,
      tickFormat: yearTick(rows.length, frame.width),
    },
    y: { ...base.y, ticks: 2, tickFormat: (value: number) => rate(value, 0) },
    marks: [
      caption({ zh: "审减率", en: "Saving rate" }, frame),
      line(known, { x: "budget_year", y, stroke: colour.ink, strokeWidth: 1.5 }),
      dot(known, { x: "budget_year", y, r: 3, fill: colour.ink, fillOpacity: opacityIn(frame) }),
      text(known, {
        x: "budget_year",
        y,
        dy: -9,
        text: (row: YearGroup) => (frame.width / rows.length < 40 && frame.isFaded(row) ? "" : rate(row.saving_rate)),
        fill: (row: YearGroup) => (frame.isFaded(row) ? colour.muted : colour.ink),
        fontSize: 11,
        stroke: "var(--paper)",
        strokeWidth: 3,
      }),
      tips(known, frame, y),
    ],
  };
}
