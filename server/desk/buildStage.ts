import type { Progress } from "../process/progress.ts";

/** How far building a warehouse is, for people: its steps are named after models and checks, of which they know nothing. */
export function buildStage({ stage, done, total }: Progress): Progress {
  return { stage: stage.startsWith("checks.") ? "prove" : "build", done, total };
}
