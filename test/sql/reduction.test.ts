import { beforeAll, describe, expect, test } from "vitest";
import { type GivenWarehouse, givenRows, type Row } from "./givenRows.ts";

let given: GivenWarehouse;

/** A use of results in 2022; `amount` in yuan. */
function use(subject_code: string, effect: string, amount: number, more: Record<string, string | number> = {}) {
  return { budget_year: 2022, subject_code, effect, amount, ...more };
}

/** A project of 2022. */
function project(project_code: string, more: Record<string, string | number> = {}) {
  return { fiscal_year: 2022, project_code, project_name: project_code, department_code: "D1", ...more };
}

beforeAll(async () => {
  given = await givenRows({
    project: [
      project("cancelled"),
      project("reviewed"),
      project("more_than_reviewed"),
      project("parent"),
      project("child", { parent_project_code: "parent" }),
      project("ended", { end_year: 2021 }),
      project("lasting", { end_year: 2022 }),
      project("new", { is_new: "true" }),
      project("proposed"),
      project("idle"),
      project("kept"),
      project("alone", { department_code: "D2" }),
    ],
    budget: [
      { fiscal_year: 2021, project_code: "idle", initial_budget: 500 },
      { fiscal_year: 2021, project_code: "lasting", initial_budget: 200, adjusted_budget: 400 },
    ],
    execution: [{ fiscal_year: 2021, project_code: "idle", paid_to_date: 100 }],
    ex_ante_review: [
      {
        budget_year: 2022,
        review_no: "1",
        subject_name: "a",
        project_code: "reviewed",
        department_code: "D1",
        requested_amount: 100,
        approved_amount: 60,
      },
      {
        budget_year: 2022,
        review_no: "2",
        subject_name: "b",
        project_code: "more_than_reviewed",
        department_code: "D1",
        requested_amount: 100,
        approved_amount: 90,
        reviewed_on: "2021-11-01",
      },
      {
        budget_year: 2022,
        review_no: "3",
        subject_name: "b",
        project_code: "more_than_reviewed",
        department_code: "D1",
        requested_amount: 100,
        approved_amount: 80,
        reviewed_on: "2021-12-01",
      },
    ],
    result_use: [
      use("cancelled", "cut", 15),
      use("cancelled", "cancel", 100),
      use("reviewed", "cut", 15),
      use("more_than_reviewed", "cancel", 50),
      use("parent", "cut", 30),
      use("child", "cut", 30),
      use("ended", "cut", 7),
      use("lasting", "cut", 60),
      use("new", "cut", 9),
      use("proposed", "cut", 11, { status: "proposed" }),
      use("idle", "recover", 25, { base_amount: 40 }),
      use("kept", "keep", 0),
      use("D1", "cut", 99, { subject_type: "department" }),
      use("D2", "cut", 44, { subject_type: "department" }),
      use("lasting", "cut", 61, { batch_id: "later", batch_sequence: 2 }),
    ],
  });
});

async function rowOf(subject: string, effect: string): Promise<Row | undefined> {
  const [row] = await given.rows(`select amount_yuan, counted_yuan, excluded_reason from marts.reduction
    where subject_code = '${subject}' and effect = '${effect}'`);
  return row;
}

const counts = (amount: string) => ({ amount_yuan: amount, counted_yuan: amount, excluded_reason: null });
const excluded = (amount: string, reason: string, counted = "0.00") => ({
  amount_yuan: amount,
  counted_yuan: counted,
  excluded_reason: reason,
});

describe("what of a reduction counts", () => {
  test("one effect counts once, however many files report it: the later wins", async () => {
    expect(await rowOf("lasting", "cut")).toEqual(counts("61.00"));
  });

  test("beside a cancellation a cut does not count", async () => {
    expect(await rowOf("cancelled", "cut")).toEqual(excluded("15.00", "cancelled"));
    expect(await rowOf("cancelled", "cancel")).toEqual(counts("100.00"));
  });

  test("what a review has saved counts in full, a cut only for what exceeds it", async () => {
    expect(await rowOf("reviewed", "ex_ante")).toEqual(counts("40.00"));
    expect(await rowOf("reviewed", "cut")).toEqual(excluded("15.00", "already_reduced_by_review"));
    expect(await rowOf("more_than_reviewed", "cancel")).toEqual(
      excluded("50.00", "already_reduced_by_review", "30.00"),
    );
  });

  test("of two reviews of one project the latest counts", async () => {
    expect(await rowOf("more_than_reviewed", "ex_ante")).toEqual(counts("20.00"));
  });

  test("a parent does not count beside its child, nor a department beside its projects", async () => {
    expect(await rowOf("child", "cut")).toEqual(counts("30.00"));
    expect(await rowOf("parent", "cut")).toEqual(excluded("30.00", "counted_below"));
    expect(await rowOf("D1", "cut")).toEqual(excluded("99.00", "counted_below"));
  });

  test("a department counts where none of its projects does", async () => {
    expect(await rowOf("D2", "cut")).toEqual(counts("44.00"));
  });

  test("a project that ended or is new has no cut", async () => {
    expect(await rowOf("ended", "cut")).toEqual(excluded("7.00", "project_ended"));
    expect(await rowOf("new", "cut")).toEqual(excluded("9.00", "project_new"));
  });

  test("a recovery is what the record says, never what was not spent", async () => {
    expect(await rowOf("idle", "recover")).toEqual(counts("25.00"));
  });

  test("what is only proposed, and what reduces nothing, is listed and does not count", async () => {
    expect(await rowOf("proposed", "cut")).toEqual(excluded("11.00", "proposed"));
    expect(await rowOf("kept", "keep")).toEqual(excluded("0.00", "not_a_reduction"));
  });

  test("the base is last year's adjusted budget where none is given, and the rate follows", async () => {
    const rows = await given.rows("select base_yuan, rate from marts.reduction where subject_code = 'lasting'");
    expect(rows).toEqual([{ base_yuan: "400.00", rate: 0.1525 }]);
  });
});

describe("reductions of a year", () => {
  test("show gross, what is taken out, net and proposed, effect by effect", async () => {
    const rows = await given.query("effects_by_year");
    expect(rows).toEqual([
      effect("cancel", "150.00", "20.00", "130.00", "0.00", 2),
      effect("cut", "310.00", "175.00", "135.00", "11.00", 3, { base_yuan: "400.00", rate: 61 / 400 }),
      effect("ex_ante", "60.00", "0.00", "60.00", "0.00", 2, { base_yuan: "200.00", rate: 0.3 }),
      effect("recover", "25.00", "0.00", "25.00", "0.00", 1, { base_yuan: "40.00", rate: 25 / 40 }),
    ]);
  });

  test("lead from what was reported to what counts by steps that meet", async () => {
    const rows = await given.query("reduction_steps", { budget_year: 2022 });
    const cut = rows.filter((row) => row.effect === "cut");
    expect(cut.map((row) => [row.step, row.subject_count, row.amount_yuan, row.from_yuan, row.to_yuan])).toEqual([
      ["reported", 9, "310.00", "0.00", "310.00"],
      ["project_ended", 1, "-7.00", "310.00", "303.00"],
      ["project_new", 1, "-9.00", "303.00", "294.00"],
      ["cancelled", 1, "-15.00", "294.00", "279.00"],
      ["counted_below", 2, "-129.00", "279.00", "150.00"],
      ["already_reduced_by_review", 1, "-15.00", "150.00", "135.00"],
      ["net", 3, "135.00", "0.00", "135.00"],
      ["proposed", 1, "11.00", "0.00", "11.00"],
    ]);
  });

  test("list what was taken out with its reason, the partly counted among them", async () => {
    const rows = await given.query("reductions_excluded", { budget_year: 2022 });
    expect(rows.map((row) => [row.subject_code, row.double_counted_yuan, row.excluded_reason])).toEqual([
      ["D1", "99.00", "counted_below"],
      ["parent", "30.00", "counted_below"],
      ["more_than_reviewed", "20.00", "already_reduced_by_review"],
      ["cancelled", "15.00", "cancelled"],
      ["reviewed", "15.00", "already_reduced_by_review"],
      ["new", "9.00", "project_new"],
      ["ended", "7.00", "project_ended"],
    ]);
  });

  test("are grouped from rows of one effect, which say whether they count", async () => {
    const rows = await given.query("result_use_facts", { effect: "cancel" });
    expect(rows.map((row) => [row.subject_code, row.counting, row.counted_yuan])).toEqual([
      ["cancelled", "counted", "100.00"],
      ["more_than_reviewed", "already_reduced_by_review", "30.00"],
    ]);
  });

  test("of one department count its own effects alone", async () => {
    const rows = await given.query("effects_by_year", { department_code: "D2" });
    expect(rows.map((row) => [row.effect, row.net_yuan])).toEqual([
      ["cancel", "0.00"],
      ["cut", "44.00"],
      ["ex_ante", "0.00"],
      ["recover", "0.00"],
    ]);
  });
});

function effect(
  name: string,
  gross: string,
  double: string,
  net: string,
  proposed: string,
  subjects: number,
  { base_yuan = "0.00", rate = null as number | null } = {},
) {
  return {
    budget_year: 2022,
    effect: name,
    gross_yuan: gross,
    double_counted_yuan: double,
    net_yuan: net,
    decided_yuan: net,
    realised_yuan: "0.00",
    proposed_yuan: proposed,
    base_yuan,
    rate,
    subject_count: subjects,
  };
}
