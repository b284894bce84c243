import { type Problem, type ProblemPlace, problemAt } from "./Problem.ts";
import type { ScenarioBody } from "./scenarioBody.ts";

type RatingRule = ScenarioBody["rules"]["ratings"][number];
const RATINGS = ["excellent", "good", "fair", "poor"] as const;

const AMOUNT = /^-?\d{1,13}(\.\d{1,2})?$/;
const RATE = /^(0|1)(\.\d{1,6})?$/;
const GROWTH = /^-?\d{1,2}(\.\d{1,6})?$/;

const RATING_WORDS: Readonly<Record<(typeof RATINGS)[number], { readonly zh: string; readonly en: string }>> = {
  excellent: { zh: "优", en: "excellent" },
  good: { zh: "良", en: "good" },
  fair: { zh: "中", en: "fair" },
  poor: { zh: "差", en: "poor" },
};

/** What is wrong with a scenario in itself, whatever its evidence: nothing of it may be kept. */
export function checkScenario(scenario: ScenarioBody): Problem[] {
  return [...checkRules(scenario), ...checkCeilings(scenario), ...checkDecisions(scenario)];
}

function checkDecisions({ decisions }: ScenarioBody): Problem[] {
  return Object.entries(decisions).flatMap(([subject_code, { proposal_yuan, reason, is_locked }]) => {
    if (proposal_yuan === null) return [];
    const place = { subject_code };
    if (!AMOUNT.test(proposal_yuan)) return [problemAt("proposal_not_money", place, { value: proposal_yuan })];
    const isNegative = proposal_yuan.startsWith("-") && Number(proposal_yuan) !== 0;
    const lacksReason = !is_locked && (reason ?? "").trim() === "";
    return [
      ...(isNegative ? [problemAt("proposal_negative", place, { value: proposal_yuan })] : []),
      ...(lacksReason ? [problemAt("reason_missing", place)] : []),
    ];
  });
}

function checkCeilings({ ceilings }: ScenarioBody): Problem[] {
  const seen = new Set<string>();
  return ceilings.flatMap(({ by, code, ceiling_yuan }, ceiling) => {
    const key = `${by} ${code ?? ""}`;
    const isRepeated = seen.has(key);
    seen.add(key);
    const isAmount = AMOUNT.test(ceiling_yuan) && !ceiling_yuan.startsWith("-");
    return [
      ...(isAmount ? [] : [problemAt("ceiling_not_money", { ceiling }, { value: ceiling_yuan })]),
      ...((by === "whole") === (code === null) ? [] : [problemAt("ceiling_code_wrong", { ceiling })]),
      ...(isRepeated ? [problemAt("ceiling_repeated", { ceiling })] : []),
    ];
  });
}

function checkRules({ rules }: ScenarioBody): Problem[] {
  const regions = new Set([null, ...rules.ratings.map(({ region_code }) => region_code)]);
  const { low_execution, growth_rate } = rules;
  return [
    ...[...regions].flatMap((region) => checkTable(region, rules.ratings)),
    ...rules.ratings.flatMap(checkRates),
    ...(low_execution === null ? [] : checkRate(low_execution.floor_rate, { field: "floor_rate" })),
    ...(low_execution === null ? [] : checkRate(low_execution.allowance_rate, { field: "allowance_rate" })),
    ...(growth_rate === null || GROWTH.test(growth_rate)
      ? []
      : [problemAt("rate_not_number", { field: "growth_rate" }, { value: growth_rate })]),
  ];
}

/** Each rating stands once in the table of each region, and in the general one. */
function checkTable(region_code: string | null, rules: readonly RatingRule[]): Problem[] {
  const region = region_code ?? { zh: "全部地区", en: "every region" };
  return RATINGS.flatMap((rating) => {
    const count = rules.filter((rule) => rule.region_code === region_code && rule.rating === rating).length;
    if (count === 1) return [];
    const values = { region, rating: RATING_WORDS[rating] };
    return [problemAt(count === 0 ? "rules_gap" : "rules_overlap", { region_code, rating }, values)];
  });
}

function checkRates({ region_code, rating, action, minimum_rate, maximum_rate, applied_rate }: RatingRule): Problem[] {
  if (action !== "cut") return [];
  const place = { region_code, rating };
  const wrong = [minimum_rate ?? "0", maximum_rate ?? "1", applied_rate ?? ""].flatMap((rate) =>
    checkRate(rate, place),
  );
  if (wrong.length > 0) return wrong;
  const [minimum, maximum, applied] = [minimum_rate ?? "0", maximum_rate ?? "1", applied_rate ?? ""];
  const isWithin = Number(minimum) <= Number(applied) && Number(applied) <= Number(maximum);
  return isWithin ? [] : [problemAt("rate_outside_range", place, { value: applied, minimum, maximum })];
}

function checkRate(rate: string, place: ProblemPlace): Problem[] {
  return RATE.test(rate) && Number(rate) <= 1 ? [] : [problemAt("rate_not_number", place, { value: rate })];
}
