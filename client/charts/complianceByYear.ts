import { barY, type PlotOptions, pointerX, ruleY, text, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { count, money, rate } from "../format.ts";
import { within } from "../scope.ts";
import { codes } from "../text/codes.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";
import { yearTick } from "./yearTick.ts";

type ComplianceRow = Row<"compliance_by_year">;

const HEIGHT = 330;
const ratings = ["fair", "poor"];
const fills: Readonly<Record<string, string>> = {
  touched: colour.good,
  pending: colour.initial,
  excused: "var(--rating-none)",
  open: colour.error,
};

/** Whether poor and fair ratings changed money in the year after: touched, proposed, excused by a rule, or left open. */
export const complianceByYear: Chart<"compliance_by_year"> = {
  id: "compliance_by_year",
  query: "compliance_by_year",
  title: { zh: "中、差等级的处理情况", en: "What fair and poor ratings changed" },
  subtitle: {
    zh: "上年被评为中、差的对象数，按当年预算的处理情况",
    en: "Subjects so rated the year before, by treatment",
  },
  parameters: within,
  columns: ["budget_year", "rating", "treatment", "subject_count", "share", "base_yuan", "applied_yuan"],
  money: ["base_yuan"],
  ledger: "untouched_subjects",
  axis: "count",
  height: () => HEIGHT,
  legend: (lang) =>
    Object.entries(fills).map(([treatment, fill]) => ({
      label: codes.treatment?.[treatment]?.[lang] ?? treatment,
      colour: fill,
    })),
  panels: (rows, frame) => [bars(rows, frame)],
  stops: (rows, frame) =>
    bundles(rows).map(([first, all]) => ({
      x: first.budget_year,
      fx: first.rating,
      year: first.budget_year,
      lines: reading(all, frame),
    })),
};

function bars(rows: readonly ComplianceRow[], frame: Frame): PlotOptions {
  const years = [...new Set(rows.map((row) => row.budget_year))].sort();
  const isRoomy = frame.width / (years.length * ratings.length) > 30;
  return {
    width: frame.width,
    height: HEIGHT,
    marginTop: 30,
    marginLeft: 36,
    marginRight: 4,
    marginBottom: 24,
    style: chartStyle,
    fx: {
      axis: "top",
      domain: ratings,
      label: null,
      padding: 0.08,
      tickSize: 0,
      tickFormat: (rating: string) => codes.rating?.[rating]?.[frame.lang] ?? rating,
    },
    x: {
      type: "band",
      domain: years,
      padding: 0.24,
      label: null,
      tickSize: 0,
      ticks: years.filter((_, at) => isRoomy || at % 2 === years.length % 2),
      tickFormat: yearTick(years.length * ratings.length, frame.width),
    },
    y: { label: null, grid: true, ticks: 5, tickSize: 0 },
    marks: marks(rows, frame),
  };
}

function marks(rows: readonly ComplianceRow[], frame: Frame) {
  const place = { fx: "rating", x: "budget_year" } as const;
  const open = rows.filter((row) => row.treatment === "open");
  return [
    barY(rows, {
      ...place,
      y: "subject_count",
      order: "treatment_order",
      fill: (row: ComplianceRow) => fills[row.treatment] ?? colour.muted,
      insetTop: 1,
    }),
    text(open, {
      ...place,
      y: (row: ComplianceRow) => heightOf(row, rows),
      dy: -8,
      text: (row: ComplianceRow) => count(row.subject_count),
      fill: colour.error,
      fontWeight: 600,
    }),
    ruleY([0], { stroke: colour.muted, strokeWidth: 0.75 }),
    tip(
      bundles(rows).map(([first]) => first),
      pointerX({
        ...tipStyle,
        ...place,
        y: 0,
        anchor: "bottom",
        title: (row: ComplianceRow) => reading(bundleOf(row, rows), frame).join("\n"),
      }),
    ),
  ];
}

function bundleOf(row: ComplianceRow, rows: readonly ComplianceRow[]): ComplianceRow[] {
  return rows.filter((other) => other.rating === row.rating && other.budget_year === row.budget_year);
}

/** Subjects in a bar: where its label stands. */
function heightOf(row: ComplianceRow, rows: readonly ComplianceRow[]): number {
  return bundleOf(row, rows).reduce((sum, one) => sum + one.subject_count, 0);
}

function bundles(rows: readonly ComplianceRow[]): [ComplianceRow, ComplianceRow[]][] {
  return ratings
    .flatMap((rating) => rows.filter((row) => row.rating === rating && bundleOf(row, rows)[0] === row))
    .map((first) => [first, bundleOf(first, rows)]);
}

function reading(rows: readonly ComplianceRow[], frame: Frame): string[] {
  const first = rows[0];
  if (!first) return [];
  const { lang } = frame;
  return [
    `${first.budget_year} · ${codes.rating?.[first.rating]?.[lang] ?? first.rating} · ${frame.unitName}`,
    ...rows.map((row) =>
      [
        codes.treatment?.[row.treatment]?.[lang] ?? row.treatment,
        `${count(row.subject_count)}${lang === "zh" ? " 个" : ""}`,
        rate(row.share),
        money(row.base_yuan, frame.unit),
      ].join("  "),
    ),
  ];
}
