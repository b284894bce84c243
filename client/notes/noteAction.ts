import { signal } from "@preact/signals";
import type { Note, NotePoint } from "../api.ts";
import type { Text } from "../text/text.ts";
import type { NotedFigure } from "./notePlace.ts";

/** What a note can be written on: a figure, what it is called, and its points where it has some. */
export interface Notable {
  readonly figure: NotedFigure;
  readonly title: Text;
  readonly points?: () => readonly NotePoint[];
}

/** What a person is about to do: to write a note on a figure, or to delete one. */
export type NoteAction =
  | {
      readonly kind: "write";
      readonly figure: NotedFigure;
      readonly title: Text;
      /** Those of the figure, each once. */
      readonly points: readonly NotePoint[];
    }
  | { readonly kind: "delete"; readonly note: Note };

/** The dialog that is open; null: none is. */
export const noteAction = signal<NoteAction | null>(null);

/** Opens the dialog that writes a note. */
export function writeNote({ figure, title, points = () => [] }: Notable): void {
  const byKey = new Map(points().map((point) => [point.key, point]));
  noteAction.value = { kind: "write", figure, title, points: [...byKey.values()] };
}
