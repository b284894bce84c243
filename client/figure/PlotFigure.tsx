import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { QueryName, Row } from "../api.ts";
import type { Chart, Frame, Stop } from "../charts/Chart.ts";
import { say } from "../say.ts";
import { frameText } from "../text/frame.ts";
import { type Drawn, drawPlot } from "./drawPlot.ts";
import { pointAt, pointAway } from "./pointAt.ts";

interface PlotFigureProps<Name extends QueryName> {
  readonly chart: Chart<Name>;
  readonly rows: readonly Row<Name>[];
  readonly frame: Frame;
  readonly onWhy: (stop: Stop | null) => void;
}

/** Mounts a chart: draws it anew when rows, size or language change, and lets the keyboard walk along it. */
export function PlotFigure<Name extends QueryName>({ chart, rows, frame, onWhy }: PlotFigureProps<Name>) {
  const host = useRef<HTMLDivElement>(null);
  const drawn = useRef<readonly Drawn[]>([]);
  const [at, setAt] = useState<number | null>(null);
  const stops = useMemo(() => chart.stops(rows, frame), [chart, rows, frame]);
  const stop = at === null ? undefined : stops[at];

  useLayoutEffect(() => {
    drawn.current = chart.panels(rows, frame).map(drawPlot);
    host.current?.replaceChildren(...drawn.current);
  }, [chart, rows, frame]);

  const move = (next: number | null) => {
    const halt = next === null ? undefined : stops[next];
    for (const [index, panel] of drawn.current.entries()) {
      if (halt && index === (halt.panel ?? 0)) pointAt(panel, halt);
      else pointAway(panel);
    }
    setAt(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = stops.length - 1;
    const target = {
      ArrowRight: Math.min(last, (at ?? -1) + 1),
      ArrowLeft: Math.max(0, (at ?? last + 1) - 1),
      Home: 0,
      End: last,
    }[event.key];
    if (target !== undefined && last >= 0) move(target);
    else if (event.key === "Escape" && at !== null) move(null);
    else if (event.key === "Enter") onWhy(stop ?? null);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div
        class="plot"
        ref={host}
        role="img"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a chart that is walked by keyboard has to take the focus.
        tabIndex={0}
        aria-label={`${chart.title[frame.lang]}. ${say(frameText.pointer)}`}
        onKeyDown={onKeyDown}
        onBlur={() => at !== null && move(null)}
      />
      <output class="unseen" aria-live="polite">
        {stop?.lines.join(", ")}
      </output>
    </>
  );
}
