import type { Scenario } from "./arithmetic/Scenario.ts";

/** A scenario while it is written: as it is, and what undo and redo lead to. */
export interface Editing {
  readonly scenario: Scenario;
  readonly past: readonly Scenario[];
  readonly future: readonly Scenario[];
  /** What is being moved: changes of one gesture are one step of undo. */
  readonly gesture: string | null;
}

const MOST_STEPS = 200;

/** Begins to write on a scenario. */
export function begun(scenario: Scenario): Editing {
  return { scenario, past: [], future: [], gesture: null };
}

/** Takes a change in; a change of the same gesture as the one before replaces it. */
export function changed(editing: Editing, scenario: Scenario, gesture: string | null = null): Editing {
  if (scenario === editing.scenario) return editing;
  const goesOn = gesture !== null && gesture === editing.gesture;
  const past = goesOn ? editing.past : [...editing.past, editing.scenario].slice(-MOST_STEPS);
  return { scenario, past, future: [], gesture };
}

/** Takes the last change back. */
export function undone({ scenario, past, future }: Editing): Editing {
  const before = past.at(-1);
  if (before === undefined) return { scenario, past, future, gesture: null };
  return { scenario: before, past: past.slice(0, -1), future: [scenario, ...future], gesture: null };
}

/** Makes the change that was taken back last once more. */
export function redone({ scenario, past, future }: Editing): Editing {
  const [next, ...later] = future;
  if (next === undefined) return { scenario, past, future, gesture: null };
  return { scenario: next, past: [...past, scenario], future: later, gesture: null };
}
