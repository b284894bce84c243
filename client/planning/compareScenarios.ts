import { computeScenario } from "./arithmetic/computeScenario.ts";
import type { Scenario } from "./arithmetic/Scenario.ts";
import { type ComputedLine, type Totals, totalsBy } from "./arithmetic/totals.ts";
import type { Evidence } from "./Evidence.ts";

/** A scenario beside others, worked out on the same evidence. */
export interface Compared {
  readonly name: string;
  readonly total: Totals;
  readonly lines: readonly ComputedLine[];
  readonly departments: ReadonlyMap<string, Totals>;
}

/** Works scenarios out on the evidence of the first, so that they differ by what they decide and by nothing else. */
export function compareScenarios(evidence: readonly Evidence[], scenarios: readonly Scenario[]): readonly Compared[] {
  const lines = evidence.map(({ line }) => line);
  return scenarios.map((scenario) => {
    const computed = computeScenario(lines, scenario);
    return {
      name: scenario.name,
      total: computed.total,
      lines: computed.lines,
      departments: totalsBy(computed.lines, "department"),
    };
  });
}

/** A line that two scenarios plan differently, with the difference in fen. */
export interface Difference {
  readonly at: number;
  readonly fen: number;
}

/** Lines that two scenarios plan differently, the largest gains and losses first. */
export function differencesOf(one: Compared, other: Compared): readonly Difference[] {
  return one.lines
    .map((line, at) => ({ at, fen: (other.lines[at]?.proposal ?? 0) - line.proposal }))
    .filter(({ fen }) => fen !== 0)
    .sort((a, b) => Math.abs(b.fen) - Math.abs(a.fen));
}
