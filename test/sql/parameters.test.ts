import { beforeAll, expect, test } from "vitest";
import { PROJECT } from "../../server/warehouse/projectFolders.ts";
import { describeQueries, type NamedQuery } from "../../server/warehouse/queries/describeQueries.ts";
import { bindValues } from "../../server/warehouse/queries/runQuery.ts";
import { givenRows } from "./givenRows.ts";

let queries: ReadonlyMap<string, NamedQuery>;
beforeAll(async () => {
  const { connection } = await givenRows({});
  await connection.run("create schema if not exists meta");
  await connection.run(
    `create table meta.batch as select '' as batch_id, 1 as batch_sequence, '' as title, '' as author,
     timestamp '2022-12-31' as accepted_at, 0 as row_count where false`,
  );
  queries = await describeQueries(connection, PROJECT.sql);
});

const years = { first_year: "2021", last_year: "2022" };

test.each([
  ["budget_change", "measure_name", "adjusted_yuan", years],
  ["growth_by_year", "measure_name", "executed_yuan", {}],
  ["trend_by_group", "measure_name", "initial_yuan", {}],
  ["trend_by_group", "grouping", "fund_type", {}],
  ["trend_by_group", "structure", "restated", {}],
  ["restated_by_year", "grouping", "function_class", {}],
  ["evaluation_facts", "side", "self", { subject_type: "project" }],
  ["evaluation_facts", "subject_type", "policy", { side: "other" }],
  ["departments_compared", "peer_basis", "size", {}],
])("%s knows the values of %s and takes no other for its default", (name, parameter, value, others) => {
  const query = queries.get(name);
  if (query === undefined) throw new Error(`There is no query ${name}.`);
  expect(bindValues(query, { ...others, [parameter]: value })).toMatchObject({ [parameter]: value });
  expect(() => bindValues(query, { ...others, [parameter]: `${value}s` })).toThrow(
    expect.objectContaining({ code: "parameter_bad", parameters: { parameter, type: "VARCHAR" } }),
  );
});
