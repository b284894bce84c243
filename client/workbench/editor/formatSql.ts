import { duckdb, formatDialect } from "sql-formatter";

/** SQL in the manner of this house: lower-case words, four spaces, one thing a line. */
export function formatSql(text: string): string {
  return formatDialect(text, {
    dialect: duckdb,
    keywordCase: "lower",
    dataTypeCase: "lower",
    functionCase: "preserve",
    tabWidth: 4,
    linesBetweenQueries: 1,
    paramTypes: { named: ["$"] },
  });
}
