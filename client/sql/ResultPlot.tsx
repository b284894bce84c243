import type { RefObject } from "preact";
import { useMemo } from "preact/hooks";
import type { LegendEntry } from "../charts/Chart.ts";
import { positionOf, readPoint, resultChart, resultHeight } from "../charts/resultChart.ts";
import type { ChartChoice, ChartColumn } from "../charts/resultChoice.ts";
import { type DrawnResult, resultPoints } from "../charts/resultPoints.ts";
import { MOST_SERIES, seriesIn } from "../charts/resultSeries.ts";
import { PlotFigure } from "../figure/PlotFigure.tsx";
import { useWidth } from "../figure/useWidth.ts";
import { decimal, MISSING, money, rate, type Unit, unitFor } from "../format.ts";
import { useCurrency } from "../office.ts";
import { say } from "../say.ts";
import { sqlText } from "../text/sql.ts";
import { unitText } from "../text/units.ts";
import { view } from "../view.ts";
import type { Cell } from "./runApi.ts";

/** A result with the words for it, as a chart needs it. */
export interface Drawable {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  readonly choice: ChartChoice;
  readonly label: (column: string) => string;
  readonly named: (value: Cell, column: string) => string;
}

/** The unit of a drawn result, its legend, and its marks. */
export interface ResultDrawing {
  readonly unit: Unit;
  /** Name of the unit of the axis; empty where things are counted. */
  readonly unitName: string;
  readonly legend: readonly LegendEntry[];
  readonly points: DrawnResult["points"];
  readonly measure: DrawnResult["measure"];
}

/** Prepares a result for drawing: one unit for all of it, chosen by its largest amount. */
export function useResultDrawing({ columns, rows, choice, label, named }: Drawable): ResultDrawing {
  const { unit: chosen, lang } = view.value;
  const currency = useCurrency();
  return useMemo(() => {
    const measured = columns.filter(({ name }) => choice.y.includes(name));
    const isMoney = measured.some(isAmount);
    const isRatio = measured.length > 0 && measured.every(({ unit }) => unit === "ratio");
    const amounts = rows.flatMap((row) => choice.y.map((name) => Math.abs(Number(row[name] ?? 0))));
    const unit = chosen ?? unitFor(amounts.reduce((most, one) => Math.max(most, one), 0));
    const position = (value: Cell, column: ChartColumn) => positionOf(value, isAmount(column), unit);
    const points = resultPoints({ rows, columns, choice, mostSeries: MOST_SERIES, position, named, label });
    const series = seriesIn(points, choice);
    const text = (value: Cell) => {
      if (value === null) return MISSING;
      if (isMoney && /^-?\d+(\.\d+)?$/.test(value)) return money(value, unit);
      return isRatio ? rate(Number(value)) : plain(Number(value));
    };
    const tick = (at: number) => (isRatio ? rate(at, 0) : plain(at));
    return {
      unit,
      unitName: isMoney ? unitText(unit, currency)[lang] : isRatio ? "%" : "",
      legend: series.length < 2 ? [] : series.map(({ name, colour }) => ({ label: name, colour })),
      points,
      measure: { text, tick, tickX: plain, isAdditive: choice.y.length === 1 && measured.every(isSum) },
    };
  }, [columns, rows, choice, label, named, chosen, lang, currency]);
}

function isAmount({ kind, unit }: ChartColumn): boolean {
  return kind === "money" || unit === "yuan";
}

/** Whether parts of a measure add up to the whole: rates, scores and means do not. */
function isSum({ name, unit }: ChartColumn): boolean {
  return unit !== "ratio" && unit !== "score" && !/(rate|share|score|gap)$|^(mean|avg|median)/.test(name);
}

function plain(value: number): string {
  return decimal(value, Number.isInteger(value) ? 0 : 2);
}

interface ResultPlotProps {
  readonly drawing: ResultDrawing;
  readonly choice: ChartChoice;
  readonly title: string;
  /** The element whose width it fills. */
  readonly body: RefObject<HTMLElement | null>;
  readonly onOpen?: (name: string | number) => void;
}

/** A result as a chart. */
export function ResultPlot({ drawing, choice, title, body, onOpen }: ResultPlotProps) {
  const width = useWidth(body);
  const { lang } = view.value;
  const drawn = useMemo(() => {
    if (width === null) return null;
    const { points, measure, unit } = drawing;
    const hasSeries = seriesIn(points, choice).length > 1;
    const stops = points.slice(0, 500).map((point) => ({
      x: point.x,
      y: point.y ?? 0,
      ...(point.facet === "" ? {} : { fy: point.facet }),
      lines: readPoint(point, measure.text, hasSeries),
    }));
    return { panels: [resultChart({ points, choice, measure, frame: { width, lang, unit } })], stops };
  }, [drawing, choice, width, lang]);
  return (
    <div style={{ minHeight: `${resultHeight({ choice, points: drawing.points, measure: drawing.measure })}px` }}>
      {drawn && (
        <PlotFigure
          label={`${title}. ${say(sqlText.pointer)}`}
          drawing={drawn}
          onEnter={(stop) => stop && onOpen?.(stop.x)}
        />
      )}
    </div>
  );
}
