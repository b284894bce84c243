import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "../intake/draft.ts";
import { type MoneyUnit, moneyUnits, spell, spellings } from "./spelling.ts";
import { yuanText } from "./yuanText.ts";

fc.configureGlobal({ seed: 20261123 });

/** What a money column holds: sixteen digits of yuan, and the fen. */
const largest = 10n ** 18n - 1n;
const fen = fc.oneof(
  fc.bigInt({ min: -largest, max: largest }),
  fc.bigInt({ min: -10_000_000n, max: 10_000_000n }),
  fc.constantFrom(0n, 1n, -1n, largest, -largest, 9_007_199_254_740_993n),
);

let desk: Desk;
beforeAll(() => {
  desk = openDesk();
});
afterAll(() => desk.close());

/** A file of budgets in `unit`, one row a cell, with the sum of all below them. */
function budgets(unit: MoneyUnit, cells: readonly string[], total: string): string {
  const rows = cells.map((cell, at) => `2022,P${at},"${cell}"`);
  return [`年度,项目编码,年初预算数(${unit.name})`, ...rows, `合计,,"${total}"`, ""].join("\n");
}

describe("an amount in a file", () => {
  test.each(moneyUnits)("in $name is the yuan of integer arithmetic, however it is spelt", async (unit) => {
    const spelt = fc.array(fc.tuple(fen, spellings), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(spelt, spellings, async (amounts, last) => {
        const sum = amounts.reduce((total, [amount]) => total + amount, 0n);
        fc.pre(sum <= largest && sum >= -largest);
        const cells = amounts.map(([amount, spelling]) => spell(amount, unit, spelling));
        const outcome = await desk.draft(budgets(unit, cells, spell(sum, unit, last)));
        expect(outcome.problems.filter(({ rule }) => rule !== "already_imported")).toEqual([]);
        const stored = await desk.rows(outcome, "select initial_budget from @budget order by source_row");
        expect(stored.flat()).toEqual(amounts.map(([amount]) => yuanText(amount)));
        expect(await desk.rows(outcome, "select sum(initial_budget) from @budget")).toEqual([[yuanText(sum)]]);
        expect(outcome.manifest.control_totals).toMatchObject([{ printed: yuanText(sum), difference: "0.00" }]);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  test("of half a fen is rounded away from zero and said so", async () => {
    const outcome = await desk.draft('年度,项目编码,年初预算数(万元)\n2022,P1,"0.0000005"\n2022,P2,"-0.0000015"\n');
    expect(await desk.rows(outcome, "select initial_budget from @budget order by source_row")).toEqual([
      ["0.01"],
      ["-0.02"],
    ]);
    expect(outcome.problems.map(({ rule }) => rule)).toEqual(["not_whole_fen", "not_whole_fen"]);
  });

  test("of more digits than a money column has is refused, not cut", async () => {
    const outcome = await desk.draft("年度,项目编码,年初预算数(亿元)\n2022,P1,123456789.5\n2022,P2,1\n");
    expect(outcome.problems.map(({ rule, cell }) => [rule, cell])).toEqual([["money_overflow", "C2"]]);
    expect(await desk.rows(outcome, "select initial_budget from @budget")).toEqual([["100000000.00"]]);
  });
});
