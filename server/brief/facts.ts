import { roundedShares } from "../../client/roundedParts.ts";
import { codes } from "../../client/text/codes.ts";
import { ruleText } from "../../client/text/rules.ts";
import type { Queries } from "../../sql/types.ts";
import type { Asked } from "../warehouse/queries/askQuery.ts";
import { isNumberColumn, type Print, printNumber } from "./printNumber.ts";
import type { BriefRows } from "./readBriefRows.ts";
import type { Bound, BriefScope } from "./structure.ts";

/** Something the text can state at a `{place}`: how it reads, where it comes from, and whether it is nothing. */
export interface Fact {
  readonly text: string;
  readonly bound: Bound | null;
  readonly isZero: boolean;
}

export type Facts = ReadonlyMap<string, Fact>;

const NAMED = 3;
const RULES_NAMED = 3;

/**
 * Everything the text of a brief can state, by place. `{column}` is of the year's overview, `{evaluated.column}` of the year
 * before, whose evaluations this year's budget uses; the others say their table first: `{rule.rates_apart.project_count}`.
 */
export function factsOf(rows: BriefRows, scope: BriefScope, print: Print): Facts {
  const facts = new Map<string, Fact>();
  const { year } = scope;
  const add = <Name extends keyof Queries>(
    asked: Asked<Name>,
    of: number,
    prefix: (row: Queries[Name]["row"]) => string,
  ) => {
    for (const row of asked.rows) addRow(facts, asked, row, prefix(row), of, print);
  };
  add(ofYear(rows.years, year), year, () => "");
  add(ofYear(rows.years, year - 1), year - 1, () => "evaluated.");
  add(rows.outcomes, year, ({ outcome }) => `outcome.${outcome}.`);
  add(rows.warnings, year, ({ rule }) => `rule.${rule}.`);
  add(ofYear(rows.ratings, year - 1), year - 1, ({ kind, rating }) => `rating.${kind}.${rating}.`);
  addShares(
    facts,
    rows.ratings.rows.filter((row) => row.fiscal_year === year - 1),
  );
  add(rows.rules, year, ({ rating }) => `use.${rating}.`);
  const judged = rows.compliance.rows.filter(({ budget_year }) => budget_year === year);
  add({ ...rows.compliance, rows: judged }, year, ({ rating, treatment }) => `untouched.${rating}.${treatment}.`);
  add(rows.shortfalls, year, () => "short.");
  const found = { ...rows.findings, rows: rows.findings.rows.slice(0, RULES_NAMED) };
  add(found, year, (row) => `finding.${found.rows.indexOf(row) + 1}.`);
  addWords(facts, rows, scope, print);
  return facts;
}

function ofYear<Name extends "overview_by_year" | "ratings_by_year">(asked: Asked<Name>, year: number): Asked<Name> {
  return { ...asked, rows: asked.rows.filter(({ fiscal_year }) => fiscal_year === year) };
}

function addRow(
  facts: Map<string, Fact>,
  { query, parameters }: Asked<keyof Queries>,
  row: object,
  prefix: string,
  year: number,
  print: Print,
): void {
  for (const [column, value] of Object.entries(row) as [string, string | number | boolean | null][]) {
    if (!isNumberColumn(column) || value === null || typeof value === "boolean") continue;
    const bound = { query, column, year, parameters };
    facts.set(prefix + column, { text: printNumber(column, value, print), bound, isZero: Number(value) === 0 });
  }
}

/** Shares of one kind of evaluation read so that they add up. */
function addShares(facts: Map<string, Fact>, rows: readonly Queries["ratings_by_year"]["row"][]): void {
  for (const kind of new Set(rows.map((row) => row.kind))) {
    const own = rows.filter((row) => row.kind === kind && row.share !== null);
    const texts = roundedShares(own.map(({ subject_count }) => subject_count));
    for (const [at, { rating }] of own.entries()) {
      const place = `rating.${kind}.${rating}.share`;
      const fact = facts.get(place);
      if (fact) facts.set(place, { ...fact, text: texts[at] ?? fact.text });
    }
  }
}

/** Words that are no numbers: years, names of departments and of rules. */
function addWords(
  facts: Map<string, Fact>,
  { warned, findings, rules, years }: BriefRows,
  scope: BriefScope,
  print: Print,
) {
  const { year, lang } = scope;
  const word = (place: string, text: string, bound: Bound | null = null) =>
    facts.set(place, { text, bound, isZero: text === "" });
  word("year", String(year));
  word("prior_year", String(year - 1));
  word("next_year", String(year + 1));
  const month = years.rows.find(({ fiscal_year }) => fiscal_year === year)?.latest_month;
  if (month) word("month", String(month));
  const names = warned.rows.slice(0, NAMED).map(({ department_name }) => department_name);
  const about = { query: warned.query, column: "department_name", year, parameters: warned.parameters };
  word("watched", names.join(lang === "zh" ? "、" : ", "), names.length === 0 ? null : about);
  for (const [at, { rule }] of findings.rows.slice(0, RULES_NAMED).entries()) {
    word(`finding.${at + 1}.rule`, ruleText(rule ?? "")[print.lang]);
  }
  for (const { rating, action } of rules.rows) {
    word(`use.${rating}.action`, codes.effect?.[action]?.[print.lang] ?? action);
  }
}
