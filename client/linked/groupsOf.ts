import {
  downloadAddress,
  fetchGroups,
  fetchPicked,
  type Grouping,
  type GroupRow,
  type GroupsAnswer,
  type Picks,
  type QueryName,
} from "../api.ts";
import { newestSnapshot, noticeSnapshot } from "../query.ts";
import type { Scalar } from "../request.ts";
import { Grouper } from "./Grouper.ts";
import { MOST_ROWS } from "./mostRows.ts";

/** Facts of one scope. */
export interface ScopedFacts {
  readonly query: QueryName;
  readonly parameters: Readonly<Record<string, Scalar>>;
}

const grouper = new Grouper();

/** What the worker holds, by address: what the warehouse said of it. */
const held = new Map<string, Pick<GroupsAnswer, "snapshot" | "row_count" | "columns">>();

/** Groups facts: in the worker where it holds them, else in the warehouse, after which the worker fetches them for the next time. */
export async function groupsOf(
  facts: ScopedFacts,
  groups: Readonly<Record<string, Grouping>>,
  picks: Picks,
): Promise<GroupsAnswer> {
  const near = await inWorker(facts, (source) => grouper.ask({ kind: "group", source, groups, picks }));
  if (near) return { ...near.source, groups: near.value };
  const answer = await fetchGroups(facts.query, facts.parameters, groups, picks);
  noticeSnapshot(answer.snapshot);
  if (answer.row_count <= MOST_ROWS) void hold(facts, answer);
  return answer;
}

/** The rows that fit the picks, with the columns of a register. */
export async function rowsOf(facts: ScopedFacts, picks: Picks, columns: readonly string[]): Promise<Picked> {
  const near = await inWorker(facts, (source) => grouper.ask({ kind: "rows", source, picks, columns }));
  if (near) return { snapshot: near.source.snapshot, rows: near.value };
  const answer = await fetchPicked(facts.query, facts.parameters, picks);
  noticeSnapshot(answer.snapshot);
  return answer;
}

interface Picked {
  readonly snapshot: string;
  readonly rows: readonly GroupRow[];
}

/** What the worker makes of its rows; null where it holds none of these, or not those of the newest snapshot, or fails. */
async function inWorker<T>(facts: ScopedFacts, ask: (source: { address: string; snapshot: string }) => Promise<T>) {
  const address = addressOf(facts);
  const source = held.get(address);
  if (source === undefined || source.snapshot !== newestSnapshot()) return null;
  try {
    return { source, value: await ask({ address, snapshot: source.snapshot }) };
  } catch {
    held.delete(address);
    return null;
  }
}

/** Lets the worker fetch the rows. Where it cannot hold them exactly, the warehouse goes on answering. */
async function hold(facts: ScopedFacts, { snapshot, row_count, columns }: GroupsAnswer): Promise<void> {
  const address = addressOf(facts);
  const loaded = grouper.ask({ kind: "load", source: { address, snapshot } });
  await loaded.then(
    () => held.set(address, { snapshot, row_count, columns }),
    () => held.delete(address),
  );
}

function addressOf({ query, parameters }: ScopedFacts): string {
  return downloadAddress(query, parameters, "arrow");
}
