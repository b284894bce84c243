import { explainProblem } from "../../intake/check/describeProblem.ts";
import type { Problem } from "../../intake/problem.ts";
import { LOOKS, type Severity } from "./looks.ts";

/** A problem in the words of the person who has to mend it. */
export interface Finding {
  readonly sheet: string;
  /** Addresses and ranges of its cells, as a problem names them; empty where the whole sheet or file is meant. */
  readonly cell: string;
  readonly value: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
}

/** The problem in Chinese, as departments read it. */
export function findingOf(problem: Problem): Finding {
  const { sheet, cell, value, severity } = problem;
  return { sheet, cell, value: value ?? "", severity, ...explainProblem(problem, "zh", "sheet") };
}

/** One line of a comment, whatever the cell holds. */
export function findingLine({ severity, message, hint }: Finding): string {
  return `【${LOOKS[severity].zh}】${message}。${hint}。`.replaceAll(/\s*[\r\n]+\s*/g, " ");
}
