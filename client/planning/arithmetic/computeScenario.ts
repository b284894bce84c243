import { applyCeilings, type CeilingResult } from "./applyCeilings.ts";
import { effectsOf } from "./effectsOf.ts";
import { findProblems, type Problem } from "./findProblems.ts";
import type { Line } from "./Line.ts";
import { type Proposal, proposeLine } from "./proposeLine.ts";
import { readRules } from "./ruleBook.ts";
import type { Scenario } from "./Scenario.ts";
import { type ComputedLine, type Totals, totalOf } from "./totals.ts";

/** A scenario worked out, in fen: every line in the order given, their total, its ceilings, and what is wrong with it. */
export interface Computed {
  readonly lines: readonly ComputedLine[];
  readonly total: Totals;
  readonly ceilings: readonly CeilingResult[];
  readonly problems: readonly Problem[];
}

/** Works a scenario out over lines of evidence: the same arithmetic as `scenario_lines` on the server, to the fen. */
export function computeScenario(lines: readonly Line[], scenario: Scenario): Computed {
  const book = readRules(scenario);
  const proposals = lines.map((line) => proposeLine(line, book));
  const ceilings = applyCeilings(proposals, scenario.ceilings);
  const computed = proposals.map((one) => withEffects(one, book.recoversIdle));
  const known = new Map(lines.map((line) => [line.code, line]));
  const problems = findProblems(scenario, known, book, ceilings);
  return { lines: computed, total: totalOf(computed), ceilings, problems };
}

/** Written out: spreading fifty thousand objects takes longer than all the arithmetic on them. */
function withEffects(one: Proposal, recoversIdle: boolean): ComputedLine {
  const { line, baseline, changes, proposal, rule, isLocked, priority, wanted } = one;
  return { line, baseline, changes, proposal, rule, isLocked, priority, wanted, effects: effectsOf(one, recoversIdle) };
}
