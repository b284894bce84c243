import type { Proposal } from "./proposeLine.ts";

/** What lowers money, as it is reported; never mixed. */
export const effects = ["ex_ante", "cut", "cancel", "recover"] as const;
export type Effect = (typeof effects)[number];

/** Effects of a line in fen: as its steps had them, and what of a cut or cancel the review has not taken already. */
export interface LineEffects {
  readonly gross: Readonly<Record<Effect, number>>;
  readonly net: Readonly<Record<Effect, number>>;
}

/** The effects of a line whose proposal is final. Money that came back is not counted as cut. */
export function effectsOf(proposal: Proposal, recoversIdle: boolean): LineEffects {
  const { line, baseline, changes, rule } = proposal;
  const { reviewedRequested, approved } = line;
  const ex_ante = reviewedRequested === null || approved === null ? 0 : Math.max(0, reviewedRequested - approved);
  const before = baseline + changes.ended;
  const lowered = Math.min(-changes.rating, Math.max(0, before - proposal.proposal));
  const cut = rule?.action === "cut" ? lowered : 0;
  const cancel = rule?.action === "cancel" ? lowered : 0;
  const recover = recoversIdle ? line.idle : 0;
  return {
    gross: { ex_ante, cut, cancel, recover },
    net: { ex_ante, cut: Math.max(0, cut - ex_ante), cancel: Math.max(0, cancel - ex_ante), recover },
  };
}
