import { inject } from "vitest";

/** Rows of a named query (with its parameters as an address has them) as the server under test answers them. */
export async function rowsOf(query: string): Promise<Record<string, string>[]> {
  const response = await fetch(`${inject("address")}/api/queries/${query}`);
  return ((await response.json()) as { rows: Record<string, string>[] }).rows;
}
