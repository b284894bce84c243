import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { onTestFinished } from "vitest";
import type { Manifest } from "../../server/store/manifest.ts";
import { openStore, type StorePaths } from "../../server/store/paths.ts";
import type { ProjectFolders } from "../../server/warehouse/projectFolders.ts";

/** A folder that is gone when the test has finished. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "jixiao-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function temporaryStore(): StorePaths {
  return openStore(temporaryFolder());
}

const LISTS: Readonly<Record<string, string>> = {
  "columns.csv": [
    "kind,column,type,required,codes,default,zh,en,aliases",
    "budget,fiscal_year,year,yes,,,年度,Fiscal year,",
    "budget,project_code,code,yes,,,项目编码,Project code,",
    "budget,initial_budget,money,yes,,,年初预算数,Initial budget,",
  ].join("\n"),
  "kinds.csv": "kind,zh,en,key\nbudget,预算,Budget,fiscal_year;project_code",
  "rules.csv": "rule,severity,zh,en,hint_zh,hint_en",
  "glossary.csv": [
    "name,zh,en,unit,definition_zh,definition_en,formula",
    "fiscal_year,年度,Fiscal year,year,,,",
    "figure,指标,Figure,text,,,",
    "actual,实际,Actual,number,,,",
    "initial_yuan,年初预算数,Initial budget,yuan,批复的预算,As approved,sum",
  ].join("\n"),
};

const FILES: Readonly<Record<string, string>> = {
  "macros.sql": "create macro ratio(numerator, denominator) as numerator / nullif(denominator, 0);",
  "1_staging/stg_budget.sql": `-- Budgets: the latest accepted row of each key.
-- 预算:每个业务主键的最新记录。
-- grain: fiscal_year, project_code
-- nullable: none
select fiscal_year, project_code, initial_budget as initial_yuan, batch_id
from batches.budget
qualify row_number() over (partition by fiscal_year, project_code order by batch_sequence desc) = 1`,
  "2_core/fct_budget.sql": `-- Budgets of projects.
-- grain: fiscal_year, project_code
-- nullable: none
select * from staging.stg_budget order by fiscal_year`,
  "3_marts/year.sql": `-- The bureau by year.
-- 全市年度。
-- grain: fiscal_year
-- nullable: none
select fiscal_year, sum(initial_yuan) as initial_yuan from core.fct_budget group by all`,
  "4_queries/years.sql": `-- Budgets by year.
-- grain: fiscal_year
-- nullable: none
-- optional: fiscal_year
select fiscal_year, initial_yuan
from marts.year
where $fiscal_year::smallint is null or fiscal_year = $fiscal_year::smallint
order by fiscal_year`,
  "checks/budget_is_negative.sql": `-- Budgets below zero.
-- severity: warning
select
    'budget' as kind, fiscal_year, null::varchar as department_code, project_code, batch_id, null::varchar as source_file,
    null::varchar as source_sheet, null::integer as source_row, 'initial_budget' as column_name,
    initial_yuan::varchar as printed, null::varchar as computed
from core.fct_budget
where initial_yuan < 0`,
};

/** A project of one record kind, one mart and one query; `changes` replaces or adds SQL files by path. */
export function smallProject(changes: Readonly<Record<string, string>> = {}): ProjectFolders {
  const root = temporaryFolder();
  const folders = { sql: join(root, "sql"), reference: join(root, "reference") };
  for (const layer of ["1_staging", "2_core", "3_marts", "4_queries", "checks"]) {
    mkdirSync(join(folders.sql, layer), { recursive: true });
  }
  mkdirSync(folders.reference);
  for (const [name, text] of Object.entries(LISTS)) writeFileSync(join(folders.reference, name), text);
  for (const [path, text] of Object.entries({ ...FILES, ...changes })) writeFileSync(join(folders.sql, path), text);
  return folders;
}

/** Puts a draft batch of budgets into the store; rows are `(year, code, amount)` as SQL. */
export async function draftBudgets(store: StorePaths, id: string, rows: string): Promise<void> {
  const folder = join(store.batches, id);
  mkdirSync(folder, { recursive: true });
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  await connection.run(`copy (
    select fiscal_year::smallint as fiscal_year, project_code, initial_budget::decimal(18,2) as initial_budget,
      'f.csv' as source_file, '' as source_sheet, 2::integer as source_row
    from (values ${rows}) as t(fiscal_year, project_code, initial_budget)
  ) to '${join(folder, "budget.parquet")}' (format parquet)`);
  instance.closeSync();
  const manifest: Manifest = {
    id,
    title: id,
    state: "draft",
    sequence: null,
    created_at: "2026-01-01T00:00:00.000Z",
    author: "test",
    files: [{ name: "f.csv", sha256: id, bytes: 1, format: "csv", encoding: "utf-8" }],
    sheets: [],
    kinds: { budget: { read: 1, kept: 1, refused: 0, replaced: 0 } },
    control_totals: [],
    problem_count: { error: 0, warning: 0 },
    options: {},
    history: [],
  };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
}
