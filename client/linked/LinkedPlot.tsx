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
import { type Linked, pickGroup } from "./useLinked.ts";
import { useStretch } from "./useStretch.ts";
import "../styles/linked.css";

interface LinkedPlotProps {
  readonly linked: Linked;
  readonly chart: LinkedChart;
  readonly groups: Grouped;
  readonly frame: LinkedFrame;
  readonly noted: NotedFigure;
}

/** A drawn chart in which groups are picked: by a click, by drawing across a band, or by Enter at a halt of the keyboard. */
export function LinkedPlot({ linked, chart, groups, frame, noted }: LinkedPlotProps) {
  const box = useRef<HTMLDivElement>(null);
  const numbers = useNoteNumbers(noted);
  const drawing = useMemo(() => {
    const stops = chart.stops(groups, frame);
    return { panels: withNoteMarks(chart.panels(groups, frame), stops, numbers), stops };
  }, [chart, groups, frame, numbers]);
  const onClick = (panel: Drawn, event: PointerEvent) => {
    const datum: unknown = panel.value ?? null;
    const row = datum !== null && chart.groupOf ? chart.groupOf(datum) : (datum as GroupRow | null);
    if (row) pickGroup(linked, chart, row, event.shiftKey || event.ctrlKey || event.metaKey);
  };
  const { onPointerDown, onPointerMove, onPointerUp } = useStretch({ box, chart, groups, drawing, onClick });
  return (
    <div
      ref={box}
      class="linked-plot"
      data-band={chart.band !== undefined}
      style={{ minHeight: `${chart.height(frame.width)}px` }}
      // In the capturing phase: the pointer of a plot lets nothing through that it has used itself.
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
