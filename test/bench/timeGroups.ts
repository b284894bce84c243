import { decimal128, int16, type Table, tableFromArrays, tableToIPC, utf8 } from "@uwdata/flechette";
import type { GroupsAnswer } from "../../client/api.ts";
import { exAnteCharts } from "../../client/charts/exAnteCharts.ts";
import { exAnteFacts } from "../../client/facts.ts";
import { type FactTable, readFacts } from "../../client/linked/factTable.ts";
import { groupFacts } from "../../client/linked/groupFacts.ts";
import { MOST_ROWS } from "../../client/linked/mostRows.ts";
import type { Grouping } from "../../server/warehouse/queries/grouping.ts";
import type { BenchServer } from "./BenchServer.ts";
import { percentile } from "./percentile.ts";

/** All figures of the page of ex-ante reviews grouped anew after a pick: in the warehouse through HTTP, and in the page's worker; milliseconds. */
export interface GroupsTiming {
  readonly figures: number;
  /** Reviews of the office. */
  readonly rows: number;
  readonly http_p50: number;
  /** Most rows that a page takes for its worker, and what it needs for them. */
  readonly worker_rows: number;
  readonly worker_p50: number;
  readonly worker_p99: number;
}

const groups: Readonly<Record<string, Grouping>> = Object.fromEntries(
  exAnteCharts.map(([{ id, by, measures }]) => [id, { by, measures, ignores: [by[0]] }]),
);

/** Picks a year and an outcome in turn, `rounds` times, and groups everything for each. */
export async function timeGroups(server: BenchServer, rounds: number): Promise<GroupsTiming> {
  const facts = madeUpFacts(MOST_ROWS);
  const [http, worker]: [number[], number[]] = [[], []];
  let rows = 0;
  for (let turn = 0; turn <= rounds; turn++) {
    const picks = {
      budget_year: { values: [String(2018 + (turn % 8))] },
      outcome: { values: [turn % 2 ? "reduced" : "maintained"] },
    };
    const search = new URLSearchParams({ groups: JSON.stringify(groups), picks: JSON.stringify(picks) });
    const began = performance.now();
    const { status, body } = await server.ask(`/api/queries/${exAnteFacts.query}/groups?${search}`);
    const answered = performance.now();
    if (status !== 200) throw new Error(`Groups answer ${status}: ${body.slice(0, 300)}`);
    rows = (JSON.parse(body) as GroupsAnswer).row_count;
    const again = performance.now();
    groupFacts(facts, groups, picks);
    if (turn > 0) http.push(answered - began);
    if (turn > 0) worker.push(performance.now() - again);
  }
  return {
    figures: exAnteCharts.length,
    rows,
    http_p50: percentile(http, 50),
    worker_rows: MOST_ROWS,
    worker_p50: percentile(worker, 50),
    worker_p99: percentile(worker, 99),
  };
}

const OUTCOMES = ["reduced", "maintained", "raised", "refused", "undecided"];

/** Reviews with the columns that the page groups and adds up. */
function madeUpFacts(count: number): FactTable {
  const rows = Array.from({ length: count }, (_, at) => at);
  const text = (values: readonly string[]) => rows.map((at) => values[at % values.length] ?? "");
  const names = (prefix: string, length: number) => Array.from({ length }, (_, at) => `${prefix}${at}`);
  const amounts = (step: number) => rows.map((at) => BigInt((at * step) % 500_000_000));
  const texts = {
    outcome: text(OUTCOMES),
    conclusion: text(names("conclusion", 4)),
    subject_type: text(["project", "project", "policy"]),
    size_class: text(names("size", 5)),
    department_code: text(names("d", 523)),
    department_name: text(names("部门", 523)),
    function_class_code: text(names("f", 17)),
    function_class_name: text(names("类", 17)),
    function_class_name_en: text(names("class", 17)),
  };
  const sums = Object.fromEntries(
    ["requested", "decided_requested", "approved", "gross_cut", "gross_increase", "saving"].map((name, at) => [
      `${name}_yuan`,
      amounts(7919 + at),
    ]),
  );
  const scores = Object.fromEntries(
    ["necessity", "economy", "target", "feasibility", "funding"].map((name) => [`${name}_score`, amounts(37)]),
  );
  const whole = { budget_year: rows.map((at) => 2018 + (at % 9)), score_band: rows.map((at) => 50 + 5 * (at % 10)) };
  const types = {
    ...Object.fromEntries(Object.keys(texts).map((name) => [name, utf8()])),
    ...Object.fromEntries(Object.keys({ ...sums, ...scores }).map((name) => [name, decimal128(18, 2)])),
    ...Object.fromEntries(Object.keys(whole).map((name) => [name, int16()])),
  };
  const table: Table = tableFromArrays({ ...texts, ...sums, ...scores, ...whole }, { types, useDecimalInt: true });
  return readFacts(tableToIPC(table, { format: "stream" }) as Uint8Array);
}
