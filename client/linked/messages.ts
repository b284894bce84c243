import type { Grouped, Grouping, GroupRow, Picks } from "../api.ts";

/** Rows that the worker fetches once and keeps. */
export interface Source {
  readonly address: string;
  /** The snapshot that the page shows; rows of another are refused. */
  readonly snapshot: string;
}

/** What the page asks its worker. */
export type Wish =
  | { readonly kind: "load"; readonly source: Source }
  | {
      readonly kind: "group";
      readonly source: Source;
      readonly groups: Readonly<Record<string, Grouping>>;
      readonly picks: Picks;
    }
  | { readonly kind: "rows"; readonly source: Source; readonly picks: Picks; readonly columns: readonly string[] };

/** What each kind of wish is answered with. */
export interface Fulfilled {
  readonly load: null;
  readonly group: Readonly<Record<string, Grouped>>;
  readonly rows: readonly GroupRow[];
}

/** A wish on its way, and its answer or why there is none. */
export interface Sent {
  readonly id: number;
  readonly wish: Wish;
}
export type Answered =
  | { readonly id: number; readonly value: Fulfilled[keyof Fulfilled] }
  | { readonly id: number; readonly error: string };
