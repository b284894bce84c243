import { SQLDialect } from "@codemirror/lang-sql";

const keywords =
  "all anti any array as asc asof between bottom by case cast collate columns cross cube current day describe desc distinct else end escape except exclude exists explain false fetch filter first following from full glob group grouping having hour ignore ilike in inner intersect interval is isnull join last lateral left like limit macro map materialized minute month natural next not notnull null nulls offset on only or order ordinality outer over partition percent pivot positional preceding qualify range recursive replace respect right rollup row rows sample second select semi sets show similar some struct summarize symmetric table tablesample then ties to true try_cast unbounded union unnest unpivot using values varying when where window with within year";

const types =
  "bigint bit blob bool boolean char date datetime decimal double enum float hugeint int integer interval json list numeric real smallint string struct text time timestamp timestamptz tinyint ubigint uhugeint uinteger usmallint utinyint uuid varchar";

/** DuckDB's words and signs, for colours. */
export const duckdbDialect = SQLDialect.define({
  keywords,
  types,
  builtin: "",
  operatorChars: "*+-%<>!=&|~^/:@",
  specialVar: "$",
  identifierQuotes: '"',
  doubleDollarQuotedStrings: true,
  treatBitsAsBytes: false,
});

/** Words that completion offers. */
export const keywordList: readonly string[] = keywords.split(" ");
