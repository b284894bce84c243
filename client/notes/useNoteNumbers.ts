import { useMemo } from "preact/hooks";
import type { NoteNumbers } from "./noteMarks.ts";
import { type NotedFigure, notesOn } from "./notePlace.ts";
import { useNotes } from "./useNotes.ts";

/** Numbers of the notes on each point of a figure; the same value until they change, so that nothing is drawn anew. */
export function useNoteNumbers(figure: NotedFigure): NoteNumbers {
  const notes = useNotes();
  return useMemo(() => {
    const numbers = new Map<string, string>();
    for (const [index, { point }] of notesOn(notes ?? [], figure).entries()) {
      if (point) numbers.set(point.key, [numbers.get(point.key), index + 1].filter(Boolean).join(","));
    }
    return numbers;
  }, [notes, JSON.stringify(figure)]);
}
