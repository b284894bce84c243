import { activeBatches, listBatches } from "../store/batches.ts";
import type { BatchEvent, BatchState, Manifest } from "../store/manifest.ts";
import type { StorePaths } from "../store/paths.ts";
import { StoreError } from "../store/StoreError.ts";
import { listsInForce } from "../warehouse/listsInForce.ts";
import { readList } from "../warehouse/readList.ts";
import type { ListRow, ListShape } from "./listShape.ts";
import { LIST_SHAPES } from "./listShapes.ts";

/** A change of a list: one batch. */
export interface ListChange {
  readonly batch: string;
  readonly state: BatchState;
  readonly author: string;
  readonly created_at: string;
  readonly reason: string;
  readonly row_count: number;
  readonly history: readonly BatchEvent[];
}

/** A list as it is in force. */
export interface Reference {
  readonly shape: ListShape;
  readonly rows: readonly ListRow[];
  /** The change that is in force; null where the list is as the office's folder or the project has it. */
  readonly current: ListChange | null;
  /** Every change, newest first, with drafts and undone ones. */
  readonly changes: readonly ListChange[];
}

/** The shape of a list that people may change. Throws `StoreError` `reference_unknown`. */
export function listShape(name: string): ListShape {
  const shape = LIST_SHAPES.find((each) => each.name === name);
  if (shape === undefined)
    throw new StoreError("reference_unknown", `There is no reference list ${name}.`, { list: name });
  return shape;
}

/** Reads a list that people may change, with its history. Throws `StoreError` `reference_unknown`. */
export function readReference(store: StorePaths, name: string, projectFolder: string): Reference {
  const shape = listShape(name);
  const path = listsInForce(store, activeBatches(store), projectFolder).get(name);
  const changes = listBatches(store)
    .filter((manifest) => manifest.options.reference === name)
    .reverse();
  const accepted = changes.filter(({ state }) => state === "accepted");
  const latest = accepted.toSorted((a, b) => (b.sequence ?? 0) - (a.sequence ?? 0))[0];
  return {
    shape,
    rows: path === undefined ? [] : rowsOf(shape, path),
    current: latest === undefined ? null : changeOf(latest),
    changes: changes.map(changeOf),
  };
}

function rowsOf({ columns }: ListShape, path: string): ListRow[] {
  return readList(path).map((record) => Object.fromEntries(columns.map(({ name }) => [name, record[name] ?? ""])));
}

function changeOf({ id, state, author, created_at, options, kinds, history }: Manifest): ListChange {
  const row_count = kinds.reference?.kept ?? 0;
  return { batch: id, state, author, created_at, reason: options.reason ?? "", row_count, history };
}
