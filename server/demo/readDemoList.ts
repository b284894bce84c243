import { fileURLToPath } from "node:url";
import { readList } from "../warehouse/readList.ts";

/** The records of one list of `data/demo`: what the city is made of, as text by column name. */
export function readDemoList(name: string): Record<string, string>[] {
  return readList(fileURLToPath(new URL(`../../data/demo/${name}.csv`, import.meta.url)));
}

/** One cell of such a record; throws `Error` where the list has no such column. */
export function cellOf(record: Record<string, string>, column: string): string {
  const value = record[column];
  if (value === undefined) throw new Error(`A list of the demo lacks the column ${column}.`);
  return value;
}
