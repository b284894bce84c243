import { type PlotOptions, pointerX, tip } from "@observablehq/plot";
import type { Parameters, Row } from "../api.ts";
import { count, inUnit, money, rate } from "../format.ts";
import type { Scope } from "../scope.ts";
import { peerBases } from "../text/peers.ts";
import { colour, tipStyle } from "../theme.ts";
import type { Choices } from "../url.ts";
import type { Chart, Frame } from "./Chart.ts";
import { fitText } from "./fitText.ts";
import { ratePanel } from "./ratePanel.ts";
import { isReal, measureOf } from "./trendOptions.ts";
import { endLabels, type Point, type Series, yearLines } from "./yearLines.ts";
import { HEAD, yearGround, yearPanel, yearScale } from "./yearPanel.ts";

type ComparedRow = Row<"departments_compared">;

const AMOUNT_HEIGHT = 230;
const RATE_HEIGHT = 132;

const looks = {
  department: { stroke: colour.accent, label: colour.accent },
  other: { stroke: colour.warning, label: colour.warning },
  peers: { stroke: colour.initial, label: colour.muted },
} as const;
type Subject = keyof typeof looks;
const subjects = Object.keys(looks) as Subject[];

/** A department beside another and beside the mean of its peers: money, and execution rate in a panel of its own. */
export const departmentsCompared: Chart<"departments_compared"> = {
  id: "departments_compared",
  query: "departments_compared",
  title: { zh: "部门资金与执行率", en: "Money and execution of departments" },
  subtitle: {
    zh: "同类部门取平均，不含本部门；已合并的部门并入现部门",
    en: "peers by their mean, without the department itself; merged departments are part of today's",
  },
  parameters,
  columns: [
    "fiscal_year",
    "subject",
    "department_name",
    "department_count",
    "initial_yuan",
    "adjusted_yuan",
    "executed_yuan",
    "execution_rate",
    "execution_rate_of_initial",
    "real_adjusted_yuan",
  ],
  axis: "money",
  money: ["initial_yuan", "adjusted_yuan", "executed_yuan"],
  ledger: "departments",
  height: () => AMOUNT_HEIGHT + RATE_HEIGHT,
  panels: (rows, frame) => [
    amountPanel(rows, frame),
    ratePanel({
      points: pointsOf(
        rows.filter((row) => !row.is_in_progress),
        frame,
        (row) => row.execution_rate,
      ),
      years: yearsOf(rows),
      frame,
      height: RATE_HEIGHT,
      right: rightOf(frame),
    }),
  ],
  stops: (rows, frame) => yearsOf(rows).map((year) => ({ x: year, year, lines: reading(year, rows, frame) })),
};

/** The department of the scope is the first one; outside of any, the one chosen, or the largest. */
function parameters({ options, region_code, department_code }: Scope): Parameters<"departments_compared"> {
  const first = department_code ?? options.department;
  return {
    ...(region_code === null ? {} : { region_code }),
    ...(first === undefined ? {} : { department_code: first }),
    ...(options.other === undefined ? {} : { other_code: options.other }),
    peer_basis: basisOf(options),
  };
}

function basisOf({ peers }: Choices): keyof typeof peerBases {
  return peers === "size" ? "size" : "region";
}

function yearsOf(rows: readonly ComparedRow[]): number[] {
  return [...new Set(rows.map((row) => row.fiscal_year))].sort();
}

function amountPanel(rows: readonly ComparedRow[], frame: Frame): PlotOptions {
  const right = rightOf(frame);
  const points = pointsOf(rows, frame, (row) => amountOf(row, frame));
  const domain = [0, Math.max(...points.map((point) => point.value ?? 0)) * 1.06 || 1] as const;
  const years = yearsOf(rows);
  return {
    ...yearPanel({ years, frame, height: AMOUNT_HEIGHT, right }),
    marginBottom: 8,
    x: { ...yearScale(years), axis: null },
    y: { domain, label: frame.unitName, labelArrow: "none", grid: true, ticks: 5, tickSize: 0 },
    marks: [
      ...yearGround(frame, 0),
      ...yearLines(points),
      endLabels(points, frame.lang, { domain, height: AMOUNT_HEIGHT - HEAD - 8 }),
      tip(
        years,
        pointerX({
          ...tipStyle,
          x: (year: number) => year,
          y: (year: number) => heightAt(year, rows, frame),
          title: (year: number) => reading(year, rows, frame).join("\n"),
        }),
      ),
    ],
  };
}

function rightOf({ width }: Frame): number {
  return Math.min(190, width * 0.34);
}

function pointsOf(rows: readonly ComparedRow[], frame: Frame, value: (row: ComparedRow) => number | null): Point[] {
  return subjects.flatMap((subject) => {
    const own = rows.filter((row) => row.subject === subject);
    const series = own.length === 0 ? null : seriesOf(own, subject, frame);
    return own.flatMap((row) =>
      series === null ? [] : [{ series, year: row.fiscal_year, value: value(row), isInProgress: row.is_in_progress }],
    );
  });
}

function seriesOf(rows: readonly ComparedRow[], subject: Subject, frame: Frame): Series {
  const name = fitText(nameOf(rows.at(-1), frame), rightOf(frame) - 10);
  return {
    column: subject,
    zh: name,
    en: name,
    ...looks[subject],
    isPartial: measureOf(frame.options) === "executed_yuan",
  };
}

function nameOf(row: ComparedRow | undefined, { lang, options }: Frame): string {
  if (row === undefined) return "";
  if (row.subject !== "peers") return row.department_name;
  const basis = peerBases[basisOf(options)][lang];
  const number = count(row.department_count);
  return lang === "zh" ? `${basis}平均（${number} 个）` : `${basis}, mean of ${number}`;
}

function moneyOf(row: ComparedRow, { options }: Frame): string | null {
  const measure = measureOf(options);
  return isReal(options) ? row[`real_${measure}`] : row[measure];
}

function amountOf(row: ComparedRow, frame: Frame): number | null {
  return inUnit(moneyOf(row, frame), frame.unit);
}

function heightAt(year: number, rows: readonly ComparedRow[], frame: Frame): number {
  const row = rows.find((one) => one.fiscal_year === year);
  return row ? (amountOf(row, frame) ?? 0) : 0;
}

function reading(year: number, rows: readonly ComparedRow[], frame: Frame): string[] {
  const ofYear = rows.filter((row) => row.fiscal_year === year);
  return [
    `${year} · ${frame.unitName}`,
    ...subjects.flatMap((subject) =>
      ofYear
        .filter((row) => row.subject === subject)
        .map((row) => `${nameOf(row, frame)}  ${money(moneyOf(row, frame), frame.unit)} · ${rate(row.execution_rate)}`),
    ),
  ];
}
