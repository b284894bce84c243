import { type FactTable, readFacts } from "./factTable.ts";
import { groupFacts, pickedRows } from "./groupFacts.ts";
import type { Answered, Fulfilled, Sent, Source, Wish } from "./messages.ts";

// Arquero writes functions as text. The page's policy forbids that; the answer that brings this file allows it here only.

const scope = self as unknown as DedicatedWorkerGlobalScope;
const tables = new Map<string, Promise<FactTable>>();

scope.addEventListener("message", async ({ data: { id, wish } }: MessageEvent<Sent>) => {
  const answer: Answered = await fulfil(wish).then(
    (value) => ({ id, value }),
    (error: unknown) => ({ id, error: String(error) }),
  );
  scope.postMessage(answer);
});

async function fulfil(wish: Wish): Promise<Fulfilled[keyof Fulfilled]> {
  const facts = await factsOf(wish.source);
  if (wish.kind === "group") return groupFacts(facts, wish.groups, wish.picks);
  if (wish.kind === "rows") return pickedRows(facts, wish.picks, wish.columns);
  return null;
}

/** The rows of one source at a time: another scope or snapshot takes the place of the last. */
function factsOf(source: Source): Promise<FactTable> {
  const key = `${source.snapshot} ${source.address}`;
  const known = tables.get(key);
  if (known) return known;
  tables.clear();
  const read = fetchFacts(source);
  tables.set(key, read);
  read.catch(() => tables.delete(key));
  return read;
}

async function fetchFacts({ address, snapshot }: Source): Promise<FactTable> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const facts = readFacts(new Uint8Array(await response.arrayBuffer()));
  if (facts.snapshot !== snapshot) throw new Error(`The rows are of ${facts.snapshot}, not of ${snapshot}`);
  return facts;
}
