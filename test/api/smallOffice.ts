import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { auditRuns } from "../../server/api/sql/auditRuns.ts";
import { createApp } from "../../server/app.ts";
import { Desk } from "../../server/desk/Desk.ts";
import { OfficeDatabase } from "../../server/office/OfficeDatabase.ts";
import type { Manifest } from "../../server/store/manifest.ts";
import { openStore, type StorePaths } from "../../server/store/paths.ts";
import { type OfficeSettings, writeSettings } from "../../server/store/settings.ts";
import type { ProjectFolders } from "../../server/warehouse/projectFolders.ts";
import { publishChange } from "../../server/warehouse/publish.ts";
import { Warehouse } from "../../server/warehouse/Warehouse.ts";
import { Workbench } from "../../server/workbench/Workbench.ts";

/** Three budgets: the largest amount whose fen a double cannot hold, text that a spreadsheet would run, and nothing. */
const ROWS = `
  (2021, 'P1', '=1+1', 90071992547409.93, 2),
  (2022, 'P1', '道路', 0.01, 3),
  (2022, 'P2', '-桥', null, 4)`;

const REFERENCE: Readonly<Record<string, string>> = {
  "columns.csv": `kind,column,type,required,codes,default,zh,en,aliases
budget,fiscal_year,year,yes,,,年度,Fiscal year,
budget,project_code,code,yes,,,项目编码,Project code,
budget,project_name,text,,,,项目名称,Project name,
budget,initial_budget,money,yes,,,年初预算数,Initial budget,`,
  "kinds.csv": "kind,zh,en,key\nbudget,预算,Budget,fiscal_year;project_code",
  "codes.csv": "list,code,zh,en,aliases\nrating,excellent,优,Excellent,优秀\nrating,poor,差,Poor,",
  "rules.csv": "rule,severity,zh,en,hint_zh,hint_en",
  "glossary.csv": `name,zh,en,unit,definition_zh,definition_en,formula
fiscal_year,年度,Fiscal year,year,,,
project_code,项目编码,Project code,code,,,
project_name,项目名称,Project name,text,,,
initial_yuan,年初预算数,Initial budget,yuan,批复的预算,As approved,sum(initial)
initial_share,占比,Share,ratio,,,
is_large,大额,Large,flag,,,
approved_on,批复日期,Approved on,date,,,
row_number,序号,Number,count,,,`,
};

const SQL: Readonly<Record<string, string>> = {
  "macros.sql": "create macro ratio(numerator, denominator) as numerator / nullif(denominator, 0);",
  "1_staging/stg_budget.sql": `-- Budgets: the latest accepted row of each key.
-- 预算:每个业务主键的最新记录。
-- grain: fiscal_year, project_code
-- nullable: initial_yuan
select
    fiscal_year, project_code, project_name, initial_budget as initial_yuan,
    batch_id, source_file, source_sheet, source_row
from batches.budget`,
  "2_core/fct_budget.sql": `-- Budgets of projects.
-- 项目预算。
-- grain: fiscal_year, project_code
-- nullable: initial_yuan
select * from staging.stg_budget order by fiscal_year, project_code`,
  "3_marts/project_year.sql": `-- Projects by year.
-- 项目年度。
-- grain: fiscal_year, project_code
-- nullable: initial_yuan
select fiscal_year, project_code, project_name, initial_yuan from core.fct_budget`,
  "4_queries/projects.sql": `-- Projects of a year, with a value of every type.
-- 某年度的项目。
-- grain: fiscal_year, project_code
-- nullable: initial_yuan
-- optional: project_code, order_name, since
-- values: order_name (rising, falling)
select
    fiscal_year, project_code, project_name, initial_yuan,
    ratio(1, 3) as initial_share, initial_yuan > 1 as is_large, date '2022-07-01' as approved_on
from marts.project_year
where fiscal_year >= $fiscal_year::smallint
    and ($project_code::varchar is null or project_code = $project_code::varchar)
    and ($since::date is null or approved_on >= $since::date)
order by if($order_name::varchar = 'falling', -fiscal_year, fiscal_year), project_code`,
  "4_queries/numbers.sql": `-- As many rows as asked for.
-- 若干行。
-- grain: row_number
-- nullable: none
select range::integer as row_number from range(200000)
where range < $row_count::bigint order by range`,
  "4_queries/slow.sql": `-- A query that runs for minutes and can be interrupted.
-- 很慢的查询。
-- grain: row_number
-- nullable: none
select count(*)::integer as row_number from range(1000000) as a, range(1000000) as b
where a.range * b.range = -1`,
};

/** An office with one accepted batch (or none), its HTTP application, and the way to end it. */
export interface SmallOffice {
  readonly store: StorePaths;
  readonly project: ProjectFolders;
  readonly warehouse: Warehouse;
  readonly desk: Desk;
  readonly office: OfficeDatabase;
  readonly workbench: Workbench;
  readonly clientFolder: string;
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
  readonly get: (path: string, headers?: Record<string, string>, method?: string) => Promise<Response>;
  readonly close: () => Promise<void>;
}

interface Circumstances {
  readonly isPublished?: boolean;
  readonly settings?: Partial<OfficeSettings>;
}

/** Builds a real snapshot from a project of one record kind and opens the application on it. */
export async function smallOffice({ isPublished = true, settings = {} }: Circumstances = {}): Promise<SmallOffice> {
  const root = mkdtempSync(join(tmpdir(), "jixiao-api-"));
  const store = openStore(join(root, "store"));
  const project = { sql: join(root, "sql"), reference: join(root, "reference") };
  const clientFolder = join(root, "dist");
  for (const layer of ["1_staging", "2_core", "3_marts", "4_queries", "checks"]) {
    mkdirSync(join(project.sql, layer), { recursive: true });
  }
  writeFiles(project.sql, SQL);
  writeFiles(project.reference, REFERENCE);
  writeFiles(clientFolder, { "index.html": "<!doctype html><title>绩效</title>" });
  writeFiles(join(clientFolder, "assets"), { "main-1a2b3c.js": "export {};" });
  writeFiles(join(clientFolder, "assets/workers"), { "grouper-1a2b3c.js": "export {};" });
  await writeSettings(store, { ...OFFICE, ...settings });
  if (isPublished) {
    await draft(store);
    await publishChange(store, { action: "accepted", batches: ["b1"], by: "test" }, () => {}, project);
  }
  const warehouse = new Warehouse(store);
  const desk = await Desk.open(store);
  const office = new OfficeDatabase(store.office);
  const workbench = new Workbench(store, { onEnd: auditRuns(office, store) });
  const own = { clientFolder, hosts: ["localhost"], version: "1.0.0" };
  const app = createApp({ warehouse, desk, office, workbench, project, ...own });
  return {
    store,
    project,
    warehouse,
    desk,
    office,
    workbench,
    clientFolder,
    request: async (path, init = {}) => app.request(path, { headers: { Host: "localhost" }, ...init }),
    get: async (path, headers = {}, method = "GET") => app.request(path, { headers, method }),
    close: async () => {
      await Promise.all([desk.close(), workbench.close()]);
      await warehouse.close();
      await office.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

const OFFICE: OfficeSettings = {
  name_zh: "测试财政局",
  name_en: "Test bureau",
  region_code: "520200",
  currency: "CNY",
  is_synthetic: true,
};

function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
}

async function draft(store: StorePaths): Promise<void> {
  const folder = join(store.batches, "b1");
  writeFiles(join(folder, "source"), {
    "budget.csv":
      "年度,项目编码,项目名称,年初预算数(元)\n2021,P1,=1+1,90071992547409.93\n2022,P1,道路,0.01\n2022,P2,-桥,\n",
    "broken.xlsx": "PK\u0003\u0004 cut off",
  });
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  await connection.run(`copy (
    select fiscal_year::smallint as fiscal_year, project_code, project_name, initial_budget::decimal(18,2) as initial_budget,
      'budget.csv' as source_file, '' as source_sheet, source_row::integer as source_row
    from (values ${ROWS}) as t(fiscal_year, project_code, project_name, initial_budget, source_row)
  ) to '${join(folder, "budget.parquet")}' (format parquet)`);
  instance.closeSync();
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(MANIFEST));
}

const HEADERS = ["年度", "项目编码", "项目名称", "年初预算数(元)"];
const COLUMNS = ["fiscal_year", "project_code", "project_name", "initial_budget"];

const MANIFEST: Manifest = {
  id: "b1",
  title: "2022 budgets",
  state: "draft",
  sequence: null,
  created_at: "2026-01-01T00:00:00.000Z",
  author: "test",
  files: [
    { name: "budget.csv", sha256: "b1", bytes: 1, format: "csv", encoding: "utf-8" },
    { name: "broken.xlsx", sha256: "b2", bytes: 1, format: "xlsx", encoding: null },
  ],
  sheets: [
    {
      file: "budget.csv",
      sheet: "",
      header_rows: [1],
      columns: COLUMNS.map((column, index) => ({
        position: index + 1,
        header: HEADERS[index] ?? "",
        column,
        reason: "chinese_name",
        multiplier: column === "initial_budget" ? "1" : null,
      })),
      fixed: {},
      rows_read: 3,
    },
  ],
  kinds: { budget: { read: 3, kept: 3, refused: 0, replaced: 0 } },
  control_totals: [],
  problem_count: { error: 0, warning: 0 },
  options: {},
  history: [],
};
