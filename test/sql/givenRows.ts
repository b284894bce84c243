import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { OfficeSettings } from "../../server/store/settings.ts";
import { readGlossary } from "../../server/warehouse/buildWarehouse.ts";
import { loadDictionary, SQL_TYPES } from "../../server/warehouse/dictionary.ts";
import { PROVENANCE } from "../../server/warehouse/loadBatches.ts";
import { loadReference, referenceLists } from "../../server/warehouse/loadReference.ts";
import { attachSources, buildLayers } from "../../server/warehouse/models/buildLayers.ts";
import { loadModels } from "../../server/warehouse/models/loadModels.ts";
import { PROJECT } from "../../server/warehouse/projectFolders.ts";
import { identifier, literal } from "../../server/warehouse/sqlText.ts";

/** Rows by record kind, as a batch holds them; values as text or number, columns left out are null. */
export type GivenRows = Readonly<Record<string, readonly Readonly<Record<string, string | number | null>>[]>>;

export type Row = Record<string, unknown>;

/** A warehouse built in memory from a few rows. */
export interface GivenWarehouse {
  readonly connection: DuckDBConnection;
  /** Rows of any select; decimals, dates and big integers as text. */
  rows(sql: string): Promise<Row[]>;
  /** Rows of a named query; parameters left out are null. */
  query(name: string, parameters?: Readonly<Record<string, string | number>>): Promise<Row[]>;
}

const OFFICE: OfficeSettings = {
  name_zh: "六盘水市财政局",
  name_en: "Liupanshui finance bureau",
  region_code: "520200",
  currency: "CNY",
  is_synthetic: true,
};

/** Builds the whole warehouse from literal rows with the project's own SQL, lists and builder; everything is proved. */
export async function givenRows(rows: GivenRows, office: Partial<OfficeSettings> = {}): Promise<GivenWarehouse> {
  const lists = referenceLists(PROJECT.reference, null);
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await attachSources(connection);
  await loadReference(connection, lists, { ...OFFICE, ...office });
  await createBatches(connection);
  for (const [kind, given] of Object.entries(rows)) {
    for (const [index, row] of given.entries()) await insert(connection, kind, row, index);
  }
  await acceptBatches(connection, Object.keys(rows));
  await buildLayers(connection, PROJECT.sql, readGlossary(lists));
  const read = async (sql: string, parameters: Record<string, string | number | null> = {}) =>
    (await connection.runAndReadAll(sql, parameters)).getRowObjectsJson() as Row[];
  const queries = new Map(loadModels(PROJECT.sql, "queries").map((model) => [model.name, model]));
  return {
    connection,
    rows: read,
    query: async (name, parameters = {}) => {
      const query = queries.get(name);
      if (query === undefined) throw new Error(`There is no query ${name}.`);
      const optional = Object.fromEntries(query.header.optional.map((parameter) => [parameter, null]));
      return read(query.sql, { ...optional, ...parameters });
    },
  };
}

async function createBatches(connection: DuckDBConnection): Promise<void> {
  const batch = ["batch_id VARCHAR", "batch_sequence INTEGER"];
  const dictionary = loadDictionary(PROJECT.reference);
  for (const kind of new Set(dictionary.map((column) => column.kind))) {
    const columns = dictionary.filter((column) => column.kind === kind);
    const typed = columns.map(({ column, type }) => `${identifier(column)} ${SQL_TYPES[type]}`);
    await connection.run(`create table batches.${kind} (${[...typed, ...PROVENANCE, ...batch].join(", ")})`);
  }
  const texts = ["source_cell", "column_name", "value", "rule", "severity", "printed", "computed"];
  const problem = [...texts.map((name) => `${name} VARCHAR`), ...PROVENANCE, ...batch];
  await connection.run(`create table batches.problem (${problem.join(", ")})`);
  const cell = ["column_name VARCHAR", "source_cell VARCHAR", ...PROVENANCE, ...batch];
  await connection.run(`create table batches.form_cell (${cell.join(", ")})`);
}

/** Batch 1 was accepted on 1 August 2022, each later one a day after the one before. */
async function acceptBatches(connection: DuckDBConnection, kinds: readonly string[]): Promise<void> {
  const owners = kinds.map((kind) => `select batch_id, batch_sequence from batches.${kind}`);
  const given = owners.length > 0 ? owners.join(" union all ") : "select 'first', 1 where false";
  await connection.run(`create table batches.batch as
    select batch_id, max(batch_sequence) as batch_sequence, batch_id as title, 'tester' as author,
      timestamp '2022-07-31' + to_days(max(batch_sequence)) as accepted_at
    from (${given}) as owner(batch_id, batch_sequence) group by batch_id`);
}

async function insert(
  connection: DuckDBConnection,
  kind: string,
  row: Readonly<Record<string, string | number | null>>,
  index: number,
): Promise<void> {
  const provenance = { source_file: "given.csv", source_sheet: "", source_row: index + 2 };
  const full = { batch_id: "first", batch_sequence: 1, ...provenance, ...row };
  const names = Object.keys(full).map(identifier).join(", ");
  const values = Object.values(full).map((value) => (value === null ? "null" : literal(String(value))));
  await connection.run(`insert into batches.${kind} (${names}) values (${values.join(", ")})`);
}
