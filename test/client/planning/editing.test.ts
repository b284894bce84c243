import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asTable } from "../../../client/grid/selection.ts";
import { decideLines, turnLocks } from "../../../client/planning/decisions.ts";
import { begun, changed, redone, undone } from "../../../client/planning/editing.ts";
import { conflictsOf, mergeScenarios } from "../../../client/planning/mergeScenarios.ts";
import { pastedCells } from "../../../client/planning/pastedCells.ts";
import { readAmount, typedAmount } from "../../../client/planning/typedAmount.ts";
import { readTyped } from "../../../client/planning/typedDecision.ts";
import { givenDecision, givenScenario } from "./givenScenario.ts";

const hand = { by: "周", at: "2026-11-26T01:00:00Z" };

describe("writing on a scenario", () => {
  const first = givenScenario();
  const named = (name: string) => givenScenario({ name });

  test("is undone and redone step by step, a gesture at once", () => {
    let editing = begun(first);
    editing = changed(editing, named("一"));
    editing = changed(editing, named("二"), "rate");
    editing = changed(editing, named("三"), "rate");
    expect(undone(editing).scenario.name).toBe("一");
    expect(undone(undone(editing)).scenario).toBe(first);
    expect(undone(undone(undone(editing))).scenario).toBe(first);
    expect(redone(undone(editing)).scenario.name).toBe("三");
    expect(changed(undone(editing), named("四")).future).toEqual([]);
  });

  test("a decision that leaves everything to the rules goes, and others stay", () => {
    const decided = decideLines(first, new Map([["a", { proposal_yuan: "5.00" }]]), hand);
    expect(decided.decisions.a).toMatchObject({ proposal_yuan: "5.00", is_locked: false, ...hand });
    const emptied = decideLines(
      decided,
      new Map([
        ["a", { proposal_yuan: null }],
        ["b", { priority: 2 }],
      ]),
      hand,
    );
    expect(Object.keys(emptied.decisions)).toEqual(["b"]);
  });

  test("a lock keeps what is shown, and takes it along where only the lock had set it", () => {
    const locked = turnLocks(first, [{ code: "a", proposal: 12_345 }], hand);
    expect(locked.decisions.a).toMatchObject({ proposal_yuan: "123.45", is_locked: true });
    expect(turnLocks(locked, [{ code: "a", proposal: 12_345 }], hand).decisions.a).toBeUndefined();
    const reasoned = decideLines(locked, new Map([["a", { reason: "核定" }]]), hand);
    const freed = turnLocks(reasoned, [{ code: "a", proposal: 12_345 }], hand).decisions.a;
    expect(freed).toMatchObject({ proposal_yuan: "123.45", is_locked: false });
  });
});

describe("two people on one scenario", () => {
  const base = givenScenario({ decisions: { a: givenDecision({ proposal_yuan: "1.00" }) } });
  const decide = (code: string, proposal_yuan: string, by: string) =>
    decideLines(base, new Map([[code, { proposal_yuan, reason: by }]]), { by, at: hand.at });

  test("what only one changed is merged without a question", () => {
    const mine = { ...decide("b", "2.00", "甲"), method: "mean" as const };
    const theirs = { ...decide("c", "3.00", "乙"), name: "新名" };
    expect(conflictsOf(base, mine, theirs)).toEqual([]);
    const merged = mergeScenarios(base, mine, theirs, new Map());
    expect(merged).toMatchObject({ method: "mean", name: "新名" });
    expect(Object.keys(merged.decisions)).toEqual(["a", "b", "c"]);
  });

  test("what both changed is asked, and what is not taken stays beside its line", () => {
    const [mine, theirs] = [decide("a", "2.00", "甲"), decide("a", "3.00", "乙")];
    expect(conflictsOf(base, mine, theirs)).toEqual([{ kind: "line", name: "a" }]);
    const merged = mergeScenarios(base, mine, theirs, new Map([["line a", "mine"]]));
    expect(merged.decisions.a).toMatchObject({
      proposal_yuan: "2.00",
      others: [{ proposal_yuan: "3.00", reason: "乙", by: "乙" }],
    });
    expect(mergeScenarios(base, mine, theirs, new Map()).decisions.a?.proposal_yuan).toBe("3.00");
  });

  test("the same change by both is no conflict", () => {
    expect(conflictsOf(base, decide("a", "2.00", "甲"), decide("a", "2.00", "甲"))).toEqual([]);
  });
});

describe("amounts as people type them", () => {
  test.each([
    ["1,234.5", "wan", "12345000.00"],
    ["0.000001", "wan", "0.01"],
    ["−3", "yuan", "-3.00"],
    [".5", "yi", "50000000.00"],
    ["12，000", "yuan", "12000.00"],
  ] as const)("%s in %s is %s yuan", (typed, unit, yuan) => {
    expect(readAmount(typed, unit)).toBe(yuan);
  });

  test.each(["", "-", ".", "abc", "1.2.3", "0.0000001", "99999999999999999"])("%s is no amount in 万元", (typed) => {
    expect(readAmount(typed, "wan")).toBeNull();
  });

  test("are written so that they are read as the same", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 15), max: 10 ** 15 }),
        fc.constantFrom("yuan" as const, "wan" as const, "yi" as const),
        (fen, unit) => {
          expect(Math.round(Number(readAmount(typedAmount(fen, unit), unit)) * 100)).toBe(fen);
        },
      ),
    );
  });

  test("a cell takes an amount, a reason or a priority, or says why not", () => {
    expect(readTyped("proposal", "2", "wan")).toEqual({ change: { proposal_yuan: "20000.00" } });
    expect(readTyped("proposal", "", "wan")).toEqual({ change: { proposal_yuan: null, is_locked: false } });
    expect(readTyped("proposal", "-1", "wan")).toHaveProperty("error");
    expect(readTyped("proposal", "许多", "wan")).toHaveProperty("error");
    expect(readTyped("reason", " 核定 ", "wan")).toEqual({ change: { reason: "核定" } });
    expect(readTyped("priority", "10", "wan")).toHaveProperty("error");
    expect(readTyped("priority", "9", "wan")).toEqual({ change: { priority: 9 } });
  });
});

test("a block goes to a spreadsheet and back as it was", () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ab\t\n"元 1'), maxLength: 6 });
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
  fc.assert(
    fc.property(table, ([first = [], ...rest]) => {
      expect(pastedCells(asTable(first, rest))).toEqual(
        first.length === 1 && first[0] === "" && rest.length === 0 ? [] : withoutLast([first, ...rest]),
      );
    }),
  );
});

/** A last row of one empty cell leaves no trace on a clipboard. */
function withoutLast(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const last = rows.at(-1) ?? [];
  return last.length === 1 && last[0] === "" ? rows.slice(0, -1) : rows;
}
