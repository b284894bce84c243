import type { GroupRow } from "../api.ts";
import type { Facts } from "../facts.ts";
import { count } from "../format.ts";
import { roundedShares } from "../roundedParts.ts";
import type { Lang, Text } from "../text/text.ts";
import { colour } from "../theme.ts";
import { type Beside, groupBars, groupBarsHeight, inOrder } from "./groupBars.ts";
import type { GroupsOf, LinkedChart, LinkedFrame } from "./LinkedChart.ts";

/** What all figures that count the rows of the same facts have in common. */
export interface Counting<R extends GroupRow> {
  readonly facts: Facts;
  readonly subtitle: Text;
  /** The measure that counts rows; its column stands at the edge, under this head. */
  readonly counted: string;
  readonly head: Text;
  /** What stands between the bar and the number. */
  readonly besides: readonly Beside<R>[];
  readonly reading: (row: R, frame: LinkedFrame) => readonly string[];
}

/** One figure of them: by what it groups. */
export interface CountBars<R extends GroupRow> {
  readonly id: string;
  readonly title: Text;
  readonly by: LinkedChart["by"];
  /** All groups there can be, in this order; without it the largest are shown. */
  readonly order?: readonly string[];
  readonly most: number;
  readonly name?: (row: R, lang: Lang) => string;
}

const SHARE: Text = { zh: "占比", en: "Share" };

/** Rows counted by group; beside each bar its number, its share where all groups are shown, and what the facts say more. */
export function countBars<R extends GroupRow>(of: Counting<R>, bars: CountBars<R>): LinkedChart<R> {
  const { id, title, by, order, most, name } = bars;
  const { facts, subtitle, counted } = of;
  const numberOf = (row: R) => Number(row[counted]);
  const ordered = (groups: GroupsOf<R>) =>
    inOrder(groups, { by: by[0], most, rank: numberOf, ...(order === undefined ? {} : { order }) });
  return {
    id,
    facts,
    title,
    subtitle,
    by,
    measures: facts.measures,
    columns: [by[1] ?? by[0], ...Object.keys(facts.measures)],
    axis: "count",
    ...(name ? { name } : {}),
    height: () => groupBarsHeight(most),
    panels: (groups, frame) => {
      const rows = ordered(groups);
      const shares = roundedShares(rows.map(numberOf));
      const share = { head: SHARE, width: 54, said: (_: GroupRow, at: number) => shares[at] ?? "" };
      return [
        groupBars(rows, frame, {
          most,
          bars: [{ value: numberOf, fill: colour.accent }],
          besides: [
            ...of.besides,
            ...(order === undefined ? [] : [share]),
            { head: of.head, width: 46, said: (row) => count(numberOf(row)) },
          ],
          reading: (row) => of.reading(row, frame),
        }),
      ];
    },
    stops: (groups, frame) =>
      ordered(groups).map((row) => ({ x: 0, y: frame.nameOf(row), row, lines: of.reading(row, frame) })),
  };
}
