import type { OfficeDatabase } from "./OfficeDatabase.ts";

/** One statement that a person ran, as the audit trail keeps it: who, when, what, on which snapshot, and what became of it. */
export interface RunRecord {
  readonly id: string;
  readonly author: string;
  readonly sql: string;
  readonly parameters: Readonly<Record<string, string | null>>;
  /** Null where it was refused before any snapshot was opened. */
  readonly snapshot: string | null;
  readonly ran_at: string;
  readonly seconds: number | null;
  readonly row_count: number | null;
  /** `done`, `refused`, `failed`, `stopped`, `killed`. */
  readonly outcome: string;
}

/** Adds a run to the audit trail, from which nothing is ever taken. */
export async function recordRun(database: OfficeDatabase, run: RunRecord): Promise<void> {
  await database.use((connection) =>
    connection.run("insert into run values ($1, $2, $3, $4, $5, $6::timestamptz::timestamp, $7, $8, $9)", [
      run.id,
      run.author,
      run.sql,
      JSON.stringify(run.parameters),
      run.snapshot,
      run.ran_at,
      run.seconds,
      run.row_count,
      run.outcome,
    ]),
  );
}

/** What a person ran, newest first, at most `most`. */
export function runsOf(database: OfficeDatabase, author: string, most: number): Promise<RunRecord[]> {
  return database.use(async (connection) => {
    const reader = await connection.runAndReadAll(
      `select id, author, sql, parameters, snapshot, strftime(ran_at, '%Y-%m-%dT%H:%M:%S.%gZ') as ran_at, seconds, row_count, outcome
      from run where author = $1 order by ran_at desc, id limit $2`,
      [author, most],
    );
    return reader.getRowObjectsJson().map((row) => ({
      id: String(row.id),
      author: String(row.author),
      sql: String(row.sql),
      parameters: JSON.parse(String(row.parameters)) as RunRecord["parameters"],
      snapshot: row.snapshot as string | null,
      ran_at: String(row.ran_at),
      seconds: row.seconds === null ? null : Number(row.seconds),
      row_count: row.row_count === null ? null : Number(row.row_count),
      outcome: String(row.outcome),
    }));
  });
}
