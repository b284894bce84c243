import { useMemo, useRef } from "preact/hooks";
import type { Grouped, GroupRow } from "../api.ts";
import type { LinkedChart, LinkedFrame } from "../charts/LinkedChart.ts";
import type { Drawn } from "../figure/drawPlot.ts";
import { PlotFigure } from "../figure/PlotFigure.tsx";
import { withNoteMarks } from "../notes/noteMarks.ts";
import type { NotedFigure } from "../notes/notePlace.ts";
import { useNoteNumbers } from "../notes/useNoteNumbers.ts";
import { say } from "../say.ts";
import { linkedText } from "../text/linked.ts";
import { bandBetween, drawBrush } from "./brush.ts";
import { type Linked, pickBand, pickGroup } from "./useLinked.ts";
import "../styles/linked.css";

interface LinkedPlotProps {
  readonly linked: Linked;
  readonly chart: LinkedChart;
  readonly groups: Grouped;
  readonly frame: LinkedFrame;
  readonly noted: NotedFigure;
}

/** Movements shorter than this are a click. */
const CLICK = 5;

/** A drawn chart in which groups are picked: by a click, by drawing across a band, or by Enter at a halt of the keyboard. */
export function LinkedPlot({ linked, chart, groups, frame, noted }: LinkedPlotProps) {
  const start = useRef<{ readonly x: number; readonly panel: Drawn } | null>(null);
  const numbers = useNoteNumbers(noted);
  const drawing = useMemo(() => {
    const stops = chart.stops(groups, frame);
    return { panels: withNoteMarks(chart.panels(groups, frame), stops, numbers), stops };
  }, [chart, groups, frame, numbers]);
  // In the capturing phase: the pointer of a plot lets nothing through that it has used itself.
  const panelAt = (event: Event) => (event.target as Element).closest<Drawn & SVGSVGElement>(".plot > svg");

  const onPointerDown = (event: PointerEvent) => {
    const panel = panelAt(event);
    start.current = panel && event.button === 0 ? { x: event.clientX, panel } : null;
  };
  const onPointerMove = (event: PointerEvent) => {
    if (start.current && chart.band && event.buttons === 1)
      drawBrush(start.current.panel, start.current.x, event.clientX);
  };
  const onPointerUp = (event: PointerEvent) => {
    const begun = start.current;
    start.current = null;
    if (!begun) return;
    drawBrush(begun.panel, 0, 0);
    if (Math.abs(event.clientX - begun.x) < CLICK) {
      const datum: unknown = begun.panel.value ?? null;
      const row = datum !== null && chart.groupOf ? chart.groupOf(datum) : (datum as GroupRow | null);
      if (row) pickGroup(linked, chart, row, event.shiftKey || event.ctrlKey || event.metaKey);
      return;
    }
    const keys = groups.rows.map((row) => Number(row[chart.by[0]]));
    const band = chart.band && bandBetween(begun.panel, keys, chart.band.width, begun.x, event.clientX);
    if (band) pickBand(chart, band);
  };

  return (
    <div
      class="linked-plot"
      data-band={chart.band !== undefined}
      style={{ minHeight: `${chart.height(frame.width)}px` }}
      onPointerDownCapture={onPointerDown}
      onPointerMoveCapture={onPointerMove}
      onPointerUpCapture={onPointerUp}
    >
      <PlotFigure
        label={`${say(chart.title)}. ${say(linkedText.pointer)}`}
        drawing={drawing}
        isOneOfMany={true}
        onEnter={(stop, event) => stop?.row && pickGroup(linked, chart, stop.row, event.shiftKey)}
      />
    </div>
  );
}
