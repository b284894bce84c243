import { runChild } from "../../server/process/runChild.ts";
import type { ReadInput } from "./read.process.ts";

const reader = new URL("read.process.ts", import.meta.url);

/**
 * Seconds that bare DuckDB needs to read the file of `generateCsv` into a typed table on disk, best of three: the whole of a
 * process like the importer's, from its start, and of that the statement alone.
 */
export async function timeRead(path: string, folder: string): Promise<{ process: number; statement: number }> {
  const whole: number[] = [];
  const statements: number[] = [];
  for (const turn of [1, 2, 3]) {
    const began = performance.now();
    const input = { path, database: `${folder}/bare-${turn}.duckdb` };
    statements.push(await runChild<ReadInput, number>(reader, input, { nice: 0, memory_mb: 2048 }));
    whole.push((performance.now() - began) / 1000);
  }
  return { process: Math.min(...whole), statement: Math.min(...statements) };
}
