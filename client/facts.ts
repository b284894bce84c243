import type { Measure, QueryName } from "./api.ts";
import type { LedgerName } from "./ledgers.ts";
import type { Scalar } from "./request.ts";
import { type Scope, within } from "./scope.ts";

/** The rows that all linked figures of a page are grouped from: a register over all years of a scope. */
export interface Facts {
  readonly query: QueryName;
  readonly parameters: (scope: Scope) => Readonly<Record<string, Scalar>>;
  /** Column of the year: unless years are picked, the year in view narrows it. */
  readonly year: string;
  /** Measures of all rows that are picked, named as the glossary names them. */
  readonly measures: Readonly<Record<string, Measure>>;
  /** The register that shows the rows and traces them. */
  readonly ledger: LedgerName;
}

/** Ex-ante reviews: counted whether decided or not; what they save is a rate of what was asked for in decided ones. */
export const exAnteFacts: Facts = {
  query: "ex_ante_facts",
  parameters: within,
  year: "budget_year",
  measures: {
    review_count: { count: "*" },
    requested_yuan: { sum: "requested_yuan" },
    decided_requested_yuan: { sum: "decided_requested_yuan" },
    approved_yuan: { sum: "approved_yuan" },
    gross_cut_yuan: { sum: "gross_cut_yuan" },
    gross_increase_yuan: { sum: "gross_increase_yuan" },
    saving_yuan: { sum: "saving_yuan" },
    saving_rate: { ratio: [{ sum: "saving_yuan" }, { sum: "decided_requested_yuan" }] },
  },
  ledger: "ex_ante_reviews",
};
