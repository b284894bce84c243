import type { GroupRow } from "../api.ts";
import type { Facts } from "../facts.ts";
import { count } from "../format.ts";
import { roundedShares } from "../roundedParts.ts";
import type { Text } from "../text/text.ts";
import { colour } from "../theme.ts";
import type { Beside } from "./groupBars.ts";
import type { LinkedChart, LinkedFrame } from "./LinkedChart.ts";
import { type RankedGroups, rankedBars } from "./rankedBars.ts";

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

const SHARE: Text = { zh: "占比", en: "Share" };

/** Rows counted by group; beside each bar its number, its share where all groups are shown, and what the facts say more. */
export function countBars<R extends GroupRow>(of: Counting<R>, groups: RankedGroups<R>): LinkedChart<R> {
  const { facts, subtitle, counted, head, reading } = of;
  const numberOf = (row: R) => Number(row[counted]);
  const besides = (rows: readonly R[], isWhole: boolean): Beside<R>[] => {
    const shares = roundedShares(rows.map(numberOf));
    const share = { head: SHARE, width: 54, said: (_: R, at: number) => shares[at] ?? "" };
    return [...of.besides, ...(isWhole ? [share] : []), { head, width: 46, said: (row) => count(numberOf(row)) }];
  };
  return rankedBars(
    {
      ...{ facts, subtitle, reading, axis: "count", rank: numberOf },
      bars: () => [{ value: numberOf, fill: colour.accent }],
      besides: (rows, _, isWhole) => besides(rows, isWhole),
    },
    groups,
  );
}
