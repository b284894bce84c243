import type { Reason } from "../../../server/workbench/gate/reasons.ts";

/**
 * Hostile statements of one kind and what each wall makes of them, alone. The gate refuses with a reason. The locked process
 * `denies` (the engine has an error), `runs` (harmless there: it reaches nothing but its own snapshot), `ends` (within its limits,
 * however), or leaves it open whether it denies or runs (`either`).
 */
export interface Group {
  readonly of: string;
  readonly gate: Reason | readonly Reason[];
  readonly worker: "denies" | "runs" | "ends" | "either";
  /** `{dir}`: a folder that holds secrets and that nothing may be written to. `{db}`: file of the open snapshot. */
  readonly statements: readonly string[];
}
