import type { PlotOptions } from "@observablehq/plot";
import { useRef, useState } from "preact/hooks";
import type { Stop } from "../charts/Chart.ts";
import { openNear } from "./openNear.ts";
import { pointAt, pointAway } from "./pointAt.ts";
import { useDrawn } from "./useDrawn.ts";

interface PlotFigureProps<Halt extends Stop> {
  /** What it shows and how the keyboard walks along it, for screen readers. */
  readonly label: string;
  /** Panels to draw, and the halts of the keyboard; another value is drawn anew. */
  readonly drawing: { readonly panels: readonly PlotOptions[]; readonly stops: readonly Halt[] };
  /** Enter, at a halt or at none. */
  readonly onEnter: (stop: Halt | null, event: KeyboardEvent) => void;
  /** A click near a stop that leads somewhere. */
  readonly onPoint?: (stop: Stop) => void;
  /** Many figures change at once: it is drawn when its turn comes, and its last picture stays until then. */
  readonly isOneOfMany?: boolean;
}

/** Mounts a chart: draws it anew when rows, size or language change, and lets the keyboard walk along it. */
export function PlotFigure<Halt extends Stop>(props: PlotFigureProps<Halt>) {
  const { label, drawing, onEnter, onPoint, isOneOfMany = false } = props;
  const host = useRef<HTMLDivElement>(null);
  const panels = useDrawn(host, drawing.panels, isOneOfMany);
  const [at, setAt] = useState<number | null>(null);
  const { stops } = drawing;
  const stop = at === null ? undefined : stops[at];

  const move = (next: number | null) => {
    const halt = next === null ? undefined : stops[next];
    for (const [index, panel] of panels.current.entries()) {
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
    else if (event.key === "Enter") onEnter(stop ?? null, event);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div
        class="plot"
        data-opens={stops.some((one) => one.to !== undefined)}
        ref={host}
        role="img"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a chart that is walked by keyboard has to take the focus.
        tabIndex={0}
        aria-label={label}
        onClick={(event) => onPoint && openNear(event, panels.current, stops, onPoint)}
        onKeyDown={onKeyDown}
        onBlur={() => at !== null && move(null)}
      />
      <output class="unseen" aria-live="polite">
        {stop?.lines.join(", ")}
      </output>
    </>
  );
}
