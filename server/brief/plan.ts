import type { Text } from "../../client/text/text.ts";
import type { Facts } from "./facts.ts";
import type { Print } from "./printNumber.ts";
import type { BriefRows } from "./readBriefRows.ts";
import type { BriefScope, Figure, Table } from "./structure.ts";

/**
 * A piece of a sentence in both languages; `{place}` stands for a fact. It is said where all its places are known, and, where it
 * depends on a fact, where that one is something (`some`) or is known to be nothing (`none`), and another is something (`given`).
 */
export interface Clause extends Text {
  readonly some?: string;
  readonly none?: string;
  readonly given?: string;
}

/** A paragraph, sentence by sentence; what cannot be said is left out. */
export interface ParagraphPlan {
  readonly id: string;
  readonly sentences: readonly (readonly Clause[])[];
  /** One of several points: numbered, and begun with what it is about. */
  readonly point?: Text;
  /** What is said where nothing else can be. */
  readonly otherwise?: Text;
}

/** What tables and figures are made from. */
export interface Context {
  readonly scope: BriefScope;
  readonly rows: BriefRows;
  readonly facts: Facts;
  readonly print: Print;
}

/** A table or figure; null where there is nothing to show. Its caption gets its number later. */
export type Exhibit = (context: Context) => Table | Figure | null;

export interface SectionPlan {
  readonly id: string;
  /** Null for the opening, which has no heading. */
  readonly title: Text | null;
  readonly blocks: readonly (ParagraphPlan | Exhibit)[];
}
