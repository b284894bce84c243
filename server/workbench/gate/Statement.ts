import type { Admitted } from "./judgeTree.ts";

/** A statement that may run. */
export interface Statement extends Admitted {
  readonly kind: "select" | "explain";
  /** The select that was judged, without semicolon; of an `explain`, what is explained. */
  readonly sql: string;
}
