import type { Manifest } from "../store/manifest.ts";
import type { FormReading } from "./forms/formReadings.ts";
import type { Problem } from "./problem.ts";
import type { SheetReport } from "./sheetReport.ts";

/** What reading and converting files came to. */
export interface DraftOutcome {
  /**
   * Of the draft in the store; of the batch that has the files already (`is_known`); or, where nothing could be made of them
   * (`is_stopped`), of a draft that was never written.
   */
  readonly manifest: Manifest;
  /** Every sheet that was looked at, also those that fill nothing; none where the files are known. */
  readonly sheets: readonly SheetReport[];
  /** Errors first, at most `PROBLEMS_SENT`; all problems of a draft lie in its `problems.parquet`. */
  readonly problems: readonly Problem[];
  /** What was read from official forms, as printed and in numbers; the first `FORMS_SENT` of them. */
  readonly forms: readonly FormReading[];
  readonly is_known: boolean;
  /** No record kind, no rows or a money column without unit: the person has to say more; accepting problems does not help. */
  readonly is_stopped: boolean;
}

/** More problems than these are not sent between processes. */
export const PROBLEMS_SENT = 100_000;

/** A problem with its rule in words. */
export interface ReportedProblem extends Problem {
  readonly message: string;
}
