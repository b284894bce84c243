import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Grouped } from "../api.ts";
import type { LinkedChart } from "../charts/LinkedChart.ts";
import type { Drawn } from "../figure/drawPlot.ts";
import { bandBetween, drawBrush } from "./brush.ts";
import { pickBand } from "./useLinked.ts";

/** A stretch that is being drawn, between two places of the screen, and the band of it that is picked by now. */
interface Drag {
  readonly panel: number;
  readonly from: number;
  to: number;
  picked: { readonly from: number; readonly to: number } | null;
}

/** Movements shorter than this are a click. */
const CLICK = 5;

interface StretchParts {
  /** What holds the panels of the chart. */
  readonly box: RefObject<HTMLDivElement | null>;
  readonly chart: LinkedChart;
  readonly groups: Grouped;
  /** Another value with every drawing of the panels. */
  readonly drawing: unknown;
  readonly onClick: (panel: Drawn, event: PointerEvent) => void;
}

/** Lets a person draw across a band of groups, which are picked while the stretch grows; a short movement is a click. */
export function useStretch({ box, chart, groups, drawing, onClick }: StretchParts) {
  const drag = useRef<Drag | null>(null);
  // A panel is drawn anew while a person draws across it, because what it shows is narrowed with every step.
  const panels = () => [...(box.current?.querySelectorAll<Drawn & SVGSVGElement>(".plot > svg") ?? [])];
  const brush = (to: number | null) => {
    const panel = drag.current && panels()[drag.current.panel];
    if (panel && drag.current) drawBrush(panel, drag.current.from, to ?? drag.current.from);
  };
  useEffect(() => {
    if (drag.current) brush(drag.current.to);
  }, [drawing]);

  const onPointerDown = (event: PointerEvent) => {
    const panel = panels().findIndex((one) => one.contains(event.target as Node));
    const { clientX } = event;
    drag.current = panel >= 0 && event.button === 0 ? { panel, from: clientX, to: clientX, picked: null } : null;
  };
  const onPointerMove = (event: PointerEvent) => {
    const begun = drag.current;
    const panel = begun && panels()[begun.panel];
    if (!begun || !panel || !chart.band || event.buttons !== 1) return;
    begun.to = event.clientX;
    brush(begun.to);
    if (Math.abs(begun.to - begun.from) < CLICK) return;
    const keys = groups.rows.map((row) => Number(row[chart.by[0]]));
    const band = bandBetween(panel, keys, chart.band.width, begun.from, begun.to);
    if (band === null || (band.from === begun.picked?.from && band.to === begun.picked.to)) return;
    // One step of the browser's history for the whole stretch.
    pickBand(chart, band, { replace: begun.picked !== null });
    begun.picked = band;
  };
  const onPointerUp = (event: PointerEvent) => {
    const begun = drag.current;
    const panel = begun && panels()[begun.panel];
    brush(null);
    drag.current = null;
    if (!begun || !panel || Math.abs(event.clientX - begun.from) >= CLICK) return;
    onClick(panel, event);
  };

  return { onPointerDown, onPointerMove, onPointerUp };
}
