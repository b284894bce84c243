import { randomUUID } from "node:crypto";
import { appendLine, readLines } from "../store/lines.ts";
import type { StorePaths } from "../store/paths.ts";

/** Whose figures are looked at; null: not narrowed. */
export interface NoteScope {
  readonly region_code: string | null;
  readonly department_code: string | null;
  readonly project_code: string | null;
}

/** A point of a figure: which of its halts, in any language, and what it was called when the note was written. */
export interface NotePoint {
  readonly key: string;
  readonly label: string;
}

/** Where a note is pinned: a figure of a scope, of one year or of all, and perhaps one point of it. */
export interface NotePlace extends NoteScope {
  readonly figure: string;
  readonly fiscal_year: number | null;
  /** What else was chosen for the figure, as the page words it; null: shown whatever is chosen. */
  readonly choices: string | null;
  readonly point: NotePoint | null;
}

export interface Note extends NotePlace {
  readonly id: string;
  readonly text: string;
  readonly author: string;
  readonly created_at: string;
}

/** Said of a note that was taken off; the note itself stays in the file. */
interface Deletion {
  readonly deletes: string;
  readonly author: string;
  readonly created_at: string;
}

/** Notes in force on one figure of one scope and year: more would bury it. */
export const MOST_NOTES = 50;

/** The notes in force, oldest first. */
export function readNotes(store: StorePaths): readonly Note[] {
  const lines = readLines<Note | Deletion>(store.notes);
  const deleted = new Set(lines.flatMap((line) => ("deletes" in line ? [line.deletes] : [])));
  const kept = lines.filter((line): line is Note => !("deletes" in line) && !deleted.has(line.id));
  // Notes of earlier versions knew no choices.
  return kept.map((note) => ({ ...note, choices: note.choices ?? null }));
}

/** Those on figures that a scope is shown: its own, and what holds for every part of a wider one. */
export function notesWithin(notes: readonly Note[], scope: NoteScope): Note[] {
  const parts = ["region_code", "department_code", "project_code"] as const;
  return notes.filter((note) => parts.every((part) => note[part] === null || note[part] === scope[part]));
}

/** Pins a note behind the others; null where its figure holds as many as it may. */
export function addNote(store: StorePaths, place: NotePlace, text: string, author: string): Note | null {
  if (readNotes(store).filter((note) => isBeside(note, place)).length >= MOST_NOTES) return null;
  const note = { id: randomUUID(), ...place, text, author, created_at: new Date().toISOString() };
  appendLine(store.notes, note);
  return note;
}

/** Takes a note off, saying who did and when; false where there is none of this id. */
export function deleteNote(store: StorePaths, id: string, author: string): boolean {
  if (!readNotes(store).some((note) => note.id === id)) return false;
  const deletion: Deletion = { deletes: id, author, created_at: new Date().toISOString() };
  appendLine(store.notes, deletion);
  return true;
}

function isBeside(one: NotePlace, other: NotePlace): boolean {
  const parts = ["figure", "fiscal_year", "region_code", "department_code", "project_code"] as const;
  return parts.every((part) => one[part] === other[part]);
}
