import type { PlotOptions } from "@observablehq/plot";
import { rate } from "../format.ts";
import type { Lang } from "../text/text.ts";
import type { Frame } from "./Chart.ts";
import { endLabels, type Point, yearLines } from "./yearLines.ts";
import { HEAD, yearGround, yearPanel, yearScale } from "./yearPanel.ts";
import { yearTick } from "./yearTick.ts";

interface RatePanel {
  /** Rates of complete years only: beside them that of a few months would look like a collapse. */
  readonly points: readonly Point[];
  readonly years: readonly number[];
  readonly frame: Frame;
  readonly height: number;
  /** Room at the right for the names of lines. */
  readonly right?: number;
}

const FOOT = 24;

/** The quiet second panel under amounts over years: execution rates, with the years of both panels at its foot. */
export function ratePanel({ points, years, frame, height, right }: RatePanel): PlotOptions {
  const y = rateAxis(
    points.map((point) => point.value),
    frame.lang,
  );
  return {
    ...yearPanel({ years, frame, height, ...(right === undefined ? {} : { right }) }),
    marginBottom: FOOT,
    x: { ...yearScale(years), tickFormat: yearTick(years.length, frame.width), label: null, tickSize: 0 },
    y,
    marks: [
      ...yearGround(frame, 1),
      ...yearLines(points),
      endLabels(points, frame.lang, { domain: y.domain, height: height - HEAD - FOOT }),
    ],
  };
}

/** From a little under the lowest, or 85 %, to a little over the highest, or 100 %. */
function rateAxis(rates: readonly (number | null)[], lang: Lang) {
  const known = rates.filter((one) => one !== null);
  const domain = [Math.max(0, Math.min(0.85, ...known) - 0.03), Math.max(1, ...known) + 0.03] as const;
  return {
    domain,
    label: lang === "zh" ? "执行率" : "Execution rate",
    labelArrow: "none" as const,
    tickFormat: (value: number) => rate(value, 0),
    grid: true,
    ticks: 3,
    tickSize: 0,
  };
}
