import { join } from "node:path";
import { addProblems, createProblemTable, PROBLEM_ORDER } from "../intake/check/problemTable.ts";
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

/** Which problems are meant; all of them where nothing is said. */
export interface ProblemFilter {
  readonly rule?: string | undefined;
  readonly file?: string | undefined;
  readonly sheet?: string | undefined;
  readonly severity?: string | undefined;
  /** First and last row; problems that name several cells may have some there, whichever row they begin in. */
  readonly rows?: readonly [number, number] | undefined;
}

/** A part of the problems of a session, errors first, and how many there are in all; none while it has no draft. */
export async function readProblemPage(
  store: StorePaths,
  session: Session,
  filter: ProblemFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ total: number; problems: Problem[] }> {
  if (session.draft === null) return { total: 0, problems: [] };
  const source = `(from read_parquet(${literal(problemsPath(store, session))}) where ${condition(filter)})`;
  return withEngine(async (connection) => {
    const count = await connection.runAndReadAll(`select count(*)::integer from ${source}`);
    const reader = await connection.runAndReadAll(`
      select source_file as file, source_sheet as sheet, source_cell as cell, source_row as "row",
        coalesce(column_name, '') as "column", coalesce(value, '') as value, rule, severity, printed, computed
      from ${source}
      order by ${PROBLEM_ORDER}
      limit ${limit} offset ${offset}`);
    const problems = reader.getRowObjectsJson() as unknown as Problem[];
    return { total: Number(count.getRowsJson()[0]?.[0]), problems };
  });
}

function condition({ rule, file, sheet, severity, rows }: ProblemFilter): string {
  const named = Object.entries({ rule, source_file: file, source_sheet: sheet, severity }).flatMap(([column, value]) =>
    value === undefined ? [] : [`${column} = ${literal(value)}`],
  );
  const between =
    rows === undefined ? [] : [`(source_row between ${rows[0]} and ${rows[1]} or regexp_matches(source_cell, '[,:]'))`];
  return [...named, ...between].join(" and ") || "true";
}
