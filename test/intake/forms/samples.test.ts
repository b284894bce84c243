import { afterAll, describe, expect, test } from "vitest";
import type { DraftOutcome } from "../../../server/intake/importReport.ts";
import type { Problem } from "../../../server/intake/problem.ts";
import { openDesk } from "../draft.ts";
import {
  type ExpectedForm,
  type ExpectedProblem,
  loadSamples,
  type Sample,
  sampleOf,
  textOfSample,
  workbookOfSample,
} from "./sampleForm.ts";

const desk = openDesk();
afterAll(desk.close);

/** What a checker elsewhere calls a rule of ours. */
const RULES: Readonly<Record<string, string>> = { unit_missing: "form_department_missing" };

const samples = loadSamples();

describe.each(samples)("$name", (sample) => {
  test.each(["xlsx", "biff8"] as const)("is read exactly from %s", async (bookType) => {
    const { outcome, file } = await draftOf(sample, bookType);
    expect(outcome.forms).toHaveLength(sample.forms.length);
    for (const form of sample.forms) {
      const { problems: _, must_not_raise: __, ...reading } = form;
      const read = outcome.forms.find(({ file: from, sheet }) => from === file && sheet === form.sheet);
      expect(read).toMatchObject(reading);
    }
  });

  test("is found fault with exactly where it should be", async () => {
    const { outcome, file } = await draftOf(sample, "xlsx");
    for (const form of sample.forms) {
      const found = outcome.problems.filter(({ file: from, sheet }) => from === file && sheet === form.sheet);
      expectProblems(form, found);
    }
  });
});

test.each(["xixia-2021-revenue", "quzhou-2022-evaluation-list"])(
  "%s is read exactly from text, and found fault with as in a workbook",
  async (name) => {
    const { forms } = sampleOf(name);
    const { outcome } = await draftOf(sampleOf(name), "csv");
    const [form] = forms as readonly [ExpectedForm];
    const { problems: _, must_not_raise: __, ...reading } = form;
    expect(outcome.forms).toHaveLength(1);
    expect(outcome.forms[0]).toMatchObject({ ...reading, sheet: null });
    expectProblems(form, outcome.problems);
  },
);

describe("a table of revenue", () => {
  const table = sampleOf("xixia-2021-revenue");

  test("fills rows that say in which cell each of their values stands", async () => {
    const { outcome } = await draftOf(table, "xlsx");
    expect(outcome.manifest.kinds).toEqual({ revenue: { read: 6, kept: 6, refused: 0, replaced: 0 } });
    const columns = "fiscal_year, table_name, item_no, item_name, depth, actual_amount, growth_rate, is_estimate";
    expect(await desk.rows(outcome, `select ${columns} from @revenue where item_no = '3'`)).toEqual([
      [2021, "2021年西夏区一般公共预算收入执行情况表", "3", "增值税", 2, "175850000.00", "0.260600", true],
    ]);
    const cells = "select column_name, source_cell from @cells where source_row = 6 order by 1";
    expect(await desk.rows(outcome, cells)).toEqual([
      ["actual_amount", "D6"],
      ["budget_amount", "C6"],
      ["completion_rate", "E6"],
      ["depth", "A6"],
      ["fiscal_year", "A1"],
      ["growth_rate", "F6"],
      ["is_estimate", "A1"],
      ["item_name", "A6"],
      ["item_no", "A6"],
      ["prior_year_actual", "B6"],
      ["table_name", "A1"],
    ]);
  });
});

describe("a list of results", () => {
  test.each(["xlsx", "csv"] as const)(
    "is held against the amount, the count and the ratings of its total row in %s",
    async (bookType) => {
      const { outcome } = await draftOf(sampleOf("quzhou-2022-evaluation-list"), bookType);
      const found = outcome.problems.filter(({ rule }) => rule.startsWith("control_"));
      expect(
        found.map(({ rule, cell, severity, printed, computed }) => [rule, cell, severity, printed, computed]),
      ).toEqual([
        ["control_count_differs", "C12", "error", "9", "8"],
        ["control_total_differs", "D12, D4:D11", "error", "178155600", "140958000"],
        ["control_rating_count_differs", "E12", "error", "8", "7"],
      ]);
      expect(
        await desk.rows(outcome, "select count(*)::integer, sum(funds_covered)::varchar from @evaluation"),
      ).toEqual([[8, "140958000.00"]]);
    },
  );
});

const drafts = new Map<string, Promise<{ outcome: DraftOutcome; file: string }>>();

const ENDINGS = { xlsx: "xlsx", biff8: "xls", csv: "csv" } as const;

/** Draws up each file once: an import of the same file again would be known. */
function draftOf(sample: Sample, type: keyof typeof ENDINGS): Promise<{ outcome: DraftOutcome; file: string }> {
  const file = `${sample.name}.${ENDINGS[type]}`;
  const content = () => (type === "csv" ? textOfSample(sample) : workbookOfSample(sample, type));
  const draft =
    drafts.get(file) ?? desk.draftFiles([desk.file(file, content())]).then((outcome) => ({ outcome, file }));
  drafts.set(file, draft);
  return draft;
}

function expectProblems({ problems, must_not_raise }: ExpectedForm, found: readonly Problem[]): void {
  const ruleOf = ({ code }: ExpectedProblem) => RULES[code] ?? code;
  const isOfForms = ({ rule }: Problem) => !["project_code_made", "department_made"].includes(rule);
  const cellsOf = (rule: string) =>
    found.filter((problem) => problem.rule === rule).flatMap(({ cell }) => cell.split(", "));
  for (const rule of new Set(problems.map(ruleOf))) {
    const expected = problems.filter((problem) => ruleOf(problem) === rule);
    const cells = cellsOf(rule);
    if (cells.length === 0 && expected.every(({ optional }) => optional)) continue;
    expect([rule, ...new Set(cells)].sort()).toEqual([rule, ...new Set(expected.flatMap((one) => one.cells))].sort());
    for (const { level, printed, computed } of expected) {
      const values = { ...(printed !== undefined && { printed }), ...(computed !== undefined && { computed }) };
      expect(found).toContainEqual(expect.objectContaining({ rule, severity: level, ...values }));
    }
  }
  const raised = new Set(found.filter(isOfForms).map(({ rule }) => rule));
  expect([...raised].filter((rule) => must_not_raise.includes(rule))).toEqual([]);
  expect([...raised].filter((rule) => !problems.some((problem) => ruleOf(problem) === rule))).toEqual([]);
}
