import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Mart } from "../../client/explore/Mart.ts";
import { dimensionsOf, OTHERS, type Question, settled } from "../../client/explore/Question.ts";
import { writeSql } from "../../client/explore/writeSql.ts";

const mart: Mart = {
  name: "sample",
  year: "fiscal_year",
  dimensions: [{ name: "a" }, { name: "b" }, { name: "c" }, { name: "fiscal_year", isYear: true }],
  measures: [
    { name: "spent", unit: "yuan", value: "spent" },
    { name: "rows", unit: "count", value: "1" },
    { name: "balance", unit: "yuan", value: "budget", isStock: true },
    {
      name: "rate",
      unit: "ratio",
      numerator: { name: "spent", value: "spent" },
      denominator: { name: "budget", value: "budget" },
    },
  ],
};
const apart: Mart = { ...mart, apart: ["c"] };

interface Stored {
  readonly fiscal_year: number;
  readonly a: string | null;
  readonly b: string | null;
  readonly c: string;
  /** In fen. */
  readonly spent: number | null;
  readonly budget: number;
}

const stored: fc.Arbitrary<Stored> = fc.record({
  fiscal_year: fc.constantFrom(2023, 2024, 2025),
  a: fc.constantFrom("x", "y", "z", "w", "it's", null),
  b: fc.constantFrom("p", "q", null),
  c: fc.constantFrom("m", "n"),
  spent: fc.option(fc.integer({ min: -5_000, max: 1_000_000 }), { freq: 5 }),
  budget: fc.integer({ min: 0, max: 1_000_000 }),
});

const question: fc.Arbitrary<Question> = fc
  .record({
    mart: fc.constantFrom(mart, apart),
    chosen: fc.shuffledSubarray(["a", "b", "c", "fiscal_year"], { minLength: 0, maxLength: 3 }),
    isAcross: fc.boolean(),
    measures: fc.shuffledSubarray([...mart.measures], { minLength: 1 }),
    top: fc.constantFrom(null, 1, 2),
    isCompared: fc.boolean(),
    years: fc.constantFrom(null, ["2025"], ["2024", "2025"]),
    only: fc.constantFrom(null, ["x", null], ["it's"]),
  })
  .map(({ mart: of, chosen, isAcross, years, only, ...rest }) => {
    const dimensions = chosen.flatMap((name) => of.dimensions.filter((one) => one.name === name));
    const across = isAcross && dimensions.length > 1 ? (dimensions.at(-1) ?? null) : null;
    const filterOf = (at: number, values: readonly (string | null)[] | null) => {
      const dimension = of.dimensions[at];
      return values === null || dimension === undefined ? [] : [{ dimension, values }];
    };
    return settled({
      ...rest,
      mart: of,
      rows: across === null ? dimensions : dimensions.slice(0, -1),
      across,
      filters: [...filterOf(3, years), ...filterOf(0, only)],
    });
  });

type Row = Readonly<Record<string, string | number | null>>;

let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run("create schema marts");
});

/** The answer to a question, as text where money is exact. */
async function answer(rows: readonly Stored[], asked: Question): Promise<Row[]> {
  const text = (value: string | null) => (value === null ? "null" : `'${value.replaceAll("'", "''")}'`);
  const yuan = (fen: number | null) => (fen === null ? "null" : `${fen / 100}`);
  const values = rows.map(
    ({ fiscal_year, a, b, c, spent, budget }) =>
      `(${fiscal_year}, ${text(a)}, ${text(b)}, ${text(c)}, ${yuan(spent)}, ${yuan(budget)})`,
  );
  await connection.run(
    "create or replace table marts.sample (fiscal_year smallint, a varchar, b varchar, c varchar, spent decimal(18, 2), budget decimal(18, 2))",
  );
  await connection.run(`insert into marts.sample values ${values.join(", ")}`);
  const reader = await connection.runAndReadAll(writeSql(asked, "zh"));
  return reader.getRowObjectsJson() as Row[];
}

const fen = (yuan: string | number | null | undefined) => Math.round(Number(yuan ?? 0) * 100);

/** Names of the dimensions that a row adds up over. */
function addedOver(asked: Question, row: Row): string[] {
  const dimensions = dimensionsOf(asked);
  return dimensions.flatMap(({ name }, at) => (Number(row.level) & (2 ** (dimensions.length - 1 - at)) ? [name] : []));
}

/** The rows that the question is about, counted by hand. */
function kept(rows: readonly Stored[], asked: Question, row: Row, shift: number): Stored[] {
  const group = dimensionsOf(asked).filter(({ name }) => !addedOver(asked, row).includes(name));
  const years = rows.map(({ fiscal_year }) => fiscal_year);
  const shown = rows
    .map((one) => ({ ...one, fiscal_year: one.fiscal_year + shift }))
    .filter(
      (one) =>
        asked.filters.every(({ dimension, values }) => {
          const value = one[dimension.name as keyof Stored];
          return values.includes(value === null ? null : String(value));
        }) &&
        (asked.filters.some(({ dimension }) => dimension.isYear) || years.includes(one.fiscal_year)),
    );
  return shown.filter((one) =>
    group.every(({ name }, at) => {
      const value = one[name as keyof Stored];
      const isTop = asked.top === null || at > 0 || name !== asked.rows[0]?.name || shownTop.has(value);
      return (isTop ? value : OTHERS) === row[name];
    }),
  );
}

/** Groups that the last answer itself names; which they are is judged by a test of its own. */
let shownTop: ReadonlySet<unknown> = new Set();

/** The answer, and what its top names is kept. */
async function answered(rows: readonly Stored[], asked: Question): Promise<Row[]> {
  const all = await answer(rows, asked);
  const first = asked.rows[0]?.name ?? "";
  const named = all.filter((row) => !addedOver(asked, row).includes(first)).map((row) => row[first]);
  shownTop = new Set(named.filter((name) => name !== OTHERS));
  return all;
}

const sum = (rows: readonly Stored[], column: "spent" | "budget") =>
  rows.reduce((total, row) => total + (row[column] ?? 0), 0);

describe("what the explorer asks", () => {
  test("adds up exactly the rows of each group and subtotal, and of the year before beside them", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stored, { minLength: 1, maxLength: 30 }), question, async (rows, asked) => {
        for (const row of await answered(rows, asked)) {
          const own = kept(rows, asked, row, 0);
          if ("spent" in row) expect(fen(row.spent)).toBe(sum(own, "spent"));
          if ("spent_last_year" in row) expect(fen(row.spent_last_year)).toBe(sum(kept(rows, asked, row, 1), "spent"));
          if ("rows" in row) expect(Number(row.rows ?? 0)).toBe(own.length);
        }
      }),
      { numRuns: 150, seed: 5 },
    );
  });

  test("divides sums by sums, and gives a state of one year only", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stored, { minLength: 1, maxLength: 30 }), question, async (rows, asked) => {
        for (const row of await answered(rows, asked)) {
          const own = kept(rows, asked, row, 0);
          const isSpent = own.some(({ spent }) => spent !== null);
          if ("rate" in row && isSpent && sum(own, "budget") > 0)
            expect(Number(row.rate)).toBeCloseTo(sum(own, "spent") / sum(own, "budget"), 9);
          if ("rate" in row && sum(own, "budget") === 0) expect(row.rate).toBeNull();
          const years = new Set(own.map(({ fiscal_year }) => fiscal_year));
          if ("balance" in row && years.size > 1) expect(row.balance).toBeNull();
          if ("balance" in row && years.size === 1) expect(fen(row.balance)).toBe(sum(own, "budget"));
        }
      }),
      { numRuns: 150, seed: 6 },
    );
  });

  test("has every group once, subtotals equal to their parts, and nothing added up over what stands apart", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stored, { minLength: 1, maxLength: 30 }), question, async (rows, asked) => {
        const all = await answered(rows, asked);
        const names = dimensionsOf(asked).map(({ name }) => name);
        const keys = all.map((row) => JSON.stringify([row.level, ...names.map((name) => row[name])]));
        expect(new Set(keys).size).toBe(keys.length);
        const finest = all.filter((row) => Number(row.level) === 0);
        const total = all.find((row) => addedOver(asked, row).length === names.length);
        if (total && "spent" in total)
          expect(fen(total.spent)).toBe(finest.reduce((all, row) => all + fen(row.spent), 0));
        if (asked.mart.apart) expect(all.filter((row) => addedOver(asked, row).includes("c"))).toEqual([]);
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  test("names the groups with most, and puts the others together at the end", async () => {
    const [a] = mart.dimensions;
    if (a === undefined) throw new Error("the sample has dimensions");
    const row = (name: string, spent: number) => ({
      fiscal_year: 2025,
      a: name,
      b: null,
      c: "m",
      spent,
      budget: 1_000,
    });
    const rows = await answer([row("x", 100), row("y", 900), row("z", 500), row("w", 50)], {
      mart,
      rows: [a],
      across: null,
      measures: mart.measures,
      filters: [],
      top: 2,
      isCompared: false,
    });
    expect(rows.map(({ level, a: name, spent }) => [level, name, spent])).toEqual([
      ["1", null, "15.50"],
      ["0", "y", "9.00"],
      ["0", "z", "5.00"],
      ["0", OTHERS, "1.50"],
    ]);
  });

  test("reads as a person would write it", async () => {
    const [a, b] = mart.dimensions;
    if (a === undefined || b === undefined) throw new Error("the sample has dimensions");
    const filters = [{ dimension: a, values: ["it's"] }];
    const [, , , rate] = mart.measures;
    const asked = { mart, rows: [a], across: b, measures: rate ? [rate] : [], filters, top: null, isCompared: false };
    expect(writeSql(asked, "zh")).toBe(`with selected as (
    select
        fiscal_year,
        a,
        b,
        spent,
        budget
    from marts.sample
    where a in ('it''s')
),

grouped as (
    select
        grouping_id(a, b) as level,
        a,
        b,
        (sum(spent) / nullif(sum(budget), 0))::double as rate
    from selected
    group by grouping sets ((a, b), (a), (b), ())
)

select
    level,
    grouped.a,
    grouped.b,
    rate
from grouped
order by
    level & 2 desc,
    max(rate) filter (level = 1) over (partition by grouped.a) desc nulls last,
    grouped.a,
    level & 1,
    grouped.b nulls last`);
  });
});
