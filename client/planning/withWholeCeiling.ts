import type { Ceiling, Scenario } from "./arithmetic/Scenario.ts";

/** A scenario with another ceiling of the whole; null takes it away. A new one spreads in proportion. */
export function withWholeCeiling(scenario: Scenario, ceiling_yuan: string | null): Scenario {
  const others = scenario.ceilings.filter(({ by }) => by !== "whole");
  const before = scenario.ceilings.find(({ by }) => by === "whole") ?? NEW;
  return { ...scenario, ceilings: ceiling_yuan === null ? others : [...others, { ...before, ceiling_yuan }] };
}

const NEW: Ceiling = { by: "whole", code: null, ceiling_yuan: "0.00", spread: "proportion", gives_reserve: false };
