import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { openStore, type StorePaths } from "../../server/store/paths.ts";
import { snapshotPath } from "../../server/store/snapshots.ts";

/** Text that no result may ever hold. */
export const CANARY = "canary-7f3a";

export interface SmallStore {
  readonly store: StorePaths;
  /** A folder that holds secrets, and that nothing may be written to. */
  readonly secrets: string;
  readonly close: () => void;
}

const SNAPSHOTS = ["20260101T000000000Z-old", "20260102T000000000Z-new"];

/** A store with two snapshots, made by hand: marts, core, a macro, and a schema that is nobody's business. */
export async function smallStore(): Promise<SmallStore> {
  const root = mkdtempSync(join(tmpdir(), "jixiao-workbench-"));
  const store = openStore(join(root, "store"));
  for (const [at, id] of SNAPSHOTS.entries()) {
    const instance = await DuckDBInstance.create(snapshotPath(store, id));
    const connection = await instance.connect();
    await connection.run(`create schema marts; create schema core; create schema meta; create schema secret;
      create macro ratio(numerator, denominator) as (numerator / nullif(denominator, 0))::double;
      create macro growth(value, prior) as ratio(value - prior, prior);
      create table marts.year as select (2018 + range)::smallint as fiscal_year,
        (90071992547409.93 - range)::decimal(18, 2) as budget_yuan from range(${5 + at});
      create table core.fct_budget as select (2018 + range % 5)::smallint as fiscal_year, 'D' || (range % 7) as department_code,
        (range * 0.01)::decimal(18, 2) as budget_yuan from range(10000);
      create table meta.batch as select 'somebody' as author;
      create table secret.salaries as select 'a' as name, 1 as salary;`);
    connection.closeSync();
    instance.closeSync();
  }
  writeFileSync(store.current, `${SNAPSHOTS[1]}\n`);
  const secrets = join(root, "secrets");
  mkdirSync(secrets);
  writeFileSync(join(secrets, "secret.csv"), `a\n${CANARY}\n`);
  writeFileSync(join(secrets, "secret.txt"), CANARY);
  writeFileSync(join(secrets, "secret.json"), `{"a": "${CANARY}"}\n`);
  const instance = await DuckDBInstance.create(join(secrets, "other.duckdb"));
  const connection = await instance.connect();
  await connection.run(`create table salaries as select '${CANARY}' as name`);
  await connection.run(`copy salaries to '${join(secrets, "secret.parquet")}' (format parquet)`);
  connection.closeSync();
  instance.closeSync();
  return { store, secrets, close: () => rmSync(root, { recursive: true, force: true }) };
}
