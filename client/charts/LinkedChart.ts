import type { PlotOptions } from "@observablehq/plot";
import type { GroupRow, Measure } from "../api.ts";
import type { Facts } from "../facts.ts";
import type { Lang, Text } from "../text/text.ts";
import type { Frame, LegendEntry, Stop } from "./Chart.ts";

/**
 * A figure of a page whose figures narrow each other: how the page's rows are grouped, and how groups become marks. Pure, like
 * every chart; the groups come finished from the worker or the warehouse.
 */
export interface LinkedChart<R extends GroupRow = GroupRow> {
  readonly id: string;
  /** The rows it groups. */
  readonly facts: Facts;
  readonly title: Text;
  readonly subtitle: Text;
  /** Columns that make a group; the first is the one that is picked, the others come with it (its name). */
  readonly by: readonly [string, ...string[]];
  /** Measures of a group, named as the glossary names them. */
  readonly measures: Readonly<Record<string, Measure>>;
  /** Columns of the table twin, in order. */
  readonly columns: readonly string[];
  /** What the axis measures; money has a unit, which its largest value chooses. */
  readonly axis: "money" | "share" | "count" | "score";
  readonly money?: readonly string[];
  /** What a group is called; codes are named by their list, anything else by itself. */
  name?(row: R, lang: Lang): string;
  /** Groups lie on an axis of whole numbers, each as wide as this (0 for years): a part of it can be drawn across. */
  readonly band?: { readonly width: number };
  readonly height: (width: number) => number;
  readonly legend?: (lang: Lang) => readonly LegendEntry[];
  /** The group that a mark stands for; without it, marks are drawn from the groups themselves. */
  groupOf?(datum: unknown): GroupRow | null;
  panels(groups: GroupsOf<R>, frame: LinkedFrame): readonly PlotOptions[];
  stops(groups: GroupsOf<R>, frame: LinkedFrame): readonly LinkedStop[];
}

/** Finished groups and the measures of all of them together. */
export interface GroupsOf<R extends GroupRow> {
  readonly rows: readonly R[];
  readonly total: R;
}

/** What a linked chart is drawn for. */
export interface LinkedFrame extends Frame {
  /** Whether a group is outside of what was picked in this very figure. */
  readonly isFaded: (row: GroupRow) => boolean;
  /** What a group is called. */
  readonly nameOf: (row: GroupRow) => string;
}

/** A halt of the keyboard, and the group that Enter picks there; none where all groups are meant. */
export interface LinkedStop extends Stop {
  readonly row: GroupRow | null;
}
