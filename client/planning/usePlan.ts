import { useMemo } from "preact/hooks";
import type { Unit } from "../format.ts";
import type { Lang } from "../text/text.ts";
import { type Computed, computeScenario } from "./arithmetic/computeScenario.ts";
import type { CeilingKind, Scenario } from "./arithmetic/Scenario.ts";
import { describeProblem } from "./describeProblem.ts";
import { type Evidence, type EvidenceRow, type PlanLine, readEvidence } from "./Evidence.ts";
import { type GroupNames, groupNamesOf } from "./groupNames.ts";

/** A scenario worked out on its evidence, in the words of the page. */
export interface Plan {
  readonly evidence: readonly Evidence[];
  readonly computed: Computed;
  readonly lines: readonly PlanLine[];
  readonly names: GroupNames;
  /** What is wrong, in words: everything, and by line. */
  readonly problems: readonly string[];
  readonly wrong: ReadonlyMap<string, string>;
  readonly sumOf: (by: CeilingKind, code: string | null) => number;
}

/** Works a scenario out anew whenever it or its evidence changes. */
export function usePlan(
  rows: readonly EvidenceRow[],
  scenario: Scenario,
  { lang, unit, unitName }: { lang: Lang; unit: Unit; unitName: string },
): Plan {
  const evidence = useMemo(() => readEvidence(rows), [rows]);
  const names = useMemo(() => groupNamesOf(evidence, lang), [evidence, lang]);
  const given = useMemo(() => evidence.map(({ line }) => line), [evidence]);
  const computed = useMemo(() => computeScenario(given, scenario), [given, scenario]);
  const lines = useMemo(
    () =>
      evidence.flatMap((one, at): PlanLine[] => {
        const line = computed.lines[at];
        return line
          ? [
              {
                row: one.row,
                line: one.line,
                money: one.money,
                computed: line,
                decision: scenario.decisions[one.line.code] ?? null,
              },
            ]
          : [];
      }),
    [evidence, computed, scenario],
  );
  const described = useMemo(
    () =>
      computed.problems.map((problem) => ({
        problem,
        text: describeProblem(problem, scenario, names, unit, unitName),
      })),
    [computed, scenario, names, unit, unitName, lang],
  );
  const wrong = new Map<string, string>();
  for (const { problem, text } of described) {
    if ("line" in problem) wrong.set(problem.line, [wrong.get(problem.line), text].filter(Boolean).join(" "));
  }
  return {
    ...{ evidence, computed, lines, names, wrong },
    problems: described.map(({ text }) => text),
    sumOf: (by, code) =>
      computed.lines.reduce(
        (sum, { line, proposal }) => sum + (by === "whole" || line.groups[by] === code ? proposal : 0),
        0,
      ),
  };
}
