import { yuanOf } from "./arithmetic/fen.ts";
import type { Decision, Scenario } from "./arithmetic/Scenario.ts";

/** Who decides, and when. */
export interface Hand {
  readonly by: string;
  readonly at: string;
}

export type DecisionChange = Partial<Pick<Decision, "proposal_yuan" | "is_locked" | "priority" | "reason">>;

/** Changes decisions on some lines; one that leaves everything to the rules goes. */
export function decideLines(scenario: Scenario, changes: ReadonlyMap<string, DecisionChange>, hand: Hand): Scenario {
  if (changes.size === 0) return scenario;
  const decisions: Record<string, Decision> = { ...scenario.decisions };
  for (const [code, change] of changes) {
    const next = { ...(decisions[code] ?? NONE), ...change, ...hand };
    if (isEmpty(next)) delete decisions[code];
    else decisions[code] = next;
  }
  return { ...scenario, decisions };
}

/** Locks lines at what they show, or frees them: an amount that only the lock had set goes with it. */
export function turnLocks(
  scenario: Scenario,
  lines: readonly { readonly code: string; readonly proposal: number }[],
  hand: Hand,
): Scenario {
  const isLocking = lines.some(({ code }) => !scenario.decisions[code]?.is_locked);
  const changes = lines.map(({ code, proposal }): [string, DecisionChange] => {
    if (isLocking) return [code, { is_locked: true, proposal_yuan: yuanOf(proposal) }];
    const hasReason = (scenario.decisions[code]?.reason ?? "").trim() !== "";
    return [code, { is_locked: false, ...(hasReason ? {} : { proposal_yuan: null }) }];
  });
  return decideLines(scenario, new Map(changes), hand);
}

const NONE: Decision = {
  proposal_yuan: null,
  is_locked: false,
  priority: null,
  reason: null,
  by: "",
  at: "",
  others: [],
};

function isEmpty({ proposal_yuan, is_locked, priority, reason, others }: Decision): boolean {
  const isSilent = (reason ?? "").trim() === "" && others.length === 0;
  return proposal_yuan === null && !is_locked && priority === null && isSilent;
}
