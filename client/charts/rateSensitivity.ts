import { dot, lineY, type PlotOptions, pointerX, tip } from "@observablehq/plot";
import { inUnit, money, rate } from "../format.ts";
import type { Lang } from "../text/text.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { Frame, Stop } from "./Chart.ts";

/** What a plan comes to at a rate of cuts. */
export interface SensitivityPoint {
  readonly rate: number;
  readonly proposal_yuan: string;
  readonly cut_yuan: string;
}

const HEIGHT = 150;

const measures = [
  { column: "proposal_yuan", stroke: colour.accent, zh: "建议数合计", en: "Proposals" },
  { column: "cut_yuan", stroke: colour.effect.cut, zh: "压减", en: "Cut" },
] as const;

/** Total and cuts against the applied rate, one panel each: they have no scale in common. */
export function rateSensitivity(
  points: readonly SensitivityPoint[],
  frame: Pick<Frame, "width" | "lang" | "unit" | "unitName">,
): { readonly panels: readonly PlotOptions[]; readonly stops: readonly Stop[] } {
  return {
    panels: measures.map((measure) => panel(points, measure, frame)),
    stops: points.map((point) => ({
      x: point.rate,
      y: inUnit(point.proposal_yuan, frame.unit) ?? 0,
      lines: reading(point, frame),
    })),
  };
}

function panel(
  points: readonly SensitivityPoint[],
  { column, stroke, zh, en }: (typeof measures)[number],
  frame: Pick<Frame, "width" | "lang" | "unit" | "unitName">,
): PlotOptions {
  const y = (point: SensitivityPoint) => inUnit(point[column], frame.unit) ?? 0;
  const name = frame.lang === "zh" ? `${zh}（${frame.unitName}）` : `${en} (${frame.unitName})`;
  return {
    width: frame.width,
    height: HEIGHT,
    marginLeft: 84,
    marginRight: 24,
    marginTop: 26,
    style: chartStyle,
    x: { label: null, tickSize: 0, tickFormat: (value: number) => rate(value, 0) },
    // A total that a ceiling holds is one value: its only tick would be written with six places.
    y: { label: name, labelArrow: "none", tickSize: 0, ticks: 4, tickFormat: plainNumber, nice: true, grid: true },
    marks: [
      lineY(points, { x: "rate", y, stroke, strokeWidth: 2 }),
      dot(points, { x: "rate", y, fill: stroke, r: 3 }),
      tip(
        points,
        pointerX({ ...tipStyle, x: "rate", y, title: (point: SensitivityPoint) => reading(point, frame).join("\n") }),
      ),
    ],
  };
}

function plainNumber(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: 2 });
}

function reading(point: SensitivityPoint, { lang, unit, unitName }: { lang: Lang } & Pick<Frame, "unit" | "unitName">) {
  return [
    rate(point.rate, 0),
    ...measures.map((measure) => `${measure[lang]} ${money(point[measure.column], unit)} ${unitName}`),
  ];
}
