import type { BudgetLine } from "./budgets.ts";
import { isAlive, type Project } from "./projects.ts";
import { Random } from "./Random.ts";

/** Money left over at the end of a year, by the year it stems from. Fen. */
export interface CarryOver {
  readonly project: Project;
  readonly origin_year: number;
  readonly balance: number;
}

/** A balance called back. */
export interface Recovery {
  readonly carry_over: CarryOver;
  readonly amount: number;
}

const SMALLEST = 1_000_000;
/** Balances of three years or more are called back. */
const IDLE_YEARS = 3;

/** Old balances that the books of the first year begin with: what was left over before the city's files begin. */
export function openingBalances(projects: readonly Project[], firstYear: number): CarryOver[] {
  return projects.flatMap((project) => {
    const random = new Random(`opening/${project.serial}`);
    if (!isAlive(project, firstYear) || project.start_year >= firstYear || random.chance(0.8)) return [];
    const origin_year = random.integer(project.start_year, firstYear - 1);
    return [{ project, origin_year, balance: Math.floor(project.base * random.between(0.02, 0.3)) }];
  });
}

/**
 * The oldest balances, largest first, until exactly `total` fen are called back in `year`; the last is called back in part.
 * Throws `RangeError` where there is not so much.
 */
export function recover(balances: readonly CarryOver[], year: number, total: number): Recovery[] {
  const idle = balances.filter(({ origin_year, balance }) => origin_year <= year - IDLE_YEARS && balance < total / 5);
  idle.sort((left, right) => right.balance - left.balance || left.project.serial - right.project.serial);
  const recoveries: Recovery[] = [];
  let rest = total;
  for (const carry_over of idle) {
    if (rest === 0) break;
    const amount = Math.min(rest, carry_over.balance);
    recoveries.push({ carry_over, amount });
    rest -= amount;
  }
  if (rest > 0) throw new RangeError(`Only ${total - rest} of ${total} fen of ${year} are idle.`);
  return recoveries;
}

/** Balances at the end of a year: what is left of the old ones, and a part of what the year itself did not spend. */
export function closeYear(
  balances: readonly CarryOver[],
  recoveries: readonly Recovery[],
  lines: readonly BudgetLine[],
  paid: ReadonlyMap<number, number>,
  year: number,
): CarryOver[] {
  const taken = new Map(recoveries.map(({ carry_over, amount }) => [carry_over, amount]));
  const old = balances.map((carry_over) => {
    const random = new Random(`balance/${year}/${carry_over.origin_year}/${carry_over.project.serial}`);
    const kept = random.chance(0.2) ? 1 : random.between(0, 0.5);
    const left = carry_over.balance - (taken.get(carry_over) ?? 0);
    return { ...carry_over, balance: taken.has(carry_over) ? left : Math.floor(left * kept) };
  });
  const fresh = lines.flatMap((line) => {
    const random = new Random(`unspent/${year}/${line.project.serial}`);
    const unspent = line.adjusted - (paid.get(line.project.serial) ?? 0);
    if (line.project.category === "staff" || random.chance(0.72)) return [];
    return [{ project: line.project, origin_year: year, balance: Math.floor(unspent * random.between(0.3, 0.9)) }];
  });
  return [...old, ...fresh].filter(({ balance }) => balance >= SMALLEST);
}
