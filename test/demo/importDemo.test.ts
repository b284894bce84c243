import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { briefOfStore } from "../../server/brief/briefOfStore.ts";
import { writeDocx } from "../../server/brief/docx/writeDocx.ts";
import type { Brief } from "../../server/brief/structure.ts";
import { writeMarkdown } from "../../server/brief/writeMarkdown.ts";
import { importDemo } from "../../server/demo/importDemo.ts";
import { activeBatches } from "../../server/store/batches.ts";
import { openStore } from "../../server/store/paths.ts";
import { readSettings } from "../../server/store/settings.ts";
import { currentSnapshot, snapshotPath } from "../../server/store/snapshots.ts";
import { loadModels } from "../../server/warehouse/models/loadModels.ts";
import { PROJECT } from "../../server/warehouse/projectFolders.ts";
import { describeQueries } from "../../server/warehouse/queries/describeQueries.ts";
import { Snapshot } from "../../server/warehouse/Snapshot.ts";
import { documentParagraphs, documentParts } from "../brief/documentText.ts";

const folder = mkdtempSync(join(tmpdir(), "demo-store-"));
const store = openStore(folder);
let snapshot: Snapshot;

beforeAll(async () => {
  await importDemo(store, () => undefined);
  const id = currentSnapshot(store) ?? "";
  snapshot = await Snapshot.open(snapshotPath(store, id), id);
}, 600_000);

afterAll(() => {
  snapshot?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the demo bureau, imported like anybody's files", () => {
  test("says of itself that it is synthetic", () => {
    expect(readSettings(store)).toMatchObject({ is_synthetic: true, region_code: "520200" });
  });

  test("is one batch of departments and one a fiscal year", () => {
    expect(activeBatches(store).map(({ title }) => title.slice(0, 4))).toEqual(
      ["预算部门"].concat(["2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026"]),
    );
  });

  test("has no row refused, and only the warnings it is meant to have", async () => {
    expect(activeBatches(store).map(({ problem_count }) => problem_count.error)).toEqual(Array(10).fill(0));
    expect(await rows("select distinct rule from marts.data_quality order by rule")).toEqual(
      MEANT.map((rule) => ({ rule })),
    );
  });

  test("prints one wrong total, 3,000 yuan off, and all others right", () => {
    const totals = activeBatches(store).flatMap(({ control_totals }) => control_totals);
    expect(totals.length).toBeGreaterThan(80);
    const wrong = totals.filter(({ difference }) => Number(difference) !== 0);
    expect(wrong.map(({ file, difference }) => [file, difference])).toEqual([
      ["2020年度结转结余资金清单.xlsx", "3000.00"],
    ]);
  });

  test("reproduces every published figure to the last digit", async () => {
    const figures = await rows(
      "select figure, difference::double as difference from marts.published_figure order by figure",
    );
    expect(figures).toHaveLength(17);
    expect(figures.filter(({ difference }) => difference !== 0)).toEqual([]);
  });

  test("fills every record kind", async () => {
    const kinds = new Set(activeBatches(store).flatMap(({ kinds }) => Object.keys(kinds)));
    expect(kinds.size).toBe(11);
  });

  test("counts 128 million yuan of cuts once, however often they are reported", async () => {
    expect(
      await rows(
        "select distinct excluded_reason from marts.reduction where budget_year = 2022 and effect = 'cut' order by all",
      ),
    ).toEqual(EXCUSES.map((excluded_reason) => ({ excluded_reason })));
    expect(
      await rows(`select effect, net_yuan, round(rate, 6) as rate from marts.reduction_year
        where budget_year = 2022 and effect in ('cut', 'recover') order by effect`),
    ).toEqual([
      { effect: "cut", net_yuan: "128000000.00", rate: 0.15 },
      { effect: "recover", net_yuan: "16000000.00", rate: 0.974959 },
    ]);
  });
});

test("a scenario by the rules of 2022 cuts 1.28 亿元 because of the evaluations of 2021, and cancels what was rated poor", async () => {
  const lines = loadModels(PROJECT.sql, "queries").find(({ name }) => name === "scenario_lines");
  const bindings = { budget_year: "2022", region_code: null, department_code: null, scenario: null };
  const reader = await snapshot.use((connection) =>
    connection.runAndReadAll(
      `select round(sum(counted_cut_yuan) * 0.00000001, 2)::varchar as cut_yi, count(*) filter (cut_yuan > 0)::integer as cut_count,
        count(*) filter (rule_action = 'cancel')::integer as cancel_count from (\n${lines?.sql}\n)`,
      bindings,
    ),
  );
  expect(reader.getRowObjectsJson()).toEqual([{ cut_yi: "1.28", cut_count: 49, cancel_count: 10 }]);
});

describe("the brief of 2022", () => {
  let brief: Brief;
  let published: Record<string, string>[];
  const paragraphs = () => brief.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "paragraph"));
  beforeAll(async () => {
    const queries = await snapshot.use((connection) => describeQueries(connection, PROJECT.sql));
    const scope = { year: 2022, lang: "zh", region_code: null, department_code: null } as const;
    brief = await briefOfStore(store, snapshot, queries, scope);
    published = parse(readFileSync(join(PROJECT.reference, "published_figures.csv")), { columns: true });
  });

  test("states every published figure, bound to its measure in its year", () => {
    const runs = paragraphs().flatMap((paragraph) => paragraph.runs);
    const missing = published.filter(
      ({ measure = "", fiscal_year, value = "", unit = "" }) =>
        !runs.some(
          ({ text, bound }) =>
            bound?.year === Number(fiscal_year) &&
            bound.column === (measure === "fair_cut_rate" ? "applied_rate" : measure) &&
            text === asReported(value, unit),
        ),
    );
    expect(published).toHaveLength(17);
    expect(missing).toEqual([]);
  });

  test("states them in Markdown and in Word too, paragraph by paragraph", async () => {
    const texts = paragraphs().map(({ mark, runs }) => mark + runs.map(({ text }) => text).join(""));
    const markdown = writeMarkdown(brief).split("\n");
    const document = documentParagraphs(await documentParts(await writeDocx(brief)));
    expect(texts.filter((text) => !markdown.includes(text))).toEqual([]);
    expect(texts.filter((text) => !document.includes(text))).toEqual([]);
    const whole = document.join("");
    expect(published.filter(({ value = "", unit = "" }) => !whole.includes(asReported(value, unit)))).toEqual([]);
  });

  test("says the zero categories, and names departments from the warnings", () => {
    const text = paragraphs()
      .flatMap(({ runs }) => runs.map((run) => run.text))
      .join("");
    expect(text).toContain("无等级为差的项目");
    expect(text).toContain("无核增的项目");
    expect(text).toMatch(/预警最多的部门为六盘水市/);
  });

  test("has tables whose total is that of the sentences", async () => {
    const [total] = await rows("select warning_count from marts.year where fiscal_year = 2022");
    const tables = brief.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "table"));
    const warnings = tables.find(({ id }) => id === "warnings_by_rule")?.rows.map(({ cells }) => count(cells[1]?.text));
    expect(warnings?.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(Number(total?.warning_count));
    expect(warnings?.at(-1)).toBe(Number(total?.warning_count));
  });
});

/** A published figure as Chinese reports print it. */
function asReported(value: string, unit: string): string {
  if (unit === "yuan") return `${(Number(value) / 1e8).toFixed(2)}亿元`;
  return unit === "ratio" ? `${Number(value) * 100}%` : Number(value).toLocaleString("en-US");
}

function count(text = ""): number {
  return Number(text.replaceAll(",", ""));
}

const MEANT = [
  ["control_total_differs", "deviation_reason_missing", "duplicate_key", "execution_above_budget"],
  ["indicator_weights_do_not_add_up", "kind_incomplete", "not_whole_fen", "project_code_made"],
  ["project_matched_by_name", "project_near_miss", "rating_differs_from_score", "target_far_exceeded"],
].flat();

const EXCUSES = ["already_reduced_by_review", "cancelled", "counted_below", "project_ended", "proposed", null];

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  const reader = await snapshot.use((connection) => connection.runAndReadAll(sql));
  return reader.getRowObjectsJson();
}
