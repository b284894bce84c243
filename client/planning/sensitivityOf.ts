import type { SensitivityPoint } from "../charts/rateSensitivity.ts";
import { computeScenario } from "./arithmetic/computeScenario.ts";
import { rateOf, yuanOf } from "./arithmetic/fen.ts";
import type { Line } from "./arithmetic/Line.ts";
import type { Scenario } from "./arithmetic/Scenario.ts";

/** From 10 % to 20 %, in millionths. */
const RATES = Array.from({ length: 11 }, (_, at) => 100_000 + at * 10_000);

/** What a scenario comes to at every rate from 10 % to 20 % for fair-rated lines, everything else as it is. */
export function sensitivityOf(lines: readonly Line[], scenario: Scenario): readonly SensitivityPoint[] {
  return RATES.map((millionths) => {
    const applied_rate = rateOf(millionths);
    const ratings = scenario.rules.ratings.map((rule) =>
      rule.rating === "fair" && rule.action === "cut" ? { ...rule, applied_rate } : rule,
    );
    const { total } = computeScenario(lines, { ...scenario, rules: { ...scenario.rules, ratings } });
    return { rate: millionths / 1e6, proposal_yuan: yuanOf(total.proposal), cut_yuan: yuanOf(total.net.cut) };
  });
}
