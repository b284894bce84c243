import { decimal128, int16, type Table, tableFromArrays, tableToIPC, utf8 } from "@uwdata/flechette";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Grouping, Picks } from "../../client/api.ts";
import { decimalText, readFacts, unitsOf } from "../../client/linked/factTable.ts";
import { groupFacts, pickedRows } from "../../client/linked/groupFacts.ts";

interface Fact {
  readonly year: number;
  readonly kind: string | null;
  readonly saving: bigint | null;
  readonly asked: bigint | null;
}

function factsOf(rows: readonly Fact[]) {
  const table: Table = tableFromArrays(
    {
      year: rows.map(({ year }) => year),
      kind: rows.map(({ kind }) => kind),
      saving_yuan: rows.map(({ saving }) => saving),
      asked_yuan: rows.map(({ asked }) => asked),
    },
    {
      types: { year: int16(), kind: utf8(), saving_yuan: decimal128(18, 2), asked_yuan: decimal128(18, 2) },
      useDecimalInt: true,
    },
  );
  return readFacts(tableToIPC(table, { format: "stream" }) as Uint8Array);
}

const by: Grouping = {
  by: ["kind"],
  measures: {
    count: { count: "*" },
    saved_count: { count: "saving_yuan" },
    saving_yuan: { sum: "saving_yuan" },
    saving_rate: { ratio: [{ sum: "saving_yuan" }, { sum: "asked_yuan" }] },
  },
  ignores: ["kind"],
};

/** The same, counted by hand. */
function expected(rows: readonly Fact[]) {
  const savings = rows.flatMap(({ saving }) => (saving === null ? [] : [saving]));
  const asked = rows.flatMap(({ asked }) => (asked === null ? [] : [asked]));
  const sum = (values: readonly bigint[]) => values.reduce((total, value) => total + value, 0n);
  const [over, under] = [Number(sum(savings)) / 100, Number(sum(asked)) / 100];
  return {
    count: rows.length,
    saved_count: savings.length,
    saving_yuan: savings.length === 0 ? null : decimalText(Number(sum(savings)), 2),
    saving_rate: savings.length === 0 || asked.length === 0 || under === 0 ? null : over / under,
  };
}

const fen = fc.option(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), { nil: null });
const fact: fc.Arbitrary<Fact> = fc.record({
  year: fc.integer({ min: 2018, max: 2026 }),
  kind: fc.constantFrom("cut", "kept", "raised", null),
  saving: fen,
  asked: fen,
});

describe("grouping in the worker", () => {
  test("counts and adds up to the last fen what the picks leave, group by group and in all", () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 60 }), fc.integer({ min: 2018, max: 2026 }), (rows, from) => {
        const picks: Picks = { year: { from: String(from), to: null }, kind: { values: ["cut"] } };
        const { figure, total } = groupFacts(
          factsOf(rows),
          { figure: by, total: { ...by, by: [], ignores: [] } },
          picks,
        );
        const left = rows.filter(({ year }) => year >= from);
        const kinds = ["cut", "kept", "raised", null].filter((kind) => left.some((row) => row.kind === kind));
        expect(figure?.rows).toEqual(
          kinds.map((kind) => ({ kind, ...expected(left.filter((row) => row.kind === kind)) })),
        );
        expect(figure?.total).toEqual({ kind: null, ...expected(left) });
        const cut = left.filter(({ kind }) => kind === "cut");
        expect(total?.total).toEqual(expected(cut));
        expect(pickedRows(factsOf(rows), picks, ["year", "saving_yuan"])).toEqual(
          cut.map(({ year, saving }) => ({
            year,
            saving_yuan: saving === null ? null : decimalText(Number(saving), 2),
          })),
        );
      }),
      { numRuns: 60 },
    );
  });

  test("refuses amounts that doubles could not add up exactly", () => {
    const half = BigInt(Number.MAX_SAFE_INTEGER) / 2n + 1n;
    const rows = [half, -half].map((saving) => ({ year: 2022, kind: null, saving, asked: null }));
    expect(() => factsOf(rows)).toThrow(/saving_yuan is too large/);
  });

  test("refuses to add up or pick what it has not", () => {
    const facts = factsOf([{ year: 2022, kind: "cut", saving: 1n, asked: 1n }]);
    const sumOf = (sum: string) => () =>
      groupFacts(facts, { one: { by: [], measures: { sum: { sum } }, ignores: [] } }, {});
    expect(sumOf("kind")).toThrow();
    expect(sumOf("nothing")).toThrow();
    expect(() => groupFacts(facts, {}, { nothing: { values: ["1"] } })).not.toThrow();
    expect(() => pickedRows(facts, { nothing: { values: ["1"] } }, [])).toThrow(/no column nothing/);
  });
});

test("decimal text and whole units are each other's inverse, and a band keeps its ends", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 6 }), (units, scale) => {
      expect(unitsOf(decimalText(units, scale), scale, "from")).toBe(units === 0 ? 0 : units);
    }),
  );
  expect([unitsOf("0.015", 2, "from"), unitsOf("0.015", 2, "to")]).toEqual([2, 1]);
  expect([unitsOf("-0.015", 2, "from"), unitsOf("-0.015", 2, "to")]).toEqual([-1, -2]);
});
