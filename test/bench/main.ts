import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { checkout } from "../architecture/sourceFiles.ts";
import { printTable } from "./printTable.ts";
import { type BenchResult, runBench } from "./runBench.ts";
import { sizeNamed } from "./sizes.ts";
import { PAGE_TARGETS, type PagesTiming } from "./timePages.ts";
import { keepsPromises } from "./timeWorkbench.ts";

const { values } = parseArgs({
  options: {
    size: { type: "string", default: "city" },
    scale: { type: "string", default: "1" },
    rounds: { type: "string", default: "60" },
    "import-rows": { type: "string", default: "1000000" },
    "workbook-rows": { type: "string", default: "100000" },
    "form-files": { type: "string", default: "3000" },
    "no-pages": { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
  },
});

const size = sizeNamed(values.size, Number(values.scale));
const effort = {
  rounds: Number(values.rounds),
  import_rows: Number(values["import-rows"]),
  workbook_rows: Number(values["workbook-rows"]),
  form_files: Number(values["form-files"]),
  pages: !values["no-pages"],
};
const folder = mkdtempSync(join(tmpdir(), "jixiao-bench-"));
try {
  const result = await runBench(folder, size, effort, (line) => console.error(`${line} …`));
  console.log(report(result));
  const output = join(checkout, "test/output");
  mkdirSync(output, { recursive: true });
  writeFileSync(join(output, "bench.json"), `${JSON.stringify({ machine: machine(), ...result }, null, 2)}\n`);
} finally {
  if (values.keep) console.error(`kept: ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}

function report({
  size,
  rows,
  build,
  imported,
  workbook,
  forms,
  queries,
  groups,
  planning,
  workbench,
  pages,
  ...rest
}: BenchResult): string {
  const scaled = size.scale === 1 ? "" : `, scaled down to ${size.scale} of its full size`;
  const indicators = (rows.target ?? 0) + (rows.indicator_result ?? 0);
  const misses = queries.filter(({ within_target }) => !within_target);
  return [
    `${size.name}${scaled}: ${rows.project} project-years, ${indicators} indicator rows, on ${machine()}`,
    "",
    printTable([
      { figure: "generate batches", value: rest.generate_seconds, unit: "s" },
      { figure: "build", value: build.seconds, unit: "s" },
      ...Object.entries(build.slowest).map(([step, value]) => ({ figure: `  of it ${step}`, value, unit: "s" })),
      { figure: "snapshot", value: build.snapshot_mb, unit: "MB" },
      { figure: "cold start to first answer", value: rest.cold_start_ms, unit: "ms" },
      { figure: "peak memory of builder", value: build.builder_mb, unit: "MB" },
      { figure: "peak memory of importer", value: imported.importer_mb, unit: "MB" },
      { figure: "peak memory of server", value: rest.server_mb, unit: "MB" },
      { figure: "peak memory of a worker", value: rest.worker_mb, unit: "MB" },
    ]),
    "",
    printTable([{ ...imported }]),
    "",
    printTable([{ ...workbook }]),
    "",
    printTable([{ ...forms }]),
    "",
    printTable([{ ...groups }]),
    "",
    printTable([{ ...planning }]),
    "",
    printTable(Object.entries(workbench).map(([workbench_ms, value]) => ({ workbench_ms, value }))),
    `the workbench ${keepsPromises(workbench) ? "keeps" : "DOES NOT KEEP"} its promises to everybody else`,
    "",
    ...(pages === null ? [] : [printPages(pages), ""]),
    printTable(queries.map((query) => ({ ...query }))),
    "",
    `${queries.length - misses.length} of ${queries.length} queries within target (1.3 times bare DuckDB above 5 ms, 2 ms more below)`,
  ].join("\n");
}

/** What a person waits for, beside the most it may be. */
function printPages(pages: PagesTiming): string {
  return printTable(
    Object.entries(PAGE_TARGETS).map(([figure, target]) => {
      const value = pages[figure as keyof PagesTiming];
      return { page: figure, value, target, within_target: value === null ? null : value <= target };
    }),
  );
}

function machine(): string {
  return `${cpus().length} cores, Node ${process.versions.node}`;
}
