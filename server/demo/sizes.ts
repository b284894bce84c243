import { type CutRoles, cutRoles } from "./cutRoles.ts";
import type { Judgement } from "./judgements.ts";
import { PUBLISHED_YEAR } from "./plan.ts";
import { isAlive, type Project } from "./projects.ts";

/** Projects whose adjusted budgets of the published year add up to a figure that was published. */
export interface MoneyGroup {
  readonly total: number;
  readonly serials: readonly number[];
}

/** Fen. Of the finance bureau's 1,271 million yuan, a quarter was rated fair; the base of all cuts is 128 million / 15 %. */
const FINANCE_FAIR = 31_240_000_000;
const FINANCE_OTHER = 127_100_000_000 - FINANCE_FAIR;
const CUT_BASE = 85_333_333_333;
const THIRD_PARTY = 25_600_000_000;

/** The groups of the published year. No project is in two of them. */
export function publishedGroups(projects: readonly Project[], judgements: readonly Judgement[]): MoneyGroup[] {
  const roles = cutRoles(judgements, PUBLISHED_YEAR);
  const finance = serialsOf(judgements, "finance");
  const counted = serialsCounted(roles);
  const whole = new Set(judgements.map(({ department }) => department));
  const alive = projects.filter((project) => isAlive(project, PUBLISHED_YEAR));
  return [
    { total: FINANCE_FAIR, serials: finance.filter((serial) => counted.includes(serial)) },
    { total: FINANCE_OTHER, serials: finance.filter((serial) => !counted.includes(serial)) },
    { total: CUT_BASE - FINANCE_FAIR, serials: counted.filter((serial) => !finance.includes(serial)) },
    {
      total: THIRD_PARTY,
      serials: alive.filter(({ department }) => whole.has(department)).map(({ serial }) => serial),
    },
  ];
}

/** Natural sizes with each group brought to its total, so that its projects are of that size in every year of their lives. */
export function fitSizes(sizes: readonly number[], groups: readonly MoneyGroup[]): number[] {
  const fitted = [...sizes];
  for (const { total, serials } of groups) {
    const natural = serials.reduce((sum, serial) => sum + (sizes[serial] ?? 0), 0);
    for (const serial of serials) fitted[serial] = ((sizes[serial] ?? 0) * total) / natural;
  }
  return fitted;
}

function serialsOf(judgements: readonly Judgement[], kind: Judgement["kind"]): number[] {
  return judgements.flatMap((judgement) =>
    judgement.kind === kind && judgement.project !== null ? [judgement.project.serial] : [],
  );
}

function serialsCounted(roles: CutRoles): number[] {
  return [...roles].filter(([, role]) => role === "counted").map(([project]) => project.serial);
}
