import type { Stop } from "../charts/Chart.ts";
import type { Drawn } from "./drawPlot.ts";
import { placeOf } from "./pointAt.ts";

const REACH = 40;

/** Opens the stop nearest to a click on one of the drawn panels, where one is within reach and leads somewhere. */
export function openNear(
  event: MouseEvent,
  panels: readonly Drawn[],
  stops: readonly Stop[],
  open: (stop: Stop) => void,
): void {
  const panel = panels.findIndex((one) => event.target instanceof Node && one.contains(event.target));
  const drawn = panels[panel];
  if (drawn === undefined) return;
  const nearest = stops
    .filter((stop) => stop.to !== undefined && (stop.panel ?? 0) === panel)
    .map((stop) => ({ stop, far: distance(event, placeOf(drawn, stop)) }))
    .sort((a, b) => a.far - b.far)[0];
  if (nearest !== undefined && nearest.far <= REACH) open(nearest.stop);
}

function distance(event: MouseEvent, { x, y }: { readonly x: number; readonly y: number }): number {
  return Math.hypot(event.clientX - x, event.clientY - y);
}
