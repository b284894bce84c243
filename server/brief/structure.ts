import type { Lang } from "../../client/text/text.ts";
import type { Origin } from "../warehouse/readOrigin.ts";

/** Whose brief, of which year, in which language. */
export interface BriefScope {
  readonly year: number;
  readonly lang: Lang;
  readonly region_code: string | null;
  readonly department_code: string | null;
}

/** Whose brief it is and from which snapshot: what the office says of itself. */
export interface BriefOrigin extends Origin {
  readonly snapshot: string;
  readonly currency: string;
}

/** What a number in the text is: a column of a named query, for a year. */
export interface Bound {
  readonly query: string;
  readonly column: string;
  readonly year: number;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** A stretch of text; where it is a number of the warehouse, what it is bound to. */
export interface Run {
  readonly text: string;
  readonly bound: Bound | null;
}

export interface Paragraph {
  readonly kind: "paragraph";
  /** Names the paragraph for edits: `ex_ante.outcomes`. */
  readonly id: string;
  /** Number before the paragraph where it is one of several points, such as （一）. */
  readonly mark: string;
  readonly runs: readonly Run[];
  /** The same text with `{place}` where a number stands: what a person edits. */
  readonly template: string;
  /** The text as it was generated, to go back to. */
  readonly generated: string;
  readonly edit: { readonly author: string; readonly at: string } | null;
}

export interface Table {
  readonly kind: "table";
  readonly id: string;
  readonly caption: string;
  readonly note: string | null;
  readonly heads: readonly { readonly text: string; readonly is_number: boolean }[];
  readonly rows: readonly { readonly is_total: boolean; readonly cells: readonly Run[] }[];
}

/** A chart in numbers; the page draws its own figure of that id, Word draws this one, Markdown prints it as a table. */
export interface Figure {
  readonly kind: "figure";
  readonly id: string;
  readonly caption: string;
  readonly chart: {
    readonly type: "columns" | "lines" | "shares";
    readonly categories: readonly string[];
    readonly series: readonly {
      readonly name: string;
      /** What the series means, by which it has its colour. */
      readonly meaning: string;
      readonly values: readonly (number | null)[];
      readonly texts: readonly string[];
    }[];
  };
}

export type Block = Paragraph | Table | Figure;

export interface Section {
  readonly id: string;
  /** With its number, such as 一、事前绩效评估; empty for the opening. */
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What Word and Markdown are written from; lines under the title that say nothing are left out. */
export type Document = Pick<
  Brief,
  "lang" | "title" | "subtitle" | "unit_line" | "source_line" | "is_synthetic" | "sections" | "limits"
>;

/** The annual brief: one text, whatever it is shown or written as. */
export interface Brief extends BriefScope {
  readonly title: string;
  /** Whose it is: the office, and the scope where it is a part of it. */
  readonly subtitle: string;
  readonly unit_line: string;
  readonly source_line: string;
  readonly snapshot: string;
  readonly is_synthetic: boolean;
  readonly sections: readonly Section[];
  /** What a reader must know before quoting it. */
  readonly limits: readonly string[];
  /** Every number that an edited paragraph may state: its place and how it reads now. */
  readonly places: readonly { readonly place: string; readonly text: string }[];
}
