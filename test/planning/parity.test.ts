import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { computeScenario } from "../../client/planning/arithmetic/computeScenario.ts";
import { yuanOf } from "../../client/planning/arithmetic/fen.ts";
import { type Line, type LineRow, readLine } from "../../client/planning/arithmetic/Line.ts";
import { steps } from "../../client/planning/arithmetic/proposeLine.ts";
import type { Scenario } from "../../client/planning/arithmetic/Scenario.ts";
import type { ComputedLine } from "../../client/planning/arithmetic/totals.ts";
import { givenScenario, someScenario } from "../client/planning/givenScenario.ts";
import { type GivenWarehouse, givenRows, type Row } from "../sql/givenRows.ts";

const PROJECTS = Array.from({ length: 48 }, (_, at) => `P${String(at).padStart(2, "0")}`);
const REGIONS = ["520201", "520221", null];
const CLASSES = ["204", "205", null];

let given: GivenWarehouse;
let lines: readonly Line[];

/** Amounts that divide badly, from a fen to some thousands of yuan. */
const amount = (at: number, step: number) => (((at + 1) * step * 7919) % 400_000) / 100;

beforeAll(async () => {
  const years = [2019, 2020, 2021];
  given = await givenRows({
    department: [1, 2, 3].map((at) => ({
      department_code: `D${at}`,
      department_name: `部门${at}`,
      region_code: REGIONS[at - 1] ?? null,
    })),
    project: PROJECTS.flatMap((project_code, at) =>
      years.map((fiscal_year) => ({
        fiscal_year,
        project_code,
        project_name: `项目${project_code}`,
        department_code: `D${(at % 3) + 1}`,
        function_code: CLASSES[at % CLASSES.length] ?? null,
        end_year: at % 11 === 0 ? 2021 : null,
      })),
    ),
    budget: PROJECTS.flatMap((project_code, at) => [
      ...years.map((fiscal_year) => ({ fiscal_year, project_code, initial_budget: amount(at, fiscal_year - 2000) })),
      { fiscal_year: 2022, project_code, initial_budget: null, requested_amount: at % 4 === 0 ? amount(at, 31) : null },
      ...(at % 9 === 0 ? [{ fiscal_year: 2022, project_code: `N${at}`, requested_amount: amount(at, 13) }] : []),
    ]),
    execution: PROJECTS.flatMap((project_code, at) =>
      years.map((fiscal_year) => ({
        fiscal_year,
        project_code,
        month: 12,
        paid_to_date: amount(at, fiscal_year - 2000) * ((at % 5) / 4),
      })),
    ),
    evaluation: PROJECTS.filter((_, at) => at % 6 !== 5).map((subject_code, at) => ({
      fiscal_year: 2021,
      subject_code,
      kind: "finance",
      score: [95, 85, 70, 50][at % 4] ?? null,
    })),
    carry_over: PROJECTS.filter((_, at) => at % 7 === 0).map((project_code, at) => ({
      fiscal_year: 2021,
      project_code,
      origin_year: 2017,
      balance: amount(at, 3),
    })),
    ex_ante_review: PROJECTS.filter((_, at) => at % 5 === 0).map((project_code, at) => ({
      budget_year: 2022,
      review_no: `R${at}`,
      subject_name: project_code,
      project_code,
      department_code: "D1",
      requested_amount: amount(at, 41),
      approved_amount: at % 3 === 0 ? null : amount(at, 17),
    })),
  });
  lines = (await given.query("planning_lines", { budget_year: 2022 })).map((row) =>
    readLine(row as unknown as LineRow),
  );
});

/** A line as the browser computes it, in the words of `scenario_lines`. */
function rowOf({ line, baseline, changes, proposal, rule, isLocked, effects }: ComputedLine): Row {
  return {
    subject_code: line.code,
    department_code: line.groups.department,
    function_class_code: line.groups.function_class,
    fund_type_code: line.groups.fund_type,
    rating: line.rating,
    rule_action: rule?.action ?? null,
    is_locked: isLocked,
    baseline_yuan: yuanOf(baseline),
    ...Object.fromEntries(Object.entries(changes).map(([step, fen]) => [`${step}_change_yuan`, yuanOf(fen)])),
    proposal_yuan: yuanOf(proposal),
    ex_ante_yuan: yuanOf(effects.gross.ex_ante),
    cut_yuan: yuanOf(effects.gross.cut),
    cancel_yuan: yuanOf(effects.gross.cancel),
    recover_yuan: yuanOf(effects.gross.recover),
    counted_cut_yuan: yuanOf(effects.net.cut),
    counted_cancel_yuan: yuanOf(effects.net.cancel),
  };
}

/** What of a row is worked out, and what it is known by. */
const COMPARED = [
  "subject_code",
  "department_code",
  "function_class_code",
  "fund_type_code",
  "rating",
  "rule_action",
  "is_locked",
  "baseline_yuan",
  ...steps.map((step) => `${step}_change_yuan`),
  "proposal_yuan",
  "ex_ante_yuan",
  "cut_yuan",
  "cancel_yuan",
  "recover_yuan",
  "counted_cut_yuan",
  "counted_cancel_yuan",
];

async function ofServer(scenario: Scenario): Promise<Row[]> {
  const rows = await given.query("scenario_lines", { budget_year: 2022, scenario: JSON.stringify(scenario) });
  return rows.map((row) => Object.fromEntries(COMPARED.map((name) => [name, row[name]])));
}

test("the evidence has lines of every kind", () => {
  expect(lines.length).toBeGreaterThan(50);
  expect(new Set(lines.map(({ rating }) => rating)).size).toBe(5);
  for (const is of [
    ({ isNew }: Line) => isNew,
    ({ isEnded }: Line) => isEnded,
    ({ approved }: Line) => approved !== null,
    ({ idle }: Line) => idle > 0,
    ({ requested }: Line) => requested !== null,
  ])
    expect(lines.filter(is).length).toBeGreaterThan(2);
});

test("browser and server agree to the fen on a scenario without ceilings", async () => {
  expect(computeScenario(lines, givenScenario()).lines.map(rowOf)).toEqual(await ofServer(givenScenario()));
});

test("browser and server agree to the fen on random scenarios", async () => {
  const scenarios = someScenario([...PROJECTS, "unheard of"]);
  await fc.assert(
    fc.asyncProperty(scenarios, async (scenario) => {
      expect(computeScenario(lines, scenario).lines.map(rowOf)).toEqual(await ofServer(scenario));
    }),
    { numRuns: 40 },
  );
});
