import type { Scenario } from "./arithmetic/Scenario.ts";
import type { KeptScenario } from "./keptScenarios.ts";

/** What was written on a scenario and not saved, with the version it was written on. */
export interface ScenarioDraft {
  readonly kept: KeptScenario;
  readonly scenario: Scenario;
}

/** The draft of a scenario that this tab kept; null where there is none. */
export function readDraft(id: string): ScenarioDraft | null {
  try {
    const text = sessionStorage.getItem(keyOf(id));
    return text === null ? null : (JSON.parse(text) as ScenarioDraft);
  } catch {
    return null;
  }
}

/** Keeps a draft until the tab is closed. */
export function keepDraft(draft: ScenarioDraft): void {
  try {
    sessionStorage.setItem(keyOf(draft.kept.id), JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing, or has no room left, loses the draft with the page.
  }
}

/** Forgets a draft. */
export function dropDraft(id: string): void {
  try {
    sessionStorage.removeItem(keyOf(id));
  } catch {
    // Nothing was kept.
  }
}

function keyOf(id: string): string {
  return `jixiao.scenario.${id}`;
}
