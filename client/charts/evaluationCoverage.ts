import { dot, lineY, type PlotOptions, pointerX, ruleX, ruleY, text, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { count, money, rate } from "../format.ts";
import { within } from "../scope.ts";
import { codes } from "../text/codes.ts";
import type { Lang } from "../text/text.ts";
import { chartStyle, colour, colourOf, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";
import { spreadLabels } from "./spreadLabels.ts";
import { yearTick } from "./yearTick.ts";

type CoverageRow = Row<"evaluation_coverage">;

const SELF_HEIGHT = 180;
const OTHER_HEIGHT = 272;
const others = ["department", "finance", "third_party"];
const words = {
  money: { zh: "资金", en: "Money" },
  projects: { zh: "项目", en: "Projects" },
};

/** What share of money and of projects each kind of evaluation covers over the years; self-evaluation has a panel of its own. */
export const evaluationCoverage: Chart<"evaluation_coverage"> = {
  id: "evaluation_coverage",
  query: "evaluation_coverage",
  title: { zh: "评价覆盖面", en: "Coverage of evaluations" },
  subtitle: {
    zh: "实线为资金占全年预算的比重，虚线为项目数占有预算项目的比重",
    en: "Solid: share of the adjusted budget; dashed: share of projects with a budget",
  },
  parameters: within,
  columns: [
    "fiscal_year",
    "kind",
    "funds_yuan",
    "adjusted_yuan",
    "coverage_rate",
    "project_count",
    "budgeted_project_count",
    "project_coverage_rate",
    "department_count",
  ],
  money: ["funds_yuan"],
  covered: "evaluated_department_count",
  ledger: "evaluations",
  axis: "share",
  height: () => SELF_HEIGHT + OTHER_HEIGHT,
  panels: (rows, frame) => [
    panel(rows, frame, { kinds: ["self"], height: SELF_HEIGHT }),
    panel(rows, frame, { kinds: others, height: OTHER_HEIGHT }),
  ],
  stops: (rows, frame) =>
    ["self", ...others].flatMap((kind) =>
      rows
        .filter((row) => row.kind === kind)
        .map((row) => ({
          x: row.fiscal_year,
          panel: kind === "self" ? 0 : 1,
          year: row.fiscal_year,
          lines: reading(row, frame),
        })),
    ),
};

interface Part {
  readonly kinds: readonly string[];
  readonly height: number;
}

function panel(rows: readonly CoverageRow[], frame: Frame, part: Part): PlotOptions {
  const years = [...new Set(rows.map((row) => row.fiscal_year))].sort();
  const shown = rows.filter((row) => part.kinds.includes(row.kind));
  const rates = shown.flatMap((row) => [row.coverage_rate ?? 0, row.project_coverage_rate ?? 0]);
  const top = Math.max(...rates, 0.01) * 1.08;
  return {
    width: frame.width,
    height: part.height,
    marginTop: 24,
    marginLeft: 44,
    marginRight: frame.lang === "zh" ? 72 : 96,
    marginBottom: 24,
    style: chartStyle,
    x: {
      type: "point",
      domain: years,
      padding: 0.2,
      label: null,
      tickSize: 0,
      tickFormat: yearTick(years.length, frame.width),
    },
    y: {
      domain: [0, top],
      label: headOf(part, frame.lang),
      labelArrow: "none",
      grid: true,
      ticks: 4,
      tickSize: 0,
      tickFormat: (value: number) => rate(value, 0),
    },
    marks: marks(shown, frame, { top, height: part.height - 48 }),
  };
}

function headOf({ kinds }: Part, lang: Lang): string {
  return kinds.length === 1 ? (codes.kind?.self?.[lang] ?? "self") : { zh: "他评", en: "By others" }[lang];
}

function marks(rows: readonly CoverageRow[], frame: Frame, place: { top: number; height: number }) {
  const line = {
    x: "fiscal_year",
    z: "kind",
    stroke: (row: CoverageRow) => colourOf(colour.kind, row.kind),
    strokeWidth: 2,
  } as const;
  return [
    ruleX([frame.year], { stroke: colour.hairline, strokeWidth: 18, strokeOpacity: 0.55 }),
    ruleY([0], { stroke: colour.muted, strokeWidth: 0.75 }),
    lineY(
      rows.filter((row) => row.project_count > 0),
      { ...line, y: "project_coverage_rate", strokeDasharray: "4 3", strokeWidth: 1.5 },
    ),
    lineY(rows, { ...line, y: "coverage_rate" }),
    dot(rows, {
      x: "fiscal_year",
      y: "coverage_rate",
      r: 3,
      fill: (row: CoverageRow) => colourOf(colour.kind, row.kind),
    }),
    names(rows, frame.lang, place),
    tip(
      rows,
      pointerX({
        ...tipStyle,
        x: "fiscal_year",
        y: "coverage_rate",
        title: (row: CoverageRow) => reading(row, frame).join("\n"),
      }),
    ),
  ];
}

/** Names of the kinds at the last point of their money, moved apart where they would collide. */
function names(rows: readonly CoverageRow[], lang: Lang, { top, height }: { top: number; height: number }) {
  const last = [...new Set(rows.map((row) => row.kind))].flatMap((kind) =>
    rows.filter((row) => row.kind === kind && row.coverage_rate !== null).slice(-1),
  );
  const places = spreadLabels(
    last.map((row) => row.coverage_rate ?? 0),
    (top / height) * 15,
  );
  return text(
    last.map((row, at) => ({ kind: row.kind, place: places[at] ?? 0 })),
    {
      frameAnchor: "right",
      y: "place",
      dx: 6,
      textAnchor: "start",
      text: (label: { kind: string }) => codes.kind?.[label.kind]?.[lang] ?? label.kind,
      fill: (label: { kind: string }) => colourOf(colour.kind, label.kind),
    },
  );
}

function reading(row: CoverageRow, frame: Frame): string[] {
  const { lang } = frame;
  return [
    `${row.fiscal_year} ${codes.kind?.[row.kind]?.[lang] ?? row.kind}`,
    `${words.money[lang]}  ${rate(row.coverage_rate)} · ${money(row.funds_yuan, frame.unit)} ${frame.unitName}`,
    `${words.projects[lang]}  ${rate(row.project_coverage_rate)} · ${count(row.project_count)} / ${count(row.budgeted_project_count)}`,
  ];
}
