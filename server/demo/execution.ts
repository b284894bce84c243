import type { BudgetLine } from "./budgets.ts";
import type { YearPlan } from "./plan.ts";
import { Random } from "./Random.ts";

/** What was paid and what had arrived, to date, in fen. */
export interface Payment {
  readonly month: number;
  readonly paid: number;
  readonly received: number;
}

/** Payments of a line to the end of a month; December has what is left of the year. */
export function paidTo(line: BudgetLine, plan: YearPlan, month: number): Payment {
  const random = new Random(`payment/${line.year}/${line.project.serial}`);
  const rate = yearRate(line, plan, random.next(), random.next());
  const total = fenOf(line.adjusted * rate, rate === 1 ? 0 : random.integer(0, 9999));
  const share = month === 12 ? 1 : paceOf(line, random.normal())(month);
  const paid = month === 12 ? total : Math.min(total, Math.floor(total * share));
  const ahead = Math.min(line.adjusted, Math.floor(paid * (1 + 0.12 * random.next())));
  return { month, paid, received: Math.max(paid, ahead) };
}

/** Share of the adjusted budget that is paid by year end; one special project in six hundred overspends. */
function yearRate({ project }: BudgetLine, { execution_rate }: YearPlan, kind: number, amount: number): number {
  if (project.category === "staff") return 1 - 0.015 * amount;
  if (project.category === "special" && kind > 0.9983) return 1.02 + 0.06 * amount;
  // The mixture below leaves 10 % unspent on average, of 69 % of the money.
  const leftover = (1 - execution_rate) / 0.072;
  const unspent = kind < 0.45 ? 0 : kind < 0.8 ? 0.1 * amount : kind < 0.95 ? 0.1 + 0.4 * amount : 0.5 + 0.5 * amount;
  return 1 - Math.min(0.99, unspent * leftover);
}

/** Share of a year's payments made by the end of each month: slow at first, more at the end of a quarter, bunched in December. */
const PAID_BY_MONTH = [0, 0.04, 0.085, 0.175, 0.245, 0.32, 0.425, 0.495, 0.565, 0.665, 0.73, 0.81, 1];

/** Share of the year's payments made by a month: wages run evenly, other money as above, each project earlier or later. */
function paceOf({ project }: BudgetLine, normal: number): (month: number) => number {
  if (project.category === "staff") return (month) => month / 12;
  const lateness = Math.exp((project.category === "running" ? 0.1 : 0.3) * normal);
  return (month) => (PAID_BY_MONTH[month] ?? 1) ** lateness;
}

/** Whole hundreds of yuan with some odd fen, as payments have them. */
function fenOf(amount: number, odd: number): number {
  return Math.max(0, Math.floor(amount / 10_000) * 10_000 - odd);
}
