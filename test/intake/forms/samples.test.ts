import { afterAll, describe, expect, test } from "vitest";
import type { DraftOutcome } from "../../../server/intake/importReport.ts";
import type { Problem } from "../../../server/intake/problem.ts";
import { openDesk } from "../draft.ts";
import { type ExpectedForm, type ExpectedProblem, loadSamples, type Sample, workbookOfSample } from "./sampleForm.ts";

const desk = openDesk();
afterAll(desk.close);

/** What a checker elsewhere calls a rule of ours. */
const RULES: Readonly<Record<string, string>> = { unit_missing: "form_department_missing" };

const samples = loadSamples();
const official = samples.filter(({ forms }) => forms.every(({ form_kind }) => form_kind !== "evaluation_result_list"));

describe.each(official)("$name", (sample) => {
  test.each(["xlsx", "biff8"] as const)("is read exactly from %s", async (bookType) => {
    const { outcome, file } = await draftOf(sample, bookType);
    for (const form of sample.forms) {
      const { problems: _, must_not_raise: __, tick_marks: ___, ...reading } = form;
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

describe("a list of results", () => {
  const list = samples.find(({ name }) => name.startsWith("quzhou"));

  test("is held against the amount, the count and the ratings of its total row", async () => {
    if (!list) throw new Error("There is no list among the samples.");
    const { outcome } = await draftOf(list, "xlsx");
    const found = outcome.problems.filter(({ rule }) => rule.startsWith("control_"));
    expect(
      found.map(({ rule, cell, severity, printed, computed }) => [rule, cell, severity, printed, computed]),
    ).toEqual([
      ["control_count_differs", "C12", "error", "9", "8"],
      ["control_total_differs", "D12", "error", "178155600.00", "140958000.00"],
      ["control_rating_count_differs", "E12", "error", "8", "7"],
    ]);
    expect(await desk.rows(outcome, "select count(*)::integer, sum(funds_covered)::varchar from @evaluation")).toEqual([
      [8, "140958000.00"],
    ]);
  });
});

const drafts = new Map<string, Promise<{ outcome: DraftOutcome; file: string }>>();

/** Draws up each workbook once: an import of the same file again would be known. */
function draftOf(sample: Sample, bookType: "xlsx" | "biff8"): Promise<{ outcome: DraftOutcome; file: string }> {
  const file = `${sample.name}.${bookType === "xlsx" ? "xlsx" : "xls"}`;
  const draft =
    drafts.get(file) ??
    desk.draftFiles([desk.file(file, workbookOfSample(sample, bookType))]).then((outcome) => ({ outcome, file }));
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
