import { useState } from "preact/hooks";
import type { DraftSheet, ImportSession, Wishes } from "./imports.ts";
import { phaseOf } from "./phase.ts";

/** What the person is changing about how the files are read, before it is applied. */
export interface Edits {
  readonly wishes: Wishes;
  readonly count: number;
  /** Nothing more can be said: the import counts already, is being published, or is over. */
  readonly isClosed: boolean;
  readonly change: (patch: Partial<Wishes>) => void;
  readonly reset: () => void;
}

/** Changes on top of what was said before; applying them makes them part of it. */
export function useEdits(session: ImportSession): Edits {
  const [edited, setEdited] = useState<{ base: string; patch: Partial<Wishes> }>({ base: "", patch: {} });
  const base = JSON.stringify(session.request);
  const patch = edited.base === base ? edited.patch : {};
  const wishes = { ...session.request, ...patch };
  return {
    wishes,
    count: countOf(session.request, wishes),
    isClosed: phaseOf(session.state) === "over" || session.state === "accepting",
    change: (more) => setEdited({ base, patch: { ...patch, ...more } }),
    reset: () => setEdited({ base, patch: {} }),
  };
}

/** The columns a header fills: what the person said, or else what was recognised. */
export function columnsOfHeader(sheet: DraftSheet, header: string, wishes: Wishes): readonly string[] {
  const said = wishes.map[header];
  if (said) return said;
  return sheet.columns.flatMap((one) => (one.header === header && one.column !== null ? [one.column] : []));
}

function countOf(before: Wishes, after: Wishes): number {
  const differing = (one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>) =>
    [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
      (key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]),
    ).length;
  const single = (["unit", "encoding", "sheet"] as const).filter((key) => before[key] !== after[key]).length;
  return differing(before.map, after.map) + differing(before.set, after.set) + single;
}
