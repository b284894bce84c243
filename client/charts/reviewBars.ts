import { exAnteFacts } from "../facts.ts";
import { count, inUnit, rate } from "../format.ts";
import { roundedShares } from "../roundedParts.ts";
import type { Lang, Text } from "../text/text.ts";
import { colour } from "../theme.ts";
import { type Beside, groupBars, groupBarsHeight, inOrder } from "./groupBars.ts";
import type { GroupsOf, LinkedChart, LinkedFrame } from "./LinkedChart.ts";
import { type ReviewGroup, reviewReading } from "./reviewGroup.ts";

interface ReviewBars {
  readonly id: string;
  readonly title: Text;
  readonly by: LinkedChart["by"];
  /** Codes in the order of their list; without them the groups are ranked by what they asked for. */
  readonly order?: readonly string[];
  /** Most bars that are drawn; all groups stand in the table. */
  readonly most: number;
  readonly name?: (row: ReviewGroup, lang: Lang) => string;
}

/** What reviews asked for and were granted, a bar a group; beside it how many they are (with their share, where all groups are shown) and the saving rate. */
export function reviewBars({ id, title, by, order, most, name }: ReviewBars): LinkedChart<ReviewGroup> {
  const ordered = (groups: GroupsOf<ReviewGroup>) =>
    inOrder(groups, { by: by[0], most, rank: requested, ...(order === undefined ? {} : { order }) });
  return {
    id,
    facts: exAnteFacts,
    title,
    subtitle:
      order === undefined
        ? { zh: `申报与核定，按申报数前 ${most} 位`, en: `Requested and approved, the ${most} that asked for most` }
        : { zh: "申报与核定", en: "Requested and approved" },
    by,
    measures: exAnteFacts.measures,
    columns: [
      by[1] ?? by[0],
      "review_count",
      "requested_yuan",
      "approved_yuan",
      "gross_cut_yuan",
      "gross_increase_yuan",
      "saving_yuan",
      "saving_rate",
    ],
    axis: "money",
    money: ["requested_yuan"],
    ...(name ? { name } : {}),
    height: () => groupBarsHeight(most),
    legend: reviewLegend,
    panels: (groups, frame) => [bars(ordered(groups), frame, { isWhole: order !== undefined, most })],
    stops: (groups, frame) =>
      ordered(groups).map((row) => ({
        x: 0,
        y: frame.nameOf(row),
        row,
        lines: reviewReading(frame.nameOf(row), row, frame),
      })),
  };
}

/** What was asked for, and what of it was granted. */
export function reviewLegend(lang: Lang) {
  return [
    { label: lang === "zh" ? "申报" : "Requested", colour: colour.initial },
    { label: lang === "zh" ? "核定" : "Approved", colour: colour.accent },
  ];
}

function requested(row: ReviewGroup): number {
  return Number(row.requested_yuan ?? 0);
}

interface BarsOptions {
  readonly isWhole: boolean;
  readonly most: number;
}

function besides(rows: readonly ReviewGroup[], isWhole: boolean): Beside<ReviewGroup>[] {
  const shares = roundedShares(rows.map((row) => row.review_count));
  return [
    { head: { zh: "审减率", en: "Saved" }, width: 54, said: (row) => rate(row.saving_rate) },
    ...(isWhole
      ? [{ head: { zh: "占比", en: "Share" }, width: 54, said: (_: ReviewGroup, at: number) => shares[at] ?? "" }]
      : []),
    { head: { zh: "项数", en: "No." }, width: 34, said: (row) => count(row.review_count) },
  ];
}

function bars(rows: readonly ReviewGroup[], frame: LinkedFrame, { isWhole, most }: BarsOptions) {
  return groupBars(rows, frame, {
    most,
    bars: [
      { value: (row) => inUnit(row.requested_yuan, frame.unit) ?? 0, fill: colour.initial, opacity: 0.6 },
      { value: (row) => inUnit(row.approved_yuan, frame.unit) ?? 0, fill: colour.accent, inset: 4 },
    ],
    besides: besides(rows, isWhole),
    reading: (row) => reviewReading(frame.nameOf(row), row, frame),
  });
}
