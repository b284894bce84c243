import { beforeAll, describe, expect, test } from "vitest";
import { planFiles } from "../../server/planning/planFiles.ts";
import { scenarioBody } from "../../server/planning/scenarioBody.ts";
import { loadModels } from "../../server/warehouse/models/loadModels.ts";
import { PROJECT } from "../../server/warehouse/projectFolders.ts";
import { type GivenWarehouse, givenRows, type Row } from "./givenRows.ts";

let given: GivenWarehouse;

/** A project of 2021 with its budget and what was paid, in yuan. */
const PROJECTS: Readonly<Record<string, { adjusted: number; paid: number; end_year?: number }>> = {
  fair: { adjusted: 1_000, paid: 900 },
  poor: { adjusted: 500, paid: 450 },
  good: { adjusted: 800.01, paid: 800 },
  ended: { adjusted: 300, paid: 300, end_year: 2021 },
  slow: { adjusted: 400, paid: 100 },
  reviewed: { adjusted: 700, paid: 700 },
};

type Decision = { proposal_yuan: string | null; is_locked: boolean; priority: number | null };

const RULES = [
  { region_code: null, rating: "fair", action: "cut", applied_rate: "0.15" },
  { region_code: null, rating: "poor", action: "cancel", applied_rate: "1" },
  { region_code: null, rating: "good", action: "keep", applied_rate: null },
];

/** A scenario for 2022 on adjusted budgets; `more` replaces parts of it. */
function scenario(more: Record<string, unknown> = {}, rules: Record<string, unknown> = {}): string {
  return JSON.stringify({
    method: "adjusted",
    rules: { ratings: RULES, low_execution: null, recovers_idle: true, growth_rate: null, ...rules },
    ceilings: [],
    decisions: {},
    ...more,
  });
}

async function linesOf(body: string): Promise<Record<string, Row>> {
  const rows = await given.query("scenario_lines", { budget_year: 2022, scenario: body });
  return Object.fromEntries(rows.map((row) => [String(row.subject_code), row]));
}

async function proposals(body: string): Promise<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(await linesOf(body)).map(([code, row]) => [code, row.proposal_yuan]));
}

const whole = (ceiling_yuan: string, spread: string, gives_reserve = false) => ({
  ceilings: [{ by: "whole", code: null, ceiling_yuan, spread, gives_reserve }],
});

const decided = (decision: Partial<Decision>): Decision => ({
  proposal_yuan: null,
  is_locked: false,
  priority: null,
  ...decision,
});

beforeAll(async () => {
  const projects = Object.entries(PROJECTS);
  const years = [2020, 2021];
  given = await givenRows({
    project: projects.flatMap(([project_code, { end_year }]) =>
      years.map((fiscal_year) => ({
        fiscal_year,
        project_code,
        project_name: project_code,
        department_code: project_code === "good" ? "D2" : "D1",
        end_year: end_year ?? null,
      })),
    ),
    budget: [
      ...projects.flatMap(([project_code, { adjusted }]) =>
        years.map((fiscal_year) => ({ fiscal_year, project_code, initial_budget: adjusted })),
      ),
      { fiscal_year: 2022, project_code: "good", initial_budget: 900, requested_amount: 1_000 },
      { fiscal_year: 2022, project_code: "asking", initial_budget: 50, requested_amount: 60 },
    ],
    execution: projects.flatMap(([project_code, { paid }]) =>
      years.map((fiscal_year) => ({ fiscal_year, project_code, month: 12, paid_to_date: paid })),
    ),
    evaluation: [
      { fiscal_year: 2021, subject_code: "fair", kind: "finance", score: 70 },
      { fiscal_year: 2021, subject_code: "poor", kind: "finance", score: 50 },
      { fiscal_year: 2021, subject_code: "good", kind: "finance", score: 85 },
      { fiscal_year: 2021, subject_code: "slow", kind: "self", score: 65 },
    ],
    carry_over: [{ fiscal_year: 2021, project_code: "slow", origin_year: 2018, balance: 40 }],
    ex_ante_review: [
      {
        budget_year: 2022,
        review_no: "R1",
        subject_name: "reviewed",
        project_code: "reviewed",
        department_code: "D1",
        requested_amount: 900,
        approved_amount: 650,
      },
      {
        budget_year: 2022,
        review_no: "R2",
        subject_name: "a policy",
        subject_type: "policy",
        department_code: "D1",
        requested_amount: 120,
        approved_amount: 100,
      },
    ],
  });
});

describe("evidence for the budget of 2022", () => {
  test("knows every project with money, and whatever asks for money for the first time", async () => {
    const rows = await given.query("planning_lines", { budget_year: 2022 });
    expect(
      rows.map(({ subject_code, is_new_request, requested_yuan }) => [subject_code, is_new_request, requested_yuan]),
    ).toEqual([
      ["R2", true, "120.00"],
      ["asking", true, "60.00"],
      ["ended", false, null],
      ["fair", false, null],
      ["good", false, "1000.00"],
      ["poor", false, null],
      ["reviewed", false, "900.00"],
      ["slow", false, null],
    ]);
  });

  test("takes ratings by others, balances more than two years old, and three years of money", async () => {
    const rows = await given.query("planning_lines", { budget_year: 2022 });
    const slow = rows.find(({ subject_code }) => subject_code === "slow");
    expect(slow).toMatchObject({
      rating: null,
      self_rating: "fair",
      idle_yuan: "40.00",
      prior_executed_yuan: "100.00",
      earlier_executed_yuan: null,
      executed_history: "2020:100.00 2021:100.00",
      baseline_mean_yuan: "100.00",
    });
  });
});

describe("a scenario goes step by step", () => {
  test("ended, cut and cancelled; a self-rating changes nothing; a review caps; new requests ask for what they ask", async () => {
    expect(await proposals(scenario())).toEqual({
      R2: "100.00",
      asking: "60.00",
      ended: "0.00",
      fair: "850.00",
      good: "800.01",
      poor: "0.00",
      reviewed: "650.00",
      slow: "400.00",
    });
  });

  test("every step keeps its change, and they add up", async () => {
    const { fair, poor, reviewed, slow } = await linesOf(
      scenario({}, { low_execution: { floor_rate: "0.6", allowance_rate: "0.1" } }),
    );
    expect(fair).toMatchObject({ baseline_yuan: "1000.00", rating_change_yuan: "-150.00", cut_yuan: "150.00" });
    expect(poor).toMatchObject({ rating_change_yuan: "-500.00", cancel_yuan: "500.00", counted_cancel_yuan: "500.00" });
    expect(reviewed).toMatchObject({ review_change_yuan: "-50.00", ex_ante_yuan: "250.00" });
    expect(slow).toMatchObject({
      low_execution_change_yuan: "-290.00",
      proposal_yuan: "110.00",
      recover_yuan: "40.00",
    });
  });

  test("a decision beats the rules, and what it gives back is no cut any more", async () => {
    const { fair } = await linesOf(scenario({ decisions: { fair: decided({ proposal_yuan: "920.50" }) } }));
    expect(fair).toMatchObject({ decision_change_yuan: "70.50", proposal_yuan: "920.50", cut_yuan: "79.50" });
  });

  test("no line grows beyond the ceiling of growth", async () => {
    const lines = await proposals(scenario({ method: "adjusted" }, { growth_rate: "-0.01" }));
    expect(lines.good).toBe("792.01");
    expect(lines.asking).toBe("60.00");
  });
});

describe("the envelope", () => {
  test("takes an excess in proportion, to the fen", async () => {
    const lines = await linesOf(scenario(whole("2000.00", "proportion")));
    const sum = Object.values(lines).reduce(
      (total, { proposal_yuan }) => total + Math.round(Number(proposal_yuan) * 100),
      0,
    );
    expect(sum).toBe(200_000);
    expect(lines.good?.proposal_yuan).toBe("559.45");
  });

  test("takes from the worst rating first", async () => {
    const lines = await proposals(scenario(whole("2000.00", "rating")));
    expect(lines).toMatchObject({ fair: "0.00", good: "800.01", slow: "396.69", R2: "99.17", reviewed: "644.62" });
  });

  test("takes what matters least first, and leaves what is locked", async () => {
    const decisions = {
      good: decided({ priority: 9 }),
      fair: decided({ proposal_yuan: "850.00", is_locked: true, priority: 9 }),
    };
    const lines = await proposals(scenario({ ...whole("2060.00", "priority"), decisions }));
    expect(lines).toMatchObject({ good: "0.00", fair: "850.00", slow: "400.00" });
  });

  test("gives a reserve to those who asked for more and were not lowered", async () => {
    const lines = await proposals(scenario(whole("2960.01", "proportion", true)));
    expect(lines).toMatchObject({ good: "900.01", reviewed: "650.00", fair: "850.00" });
  });

  test("comes last for the whole: departments go before it", async () => {
    const ceilings = [
      { by: "whole", code: null, ceiling_yuan: "1000.00", spread: "proportion", gives_reserve: false },
      { by: "department", code: "D2", ceiling_yuan: "200.00", spread: "proportion", gives_reserve: false },
    ];
    const lines = await proposals(scenario({ ceilings }));
    expect(lines.good).toBe("88.49");
  });
});

test("without a scenario the rules decided last hold", async () => {
  const rules = await given.query("planning_rules", { budget_year: 2024 });
  expect(rules.map(({ rating, from_year, applied_rate }) => [rating, from_year, applied_rate])).toEqual([
    ["excellent", 2022, null],
    ["good", 2022, null],
    ["fair", 2022, "0.150000"],
    ["poor", 2022, "1.000000"],
  ]);
  const rows = await given.query("scenario_lines", { budget_year: 2022 });
  expect(rows.find(({ subject_code }) => subject_code === "fair")?.proposal_yuan).toBe("850.00");
});

test("a decided scenario makes files of projects; a policy has no budget of its own", async () => {
  const models = loadModels(PROJECT.sql, "queries").map((model) => ({
    ...model,
    reads: [],
    parameters: [],
    columns: [],
  }));
  const marks = { name: "方案", description: "", budget_year: 2022, snapshot: "s", region: null, department: null };
  const rules = RULES.map((rule) => ({ ...rule, minimum_rate: null, maximum_rate: null }));
  const drawn = JSON.parse(scenario()) as { rules: object };
  const body = scenarioBody.parse({ ...drawn, ...marks, rules: { ...drawn.rules, ratings: rules }, decided: null });
  const files = await planFiles(given.connection, new Map(models.map((model) => [model.name, model])), body);
  const [projects = "", budgets = "", uses = ""] = files.map(({ text }) => text);
  expect(projects).toContain("2022,asking,");
  expect(projects + budgets).not.toContain("R2");
  expect(budgets).toContain("2022,fair,,850.00");
  expect(uses).toContain("2022,2021,poor,取消,500.00,1,500.00,评价等级为差(方案),已定");
  expect(uses).toContain("2022,2021,slow,收回,40.00,,40.00,");
});
