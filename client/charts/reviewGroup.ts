import type { GroupRow } from "../api.ts";
import { count, money, rate } from "../format.ts";
import type { LinkedFrame } from "./LinkedChart.ts";

/** A group of ex-ante reviews with the measures that all figures of reviews share. */
export interface ReviewGroup extends GroupRow {
  readonly review_count: number;
  readonly requested_yuan: string | null;
  readonly approved_yuan: string | null;
  readonly gross_cut_yuan: string | null;
  readonly gross_increase_yuan: string | null;
  readonly saving_yuan: string | null;
  readonly saving_rate: number | null;
}

/** A group of reviews as it is read out and shown in tips. */
export function reviewReading(name: string, row: ReviewGroup, frame: LinkedFrame): string[] {
  const zh = frame.lang === "zh";
  return [
    `${name} · ${frame.unitName}`,
    `${zh ? "评估" : "Reviews"}  ${count(row.review_count)}${zh ? " 项" : ""}`,
    `${zh ? "申报" : "Requested"}  ${money(row.requested_yuan, frame.unit)}`,
    `${zh ? "核定" : "Approved"}  ${money(row.approved_yuan, frame.unit)}`,
    `${zh ? "核减" : "Cut"}  ${money(row.gross_cut_yuan, frame.unit)}`,
    `${zh ? "核增" : "Increased"}  ${money(row.gross_increase_yuan, frame.unit)}`,
    `${zh ? "审减" : "Saved"}  ${money(row.saving_yuan, frame.unit)}  ${rate(row.saving_rate)}`,
  ];
}
