import type { PlotOptions } from "@observablehq/plot";
import type { Parameters, QueryName, Row } from "../api.ts";
import type { Unit } from "../format.ts";
import type { LedgerName } from "../ledgers.ts";
import type { Scope, Whose } from "../scope.ts";
import type { Lang, Text } from "../text/text.ts";
import type { Choices, View } from "../url.ts";
import type { Covered } from "../useCoverage.ts";

/** A figure as a value: what it asks for, what it is called and how finished rows become marks. Pure; it fetches nothing and adds nothing up. */
export interface Chart<Name extends QueryName> {
  readonly id: string;
  readonly query: Name;
  readonly title: Text;
  /** What the marks mean, said under the title. */
  readonly subtitle: Text;
  readonly parameters: (scope: Scope) => Parameters<Name>;
  /** Whose figures they are; absent: those of the scope in view. */
  readonly whose?: Whose;
  /** Columns of the table twin, in order. */
  readonly columns: readonly (keyof Row<Name> & string)[];
  /** What the axis measures: money in a unit, shares, a number of things, or scores. */
  readonly axis: "money" | "share" | "count" | "score";
  /** Money columns; the largest value chooses the unit. */
  readonly money?: readonly (keyof Row<Name> & string)[];
  /** Which departments of the year in view it speaks of, for its foot; absent where that cannot be said. */
  readonly covered?: Covered;
  /** Rows to show when a reader asks what lies behind the figure; null where a page of its own shows them. */
  readonly ledger: LedgerName | null;
  /** Height of all panels together at a given width, reserved while loading. */
  readonly height: (width: number) => number;
  readonly legend?: (lang: Lang) => readonly LegendEntry[];
  /** Plots stacked below each other; one, in most figures. */
  readonly panels: (rows: readonly Row<Name>[], frame: Frame) => readonly PlotOptions[];
  /** Where the keyboard pointer halts, in order, and what is read out there. */
  readonly stops: (rows: readonly Row<Name>[], frame: Frame) => readonly Stop[];
}

/** What a chart is drawn for: size, language, unit of money, and the fiscal year in view. */
export interface Frame {
  readonly width: number;
  readonly lang: Lang;
  readonly unit: Unit;
  /** Name of the unit, such as 亿元. */
  readonly unitName: string;
  readonly year: number;
  /** What the page itself lets choose. */
  readonly options: Choices;
}

export interface Stop {
  /** Position in the data of the panel. */
  readonly x: number | string;
  readonly y?: number | string;
  readonly fx?: string;
  readonly panel?: number;
  /** Fiscal year to explain when the reader presses Enter. */
  readonly year?: number;
  /** Where a click or Enter leads instead of an explanation: into the group that is pointed at. */
  readonly to?: Partial<View>;
  readonly lines: readonly string[];
}

export interface LegendEntry {
  readonly label: string;
  readonly colour: string;
  readonly outlined?: boolean;
}
