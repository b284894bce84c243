import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BenchResult, runBench } from "./runBench.ts";
import { sizeNamed } from "./sizes.ts";
import { judge } from "./timeQueries.ts";

const SMALL = { rounds: 3, import_rows: 200, workbook_rows: 200, form_files: 5, pages: true };

/** The bench on a fiftieth of a city: that it runs and measures, not how fast anything is. */
describe("the bench", () => {
  const folder = mkdtempSync(join(tmpdir(), "jixiao-bench-"));
  let result: BenchResult;

  beforeAll(async () => {
    result = await runBench(folder, sizeNamed("city", 0.02), SMALL, () => {});
  }, 300_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("makes ten indicator rows a project-year and a warehouse of them", () => {
    expect(result.rows).toMatchObject({ project: 600, indicator_result: 5400, target: 1200 });
    expect(result.build.snapshot_mb).toBeGreaterThan(0);
  });

  test("asks every named query both ways, and gets rows from most", () => {
    expect(result.queries.length).toBeGreaterThan(10);
    for (const { query, ratio, http_p99 } of result.queries) {
      expect([query, Number.isFinite(ratio), Number.isFinite(http_p99)]).toEqual([query, true, true]);
    }
    const empty = result.queries.filter(({ rows }) => rows === 0).map(({ query }) => query);
    expect(empty.length).toBeLessThan(result.queries.length / 4);
  });

  test("groups the figures of a page in the warehouse and in the worker", () => {
    expect(result.groups).toMatchObject({ figures: 10, worker_rows: 50_000 });
    expect(result.groups.http_p50).toBeGreaterThan(0);
    expect(result.groups.worker_p50).toBeGreaterThan(0);
  });

  test("plans next year in the page and at the server, and holds projections against what came out", () => {
    expect(result.planning.lines).toBeGreaterThan(5);
    expect(result.planning.large_p50).toBeGreaterThan(0);
    expect(result.planning.server_p50).toBeGreaterThan(0);
    expect(result.planning.projections).toBeGreaterThan(100);
    expect(result.planning.coverage).toBeGreaterThan(0.7);
  });

  test("runs statements in the workbench, and serves everybody who asks", () => {
    expect(result.workbench.people_served).toBe(32);
    expect(result.workbench.stop_worst).toBeGreaterThan(0);
    expect(result.workbench.dashboard_runaway_p95).toBeGreaterThan(0);
  });

  test("opens pages in a browser", () => {
    expect(result.pages?.overview_kb).toBeGreaterThan(50);
    expect(result.pages?.ready_ms).toBeGreaterThan(0);
    expect(result.pages?.page_change_ms).toBeGreaterThan(0);
  });

  test("imports the generated file whole", () => {
    expect(result.imported.rows).toBe(200);
    expect(result.imported.speed).toBeGreaterThan(0);
  });

  test("drafts the generated workbook, and reads every form of the zip", () => {
    expect(result.workbook.rows).toBe(200);
    expect(result.workbook.ratio).toBeGreaterThan(1);
    expect(result.forms.files).toBe(5);
    expect(result.forms.draft_ms).toBeGreaterThan(result.forms.bare_ms);
  });

  test("refuses sizes it does not know", () => {
    expect(() => sizeNamed("planet")).toThrow("--size is city, province, country");
    expect(() => sizeNamed("city", 2)).toThrow("--scale");
  });
});

test("the bench compares the ways of asking within a round, where few rows and many are asked for in turn", () => {
  const bare = [1, 9, 1, 9, 1];
  const { bare_p50, http_p50, overhead_ms, ratio, within_target } = judge("facts", 100, {
    bare,
    http: [2, 10, 12, 10, 2],
    engine: bare,
    kept: bare,
  });
  expect([bare_p50, http_p50]).toEqual([1, 10]);
  expect([overhead_ms, ratio, within_target]).toEqual([1, 2, true]);
});
