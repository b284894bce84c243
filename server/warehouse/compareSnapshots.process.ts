import { serveChild } from "../process/serveChild.ts";
import type { CompareInput, Comparison } from "./compareSnapshots.ts";
import { measureImpact } from "./impact.ts";
import { Snapshot } from "./Snapshot.ts";

serveChild<CompareInput, Comparison>(async ({ before, after }) => {
  const impact = await measureImpact(before, after);
  const [earlier, later] = [await batchesOf(before), await batchesOf(after)];
  const without = (batches: readonly string[], others: readonly string[]) =>
    batches.filter((batch) => !others.includes(batch));
  return { impact, added: without(later, earlier), removed: without(earlier, later) };
});

async function batchesOf(path: string): Promise<string[]> {
  const snapshot = await Snapshot.open(path, path);
  const reader = await snapshot.use((connection) =>
    connection.runAndReadAll("select batch_id from meta.batch order by batch_sequence"),
  );
  snapshot.close();
  return reader.getRows().map(([batch]) => String(batch));
}
