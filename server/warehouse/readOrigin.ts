import type { DuckDBConnection } from "@duckdb/node-api";

/** When and for whom a snapshot was built. */
export interface Origin {
  readonly built_at: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly is_synthetic: boolean;
}

/** What a snapshot says of its own origin. */
export async function readOrigin(connection: DuckDBConnection): Promise<Origin> {
  const reader = await connection.runAndReadAll(
    "select strftime(built_at, '%Y-%m-%dT%H:%M:%SZ') as built_at, name_zh, name_en, is_synthetic from meta.snapshot",
  );
  const [origin] = reader.getRowObjectsJson() as unknown as Origin[];
  if (origin === undefined) throw new Error("The snapshot does not say what it is.");
  return origin;
}
