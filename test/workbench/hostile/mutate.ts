type Random = () => number;

const WRAPPINGS: readonly ((sql: string) => string)[] = [
  (sql) => `select * from (${sql})`,
  (sql) => `select * from (\n${sql}\n) as inside`,
  (sql) => `with inside as (${sql}) select * from inside`,
  (sql) => `with inside as materialized (${sql}) from inside`,
  (sql) => `select (${sql})`,
  (sql) => `select * from marts.year where exists (${sql})`,
  (sql) => `select * from marts.year, lateral (${sql})`,
  (sql) => `select 1 union all (${sql})`,
  (sql) => `(${sql}) except select 1`,
  (sql) => `explain ${sql}`,
  (sql) => `describe ${sql}`,
  (sql) => `summarize ${sql}`,
  (sql) => `select 1; ${sql}`,
  (sql) => `${sql}; select 1`,
  (sql) => `/* select 1 */ ${sql} -- select 1`,
  (sql) => `select case when true then (${sql}) end`,
  (sql) => `select [(${sql})]`,
  (sql) => `select * from (values ((${sql})))`,
  (sql) => `pivot (${sql}) on a in ('x') using count(*)`,
  (sql) => `with recursive inside as (${sql} union all select * from inside) select * from inside`,
  (sql) => `select * from marts.year order by (${sql})`,
  (sql) => `select * from marts.year limit (${sql})`,
  (sql) => `select list_transform([1], lambda x: (${sql}))`,
  (sql) => `select count(*) filter ((${sql}) is null) over (order by (${sql})) from marts.year`,
];

const SPELLINGS: readonly ((sql: string, random: Random) => string)[] = [
  (sql, random) => sql.replace(/[a-z]/g, (letter) => (random() < 0.5 ? letter.toUpperCase() : letter)),
  (sql) => sql.replaceAll(" ", "\n\t"),
  (sql) => sql.replaceAll(" ", "/**/ "),
  (sql) => sql.replaceAll(" ", " --\n"),
  (sql) => sql.replace(/\b([a-z]\w*_\w+)\(/g, '"$1"('),
  (sql) => sql.replace(/\b([a-z]\w*_\w+)\(/g, "main.$1("),
  (sql) => sql.replace(/\b([a-z]\w*_\w+)\(/g, "system.main.$1("),
  (sql) => sql.replace(/\b(\w+)\(('[^']*')\)/g, "$2.$1()"),
  (sql) => sql.replace(/'([^']*)'/g, "$$$$$1$$$$"),
  (sql) => sql.replace(/'([^']*)'/g, "e'$1'"),
  (sql) => sql.replace(/^select \*\s+from/, "from"),
  (sql) => `${sql};`,
  (sql) => `\u{feff}${sql}`,
];

/** A hostile statement in another dress: spelt otherwise, wrapped up to three times. It stays hostile or becomes nonsense. */
export function mutate(sql: string, random: Random): string {
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  let mutant = random() < 0.7 ? pick(SPELLINGS)(sql, random) : sql;
  for (let times = Math.floor(random() * 3); times > 0; times--) mutant = pick(WRAPPINGS)(mutant);
  return random() < 0.3 ? pick(SPELLINGS)(mutant, random) : mutant;
}
