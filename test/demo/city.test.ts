import { describe, expect, test } from "vitest";
import { adjustedOf, type CityYear, isSelfEvaluated, isTargeted, makeCity } from "../../server/demo/city.ts";
import { paidTo } from "../../server/demo/execution.ts";
import { makeIndicators, readIndicatorLibrary } from "../../server/demo/indicators.ts";
import { sumOf } from "../../server/demo/money.ts";
import { cellOf, readDemoList } from "../../server/demo/readDemoList.ts";
import { selfEvaluateDepartments, selfEvaluateProjects } from "../../server/demo/selfEvaluations.ts";

const city = makeCity();
const library = readIndicatorLibrary();

function yearOf(year: number): CityYear {
  const found = city.years.find(({ plan }) => plan.year === year);
  if (found === undefined) throw new Error(`No year ${year}.`);
  return found;
}

/** A published total, in fen where it is money. */
function published(figure: string): number {
  const record = readDemoList("totals").find((each) => each.figure === figure);
  if (record === undefined) throw new Error(`No total ${figure}.`);
  return Number(cellOf(record, "value")) * (record.unit === "yuan" ? 100 : 1);
}

describe("the city of 2021", () => {
  const { lines, judgements } = yearOf(2021);

  test("has 3,468 projects of 561 departments, and all of them evaluate themselves", () => {
    expect(lines.filter(({ project }) => isSelfEvaluated(project, yearOf(2021).plan))).toHaveLength(
      published("self_evaluated_projects"),
    );
    expect(new Set(lines.map(({ department }) => department)).size).toBe(published("self_evaluated_departments"));
    expect(selfEvaluateDepartments(yearOf(2021))).toHaveLength(published("self_evaluated_departments"));
  });

  test("has the funds that were self-evaluated, to the fen", () => {
    expect(adjustedOf(lines)).toBe(published("self_evaluated_funds"));
    expect(sumOf(selfEvaluateProjects(yearOf(2021), library), ({ funds }) => funds)).toBe(
      published("self_evaluated_funds"),
    );
  });

  test("has the funds that the finance bureau and third parties evaluated, to the fen", () => {
    const money = new Map(lines.map((line) => [line.project, line.adjusted]));
    const finance = judgements.filter(({ kind }) => kind === "finance");
    expect(sumOf(finance, ({ project }) => (project && money.get(project)) ?? 0)).toBe(
      published("finance_evaluated_funds"),
    );
    const whole = judgements.filter(({ kind }) => kind === "third_party").map(({ department }) => department);
    expect(whole).toHaveLength(published("third_party_departments"));
    const theirs = lines.filter(({ department }) => whole.includes(department));
    expect(sumOf(theirs, ({ adjusted }) => adjusted)).toBe(published("third_party_funds"));
  });
});

describe("the city of 2022", () => {
  const { plan, lines, reviews, uses } = yearOf(2022);

  test("has the reviews that were published, with 217 million yuan saved", () => {
    const cutDown = reviews.filter(
      ({ requested, approved }) => approved !== null && 0 < approved && approved < requested,
    );
    expect(reviews).toHaveLength(published("ex_ante_reviews"));
    expect(cutDown).toHaveLength(published("ex_ante_reduced"));
    expect(reviews.filter(({ requested, approved }) => approved === requested)).toHaveLength(
      published("ex_ante_maintained"),
    );
    expect(reviews.filter(({ approved }) => approved === 0)).toHaveLength(published("ex_ante_other"));
    expect(sumOf(reviews, ({ requested }) => requested)).toBe(published("ex_ante_requested"));
    expect(sumOf(reviews, ({ requested, approved }) => requested - (approved ?? 0))).toBe(published("ex_ante_saving"));
  });

  test("has targets for 15,469 million yuan of initial budgets", () => {
    const targeted = lines.filter(({ project }) => isTargeted(project, plan));
    expect(sumOf(targeted, ({ initial }) => initial)).toBe(published("targets_funds"));
  });

  test("cuts 128 million yuan at 15 % for fair ratings and calls back 16 million", () => {
    const cuts = uses.filter(({ effect, status }) => effect === "压减" && status === "已落实");
    expect(sumOf(cuts, ({ amount }) => amount)).toBe(published("fair_cut"));
    expect(new Set(cuts.map(({ rate }) => rate))).toEqual(new Set([published("fair_cut_rate")]));
    expect(
      sumOf(
        uses.filter(({ effect }) => effect === "收回"),
        ({ amount }) => amount,
      ),
    ).toBe(published("recovered"));
  });
});

describe("the city of every year", () => {
  test("has so many projects as planned, each with a code of its own", () => {
    for (const { plan, lines } of city.years) {
      expect(new Set(lines.map(({ project }) => project.code)).size).toBe(plan.projects);
      expect(lines.every(({ project }) => project.code.length === 21)).toBe(true);
    }
  });

  test("is heavy-tailed: a tenth of the projects has most of the money", () => {
    const money = yearOf(2023)
      .lines.map(({ adjusted }) => adjusted)
      .sort((left, right) => right - left);
    const top = sumOf(money.slice(0, Math.floor(money.length / 10)), (amount) => amount);
    expect(top / adjustedOf(yearOf(2023).lines)).toBeGreaterThan(0.5);
  });

  test("never pays less to date in a later month, and pays most in December", () => {
    const { plan, lines } = yearOf(2025);
    const paid = [1, 6, 11, 12].map((month) => lines.map((line) => paidTo(line, plan, month).paid));
    for (const [index, later] of paid.slice(1).entries()) {
      expect(later.every((amount, position) => amount >= (paid[index]?.[position] ?? 0))).toBe(true);
    }
    const [november, december] = paid.slice(2).map((amounts) => sumOf(amounts, (amount) => amount));
    expect((december ?? 0) - (november ?? 0)).toBeGreaterThan((december ?? 0) / 8);
  });

  test("spends less of its budget in 2020 than in any other year", () => {
    const rates = city.years.map(
      ({ plan, lines }) => sumOf(lines, (line) => paidTo(line, plan, 12).paid) / adjustedOf(lines),
    );
    expect(rates.indexOf(Math.min(...rates))).toBe(2);
  });

  test("thinks better of itself than others do", () => {
    const own = selfEvaluateProjects(yearOf(2022), library).map(({ score }) => score);
    const others = yearOf(2022).judgements.map(({ score }) => score);
    expect(mean(own)).toBeGreaterThan(92);
    expect(mean(own)).toBeLessThan(96);
    expect(mean(others)).toBeGreaterThan(80);
    expect(mean(others)).toBeLessThan(87);
  });

  test("has seven to eleven indicators a project, whose weights add up to 100 with few exceptions", () => {
    const { plan, lines } = yearOf(2022);
    const weights = lines
      .filter(({ project }) => isTargeted(project, plan))
      .map(({ project }) => makeIndicators(library, project, 2022, true).map(({ weight }) => weight));
    expect(weights.every(({ length }) => 7 <= length && length <= 11)).toBe(true);
    const odd = weights.filter((each) => sumOf(each, (weight) => weight) !== 100).length;
    expect(odd).toBeGreaterThan(0);
    expect(odd).toBeLessThan(weights.length / 100);
  });

  test("calls back no more than a balance holds", () => {
    const recoveries = city.years.flatMap(({ uses }) => uses.filter(({ effect }) => effect === "收回"));
    expect(recoveries.every(({ base, amount }) => amount <= base)).toBe(true);
  });
});

function mean(numbers: readonly number[]): number {
  return sumOf(numbers, (number) => number) / numbers.length;
}
