import type { Group } from "./Group.ts";

const deep = (open: string, middle: string, close: string, times: number) =>
  `${open.repeat(times)}${middle}${close.repeat(times)}`;
const doubled = (levels: number) =>
  Array.from({ length: levels }, (_, at) => `c${at + 1} as (select a.x from c${at} a, c${at} b)`).join(", ");

/** Statements that eat time, memory or the process itself. */
export const BOMBS: readonly Group[] = [
  {
    of: "crashes of the engine",
    gate: ["function", "type"],
    worker: "ends",
    statements: [
      "select json_structure(repeat('[', 1000000) || repeat(']', 1000000))",
      "select json_merge_patch(repeat('[', 400000) || repeat(']', 400000), '{}')",
      "select json_contains(repeat('[', 400000) || repeat(']', 400000), '1')",
      "select (repeat('[', 50000) || repeat(']', 50000))::json::variant",
    ],
  },
  {
    of: "memory beside the engine's limit",
    gate: "function",
    worker: "ends",
    statements: [
      "select len(range(1000000000))",
      "select count(*) from (select unnest(range(1000000000)))",
      "select length(repeat('a', 2000000000))",
      "select length(replace(repeat('a', 500000000), 'a', 'aa'))",
      "select damerau_levenshtein(repeat('a', 60000), repeat('b', 60000))",
      "select list_reduce(range(40), lambda a, b: a || a)",
      "select length(hex(repeat('a', 900000000)))",
      "select list_zip(range(100000000), range(100000000))[1]",
      "select list_resize([1], 1000000000)",
      "select length(format('{:>1000000000}', 'a'))",
      "select bitstring('1', 1000000000)",
    ],
  },
  {
    of: "time that no interruption ends",
    gate: "function",
    worker: "ends",
    statements: [
      "select levenshtein(repeat('a', 120000), repeat('b', 120000))",
      "select list_sort(range(200000000))[1]",
      "select (repeat('a', 60) || 'c') glob (repeat('*a', 30) || 'b')",
      "select sleep_ms(600000)",
      "select md5(repeat('a', 1900000000))",
      "select jaccard(repeat('ab', 5000000), repeat('ba', 5000000))",
      "select list_reduce(range(100000000), lambda a, b: a + b)",
    ],
  },
  {
    of: "lengths that are not written out",
    gate: "length",
    worker: "ends",
    statements: [
      "select sum(length(lpad('a', 1000000000, 'b')))",
      "select length(rpad('a', (fiscal_year * 1000000)::int, 'b')) from marts.year",
      "select length(lpad('a', -1, 'b'))",
    ],
  },
  {
    of: "texts too long or too deep to be judged",
    gate: ["too_long", "too_deep", "syntax", "part", "too_slow"],
    worker: "ends",
    statements: [
      `select ${deep("(", "1", ")", 9_000)}`,
      `select ${"not ".repeat(3_900)} true`,
      `select ${"/*".repeat(7_900)}`,
      `select ${deep("[", "1", "]", 7_900)}`,
      `select ${deep("abs(", "1", ")", 3_000)}`,
      `select ${deep("case when true then ", "1", " end", 600)}`,
      `select ${"- ".repeat(7_000)} fiscal_year from marts.year`,
      `select ${"1 + ".repeat(30_000)} 1`,
      `select 1 ${"union all select 1 ".repeat(20_000)}`,
      `select '${"a".repeat(20_000)}'`,
    ],
  },
];

/** Statements that the gate lets through, because any analyst may write them by mistake: only the limits hold them. */
export const RUNAWAYS: readonly string[] = [
  "select count(*) from range(1000000) a, range(1000000) b where a.range * b.range = -1",
  "with recursive t as (select 1 as a union all select a + 1 from t) select max(a) from t",
  "select count(distinct a.range || b.range) from range(100000) a, range(100000) b",
  "select list(range) from range(1000000000000)",
  "select string_agg(range::varchar, ',') from range(1000000000000)",
  "select a.range from range(1000000000000) a order by hash(a.range) desc",
  "select list_sum(list_transform(list(x), lambda y: y * 2)) from range(300000000) t(x)",
  `with c0 as (select 1 as x union all select 2), ${doubled(28)} select count(*) from c28`,
  "select sum(x) over (order by x rows between 1000000 preceding and current row) from range(100000000) t(x) limit 1",
  "select max(list_sort(l)) from (select list(random()) as l from range(50000000))",
  "select regexp_replace(string_agg('a' || range, ''), '(a+)+$', 'b') from range(30000000)",
  "select * from range(1000000000)",
];
