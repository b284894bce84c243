import type { ComputedScenario, ScenarioTotals } from "./computeScenario.ts";
import type { ScenarioBody } from "./scenarioBody.ts";

/** A scenario that is compared, with what it comes to. */
export interface Compared {
  readonly id: string;
  readonly scenario: ScenarioBody;
  readonly computed: Pick<ComputedScenario, "lines" | "totals">;
}

/** A line in several scenarios; null where a scenario has no such line. */
export interface ComparedLine {
  readonly subject_code: string;
  readonly subject_name: string;
  readonly department_code: string;
  readonly proposals_yuan: readonly (string | null)[];
}

export interface Comparison {
  readonly scenarios: readonly {
    readonly id: string;
    readonly name: string;
    readonly snapshot: string;
    readonly totals: ScenarioTotals;
  }[];
  readonly lines: readonly ComparedLine[];
}

/** Scenarios side by side, line by line; all lines, or only those in which they differ. */
export function compareScenarios(compared: readonly Compared[], changedOnly: boolean): Comparison {
  const byCode = compared.map(({ computed }) => new Map(computed.lines.map((line) => [line.subject_code, line])));
  const codes = [...new Set(byCode.flatMap((lines) => [...lines.keys()]))].sort();
  const lines = codes.flatMap((subject_code) => {
    const present = byCode.map((lines) => lines.get(subject_code));
    const proposals_yuan = present.map((line) => line?.proposal_yuan ?? null);
    const known = present.find((line) => line !== undefined);
    if (known === undefined || (changedOnly && new Set(proposals_yuan).size === 1)) return [];
    const { subject_name, department_code } = known;
    return [{ subject_code, subject_name, department_code, proposals_yuan }];
  });
  const scenarios = compared.map(({ id, scenario: { name, snapshot }, computed: { totals } }) => ({
    id,
    name,
    snapshot,
    totals,
  }));
  return { scenarios, lines };
}
