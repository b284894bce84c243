import type { ListFinding } from "./listFinding.ts";

/** A list that must not count: `findings` say what is wrong with it, place by place. */
export class RefusedList extends Error {
  readonly code = "reference_refused";
  readonly parameters: Readonly<Record<string, string>>;
  readonly findings: readonly ListFinding[];

  constructor(list: string, findings: readonly ListFinding[]) {
    super(`The reference list ${list} has ${findings.length} faults.`);
    this.name = "RefusedList";
    this.parameters = { list, count: String(findings.length) };
    this.findings = findings;
  }
}
