import type { GroupRow } from "../api.ts";
import type { Facts } from "../facts.ts";
import type { Lang, Text } from "../text/text.ts";
import { type Beside, type GroupBars, groupBars, groupBarsHeight, inOrder } from "./groupBars.ts";
import type { GroupsOf, LinkedChart, LinkedFrame } from "./LinkedChart.ts";

/** What all figures that show groups of the same facts as bars have in common. */
export interface Ranking<R extends GroupRow> extends Pick<LinkedChart, "axis" | "money" | "legend"> {
  readonly facts: Facts;
  readonly subtitle: Text;
  /** What groups are ranked by. */
  readonly rank: (row: R) => number;
  readonly bars: (frame: LinkedFrame) => GroupBars<R>["bars"];
  /** What stands beside the bars; `isWhole`: all groups that there can be are shown. */
  readonly besides: (rows: readonly R[], frame: LinkedFrame, isWhole: boolean) => readonly Beside<R>[];
  readonly reading: (row: R, frame: LinkedFrame) => readonly string[];
}

/** One figure of them: by what it groups. */
export interface RankedGroups<R extends GroupRow> {
  readonly id: string;
  readonly title: Text;
  readonly by: LinkedChart["by"];
  /** All groups there can be, in this order; without it the largest are shown. */
  readonly order?: readonly string[];
  readonly most: number;
  readonly name?: (row: R, lang: Lang) => string;
}

/** A bar a group, the largest first or in the order of a list of codes. */
export function rankedBars<R extends GroupRow>(of: Ranking<R>, groups: RankedGroups<R>): LinkedChart<R> {
  const { id, title, by, order, most, name } = groups;
  const { facts, subtitle, axis, money, legend, rank, reading } = of;
  const ordered = (found: GroupsOf<R>) =>
    inOrder(found, { by: by[0], most, rank, ...(order === undefined ? {} : { order }) });
  return {
    id,
    facts,
    title,
    subtitle,
    by,
    measures: facts.measures,
    columns: [by[1] ?? by[0], ...Object.keys(facts.measures)],
    axis,
    ...(money ? { money } : {}),
    ...(name ? { name } : {}),
    ...(legend ? { legend } : {}),
    height: () => groupBarsHeight(most),
    panels: (found, frame) => {
      const rows = ordered(found);
      const besides = of.besides(rows, frame, order !== undefined);
      return [groupBars(rows, frame, { most, bars: of.bars(frame), besides, reading: (row) => reading(row, frame) })];
    },
    stops: (found, frame) =>
      ordered(found).map((row) => ({ x: 0, y: frame.nameOf(row), row, lines: reading(row, frame) })),
  };
}
