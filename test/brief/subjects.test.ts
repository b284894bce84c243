import { beforeAll, expect, test } from "vitest";
import { subjectOf } from "../../client/why/subject.ts";
import type { Bound } from "../../server/brief/structure.ts";
import { givenBrief } from "./givenBrief.ts";

let bounds: Bound[];
beforeAll(async () => {
  const project = { project_code: "P1", project_name: "P1", department_code: "D1" };
  const brief = await givenBrief({
    project: [
      { ...project, fiscal_year: 2021 },
      { ...project, fiscal_year: 2022 },
    ],
    budget: [{ fiscal_year: 2022, project_code: "P1", initial_budget: 100, adjusted_budget: 100 }],
    execution: [{ fiscal_year: 2022, month: 12, project_code: "P1", paid_to_date: 1 }],
    ex_ante_review: [
      { budget_year: 2022, review_no: "R1", project_code: "P1", requested_amount: 2, approved_amount: 1 },
    ],
    monitoring: [{ fiscal_year: 2022, cutoff_month: 8, subject_code: "P1", execution_rate: 0.1, attainment_rate: 0.9 }],
    evaluation: [{ fiscal_year: 2021, subject_code: "P1", kind: "finance", score: 70, funds_covered: 100 }],
    result_use: [{ budget_year: 2022, subject_code: "P1", effect: "recover", amount: 1, status: "decided" }],
  });
  const { sections } = await brief();
  const runs = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === "paragraph") return block.runs;
      return block.kind === "table" ? block.rows.flatMap(({ cells }) => cells) : [];
    }),
  );
  bounds = runs.flatMap(({ bound }) => (bound === null ? [] : [bound]));
});

test("every number of a brief can be asked why: its query is a subject of the drawer, asked as the brief asked it", () => {
  expect(bounds.length).toBeGreaterThan(60);
  for (const { query, column, year, parameters } of bounds) {
    const subject = subjectOf(query === "overview_by_year" ? "overview" : query, column);
    expect(subject?.query, query).toBe(query);
    const scope = { fiscal_year: year, region_code: null, department_code: null, options: {}, picked: {} };
    expect(subject?.parameters(scope)).toEqual(parameters);
  }
});
