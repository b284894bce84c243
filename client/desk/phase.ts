import type { ImportState } from "./imports.ts";

/** Where an import stands: the server works on it, it waits for the person, or it is over. */
export type Phase = "working" | "waiting" | "over";

const phases: Readonly<Record<ImportState, Phase>> = {
  uploading: "working",
  reading: "working",
  checking: "working",
  impact: "working",
  accepting: "working",
  asking: "waiting",
  ready: "waiting",
  interrupted: "waiting",
  failed: "waiting",
  known: "over",
  accepted: "over",
  cancelled: "over",
};

/** The phase of a state. */
export function phaseOf(state: ImportState): Phase {
  return phases[state];
}
