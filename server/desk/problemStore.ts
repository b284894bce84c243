import { join } from "node:path";
import { addProblems, createProblemTable } from "../intake/check/problemTable.ts";
import type { Problem } from "../intake/problem.ts";
import { batchFolder } from "../store/batches.ts";
import type { StorePaths } from "../store/paths.ts";
import { literal } from "../warehouse/sqlText.ts";
import type { Session } from "./session.ts";
import { withEngine } from "./withEngine.ts";

/** Where the problems of a session lie: with its batch or, where nothing was drafted, with the session itself. */
export function problemsPath(store: StorePaths, { id, draft }: Session): string {
  const folder = draft === null || draft.batch === "" ? join(store.imports, id) : batchFolder(store, draft.batch);
  return join(folder, "problems.parquet");
}

/** Keeps the problems of an import that nothing could be drafted of, in the shape of a batch's. */
export async function keepProblems(path: string, problems: readonly Problem[]): Promise<void> {
  await withEngine(async (connection) => {
    await createProblemTable(connection);
    await addProblems(connection, problems);
    await connection.run(`copy problem to ${literal(path)} (format parquet)`);
  });
}

export interface ProblemFilter {
  readonly rule?: string | undefined;
  readonly file?: string | undefined;
  readonly severity?: string | undefined;
}

/** A part of the problems, errors first, and how many there are in all. */
export async function readProblemPage(
  path: string,
  filter: ProblemFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ total: number; problems: Problem[] }> {
  const conditions = Object.entries({ rule: filter.rule, source_file: filter.file, severity: filter.severity }).flatMap(
    ([column, value]) => (value === undefined ? [] : [`${column} = ${literal(value)}`]),
  );
  const source = `(from read_parquet(${literal(path)}) where ${conditions.join(" and ") || "true"})`;
  return withEngine(async (connection) => {
    const count = await connection.runAndReadAll(`select count(*)::integer from ${source}`);
    const reader = await connection.runAndReadAll(`
      select source_file as file, source_sheet as sheet, source_cell as cell, source_row as "row",
        column_name as "column", value, rule, severity, printed, computed
      from ${source}
      order by list_position(['error', 'warning', 'info'], severity), source_file, source_sheet, source_row,
        length(source_cell), source_cell, rule
      limit ${limit} offset ${offset}`);
    const problems = reader.getRowObjectsJson() as unknown as Problem[];
    return { total: Number(count.getRowsJson()[0]?.[0]), problems };
  });
}
