import { randomUUID } from "node:crypto";
import { type OfficeDatabase, OfficeElsewhere } from "../../office/OfficeDatabase.ts";
import { type RunRecord, recordRun } from "../../office/runs.ts";
import { appendLine } from "../../store/lines.ts";
import type { StorePaths } from "../../store/paths.ts";
import { takeLines } from "../../store/takeLines.ts";
import type { Ending } from "../../workbench/Workbench.ts";

/**
 * Writes every statement that was asked for into the audit trail: who, when, what, on which snapshot, and how it ended. While
 * another process has the office's database (the command line beside a running server), the record is laid beside it, and that
 * process takes it over with its next own one.
 */
export function auditRuns(office: OfficeDatabase, store: StorePaths): (ending: Ending) => Promise<void> {
  return async ({ asked, snapshot, ran_at, seconds, row_count, outcome }) => {
    const { principal: author, sql, parameters } = asked;
    const about = { id: randomUUID(), author, sql, parameters, snapshot, seconds, row_count, outcome };
    const record: RunRecord = { ...about, ran_at: ran_at.toISOString() };
    try {
      await recordRun(office, record);
      for (const waiting of takeLines<RunRecord>(store.runs_waiting)) await recordRun(office, waiting);
    } catch (error) {
      if (!(error instanceof OfficeElsewhere)) throw error;
      appendLine(store.runs_waiting, record);
    }
  };
}
