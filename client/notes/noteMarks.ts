import { dot, type PlotOptions, text } from "@observablehq/plot";
import type { NotePoint } from "../api.ts";
import type { Stop } from "../charts/Chart.ts";
import { colour } from "../theme.ts";
import { pointKey } from "./notePlace.ts";

/** Name of these marks in a drawn panel: a saved picture leaves them away, it has no list to go with them. */
export const NOTE_MARK = "note-mark";
const RADIUS = 7;

/** Numbers of the notes on each point of a figure, by the key of the point. */
export type NoteNumbers = ReadonlyMap<NotePoint["key"], string>;

/** Panels with the numbers of notes at their points: above a column, at the start of a row, beside the number of a cell. */
export function withNoteMarks(
  panels: readonly PlotOptions[],
  stops: readonly Stop[],
  numbers: NoteNumbers,
): readonly PlotOptions[] {
  if (numbers.size === 0) return panels;
  return panels.map((options, panel) => {
    const noted = stops.filter((stop) => (stop.panel ?? 0) === panel && numbers.has(pointKey(stop)));
    return { ...options, marks: [...(options.marks ?? []), ...noted.flatMap((stop) => marksAt(stop, numbers))] };
  });
}

function marksAt(stop: Stop, numbers: NoteNumbers) {
  const place = { ...placeAt(stop), ...(stop.fx === undefined ? {} : { fx: [stop.fx] }), className: NOTE_MARK };
  const type = { fill: colour.panel, fontSize: 10, textAnchor: "middle", lineAnchor: "middle" } as const;
  return [
    dot([stop], { ...place, r: RADIUS, fill: colour.accent, stroke: colour.panel }),
    text([stop], { ...place, text: [numbers.get(pointKey(stop)) ?? ""], ...type }),
  ];
}

function placeAt({ x, y }: Stop) {
  if (typeof y !== "string") return { x: [x], frameAnchor: "top" } as const;
  if (typeof x !== "string") return { y: [y], frameAnchor: "left", dx: RADIUS + 2 } as const;
  return { x: [x], y: [y], dx: 26, dy: -10 } as const;
}
