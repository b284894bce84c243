import { z } from "zod";

/** Lines of a whole province would be more than a person decides by hand. */
const MOST_DECISIONS = 50_000;

const code = z.string().min(1).max(100);
const money = z.string().regex(/^-?\d{1,15}(\.\d{1,2})?$/, "decimal text in yuan");
const rate = z.string().regex(/^-?\d{1,3}(\.\d{1,6})?$/, "decimal text of a rate");
const words = z.string().max(500);

const ratingRule = z
  .object({
    region_code: code.nullable(),
    rating: z.enum(["excellent", "good", "fair", "poor"]),
    action: z.enum(["keep", "raise", "cut", "cancel"]),
    minimum_rate: rate.nullable(),
    maximum_rate: rate.nullable(),
    applied_rate: rate.nullable(),
  })
  .strict();

const rules = z
  .object({
    ratings: z.array(ratingRule).max(1_000),
    low_execution: z.object({ floor_rate: rate, allowance_rate: rate }).strict().nullable(),
    recovers_idle: z.boolean(),
    growth_rate: rate.nullable(),
  })
  .strict();

const ceiling = z
  .object({
    by: z.enum(["department", "function_class", "fund_type", "whole"]),
    code: code.nullable(),
    ceiling_yuan: money,
    spread: z.enum(["proportion", "priority", "rating"]).nullable(),
    gives_reserve: z.boolean(),
  })
  .strict();

const otherDecision = z
  .object({ proposal_yuan: money.nullable(), reason: words.nullable(), by: words, at: words })
  .strict();

const decision = z
  .object({
    proposal_yuan: money.nullable(),
    is_locked: z.boolean(),
    priority: z.int().min(1).max(9).nullable(),
    reason: words.nullable(),
    by: words,
    at: words,
    others: z.array(otherDecision).max(20),
  })
  .strict();

/** A scenario as it is kept: amounts are decimal text in yuan, rates decimal text. */
export const scenarioBody = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .regex(/^\P{Cc}*$/u),
  description: z.string().max(2_000),
  budget_year: z.int().min(1990).max(2100),
  snapshot: z.string().min(1).max(100),
  region: code.nullable(),
  department: code.nullable(),
  method: z.enum(["adjusted", "executed", "mean", "trend"]),
  rules,
  ceilings: z.array(ceiling).max(2_000),
  decisions: z
    .record(code, decision)
    .refine((decisions) => Object.keys(decisions).length <= MOST_DECISIONS, `at most ${MOST_DECISIONS} decisions`),
  decided: z.object({ by: words, at: words, session: words }).strict().nullable(),
});

export type ScenarioBody = z.infer<typeof scenarioBody>;
export type ScenarioDecision = z.infer<typeof decision>;

/** Who decided a line, and when, is what the server saw: a decision that is as it was keeps its marks. */
export function signDecisions(body: ScenarioBody, before: ScenarioBody | null, by: string, at: string): ScenarioBody {
  const decisions = Object.entries(body.decisions).map(([subject, next]) => {
    const last = before?.decisions[subject];
    const marks = last !== undefined && isSame(last, next) ? { by: last.by, at: last.at } : { by, at };
    return [subject, { ...next, ...marks }] as const;
  });
  return { ...body, decisions: Object.fromEntries(decisions) };
}

/** Codes of the lines that two versions decide differently. */
export function changedLines(one: ScenarioBody, other: ScenarioBody): readonly string[] {
  const codes = new Set([...Object.keys(one.decisions), ...Object.keys(other.decisions)]);
  return [...codes].filter((subject) => {
    const [last, next] = [one.decisions[subject], other.decisions[subject]];
    return last === undefined || next === undefined || !isSame(last, next);
  });
}

function isSame(one: ScenarioDecision, other: ScenarioDecision): boolean {
  return JSON.stringify({ ...one, by: "", at: "" }) === JSON.stringify({ ...other, by: "", at: "" });
}
