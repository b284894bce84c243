import { beforeAll, describe, expect, test } from "vitest";
import { BriefRefused } from "../../server/brief/BriefRefused.ts";
import type { Table } from "../../server/brief/structure.ts";
import { givenBrief, paragraphs, textOf } from "./givenBrief.ts";

let brief: Awaited<ReturnType<typeof givenBrief>>;
beforeAll(async () => {
  brief = await givenBrief({
    project: [2021, 2022].flatMap((fiscal_year) =>
      ["P1", "P2", "P3"].map((project_code) => ({
        fiscal_year,
        project_code,
        project_name: project_code,
        department_code: "D1",
      })),
    ),
    budget: [
      { fiscal_year: 2022, project_code: "P1", initial_budget: 100_000_000, adjusted_budget: 100_000_000 },
      { fiscal_year: 2022, project_code: "P2", initial_budget: 900_000_000, adjusted_budget: 1_100_000_000 },
      { fiscal_year: 2021, project_code: "P1", initial_budget: 500_000_000, adjusted_budget: 500_000_000 },
    ],
    execution: [
      { fiscal_year: 2022, month: 12, project_code: "P1", paid_to_date: 60_000_000 },
      { fiscal_year: 2022, month: 12, project_code: "P2", paid_to_date: 1_080_000_000 },
    ],
    ex_ante_review: [
      {
        budget_year: 2022,
        review_no: "R1",
        project_code: "P1",
        requested_amount: 1_000_050,
        approved_amount: 1_000_000,
      },
      {
        budget_year: 2022,
        review_no: "R2",
        project_code: "P2",
        requested_amount: 2_000_000,
        approved_amount: 2_000_000,
      },
      {
        budget_year: 2022,
        review_no: "R3",
        project_code: "P3",
        requested_amount: 3_000_000,
        approved_amount: 3_000_000,
      },
      { budget_year: 2022, review_no: "R4", project_code: "P3", requested_amount: 50, approved_amount: 0 },
    ],
    evaluation: [
      { fiscal_year: 2021, subject_code: "P1", kind: "finance", score: 95, funds_covered: 100_000_000 },
      { fiscal_year: 2021, subject_code: "P2", kind: "finance", score: 85, funds_covered: 100_000_000 },
      { fiscal_year: 2021, subject_code: "P3", kind: "finance", score: 85, funds_covered: 100_000_000 },
    ],
    result_use: [{ budget_year: 2022, subject_code: "P1", effect: "recover", amount: 16_000_000, status: "decided" }],
  });
});

/** Two departments behind the calendar, of which one was warned. */
let late: typeof brief;
beforeAll(async () => {
  const projects = ["1", "2"].map((number) => ({
    fiscal_year: 2022,
    project_code: `P${number}`,
    project_name: `P${number}`,
    department_code: `D${number}`,
  }));
  late = await givenBrief({
    project: projects,
    budget: projects.map(({ fiscal_year, project_code }) => ({ fiscal_year, project_code, adjusted_budget: 100 })),
    execution: projects.map(({ fiscal_year, project_code }) => ({
      fiscal_year,
      project_code,
      month: 12,
      paid_to_date: 1,
    })),
    monitoring: [{ fiscal_year: 2022, cutoff_month: 8, subject_code: "P2", execution_rate: 0.1, attainment_rate: 0.9 }],
  });
});

/** A budget of which a rating cut and cancelled. */
let cut: typeof brief;
beforeAll(async () => {
  const use = { budget_year: 2022, status: "decided", amount: 10_000_000 };
  const codes = ["P1", "P2"];
  cut = await givenBrief({
    project: codes.map((code) => ({
      fiscal_year: 2022,
      project_code: code,
      project_name: code,
      department_code: "D1",
    })),
    result_use: [
      { ...use, subject_code: "P1", effect: "cut" },
      { ...use, subject_code: "P2", effect: "cancel" },
    ],
  });
});

describe("the brief of a year", () => {
  test("has the five lines, then problems and next steps, numbered as officials do", async () => {
    expect((await brief()).sections.map(({ title }) => title)).toEqual([
      "",
      "一、事前绩效评估",
      "二、绩效目标管理",
      "三、绩效运行监控",
      "四、绩效评价",
      "五、评价结果应用",
      "六、存在的问题",
      "七、下一步工作",
    ]);
    expect((await brief({ lang: "en" })).sections[1]?.title).toBe("1. Ex-ante reviews");
  });

  test("says its money in the scale of its headlines", async () => {
    expect(textOf(await brief(), "opening.money")).toContain(
      "年初预算10.00亿元，调整后预算12.00亿元，执行11.40亿元，执行率95.0%",
    );
    expect(textOf(await brief({ lang: "en" }), "opening.money")).toContain("1,140.00 million yuan was executed");
  });

  test("says zero categories explicitly, and what is not known not at all", async () => {
    const text = textOf(await brief(), "ex_ante.outcomes");
    expect(text).toContain("核减规模1项，维持规模2项");
    expect(text).toContain("其他1项。其他项目中，不予安排1项，无核增的项目，无尚未确定的项目。");
    expect(text).not.toContain("上年审减");
    expect(textOf(await brief(), "evaluations.finance")).toBe(
      "财政部门对其中3个对象开展财政评价，涉及资金3.00亿元。" +
        "财政评价等级为优的1个（占33.3%），等级为良的2个（占66.7%），无等级为中的项目，无等级为差的项目。",
    );
    expect(textOf(await brief(), "evaluations.self")).toBe("没有2021年度的绩效自评数据。");
    expect(textOf(await brief(), "results.effects")).toContain("收回长期沉淀资金0.16亿元");
  });

  test("names as warned only departments that were warned, not those that are merely behind the calendar", async () => {
    const text = textOf(await late(), "problems.progress");
    expect(text).toContain("预警最多的部门为D2。");
    const tables = (await late()).sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "table"));
    const warned = tables.find(({ id }) => id === "watched_departments") as Table;
    expect(warned.rows.map(({ cells }) => cells[0]?.text)).toEqual(["D2"]);
    expect(textOf(await late({ department_code: "D1" }), "problems.progress")).not.toContain("预警最多的部门");
  });

  test("says of effects that cuts and cancellations add up, and that kinds do not", async () => {
    expect(textOf(await cut(), "results.effects")).toContain(
      "压减与取消合计0.20亿元，无拟定而尚未决定的资金。事前审减、压减与取消、收回三者口径不同，相互之间不相加",
    );
  });

  test("binds every number to a column of a query and its year", async () => {
    const { runs } = paragraphs(await brief()).get("evaluations.finance") ?? { runs: [] };
    expect(
      runs
        .filter(({ bound }) => bound !== null)
        .map(({ text, bound }) => [text, bound?.query, bound?.column, bound?.year]),
    ).toEqual([
      ["3", "overview_by_year", "finance_evaluated_count", 2021],
      ["3.00亿元", "overview_by_year", "finance_evaluated_funds_yuan", 2021],
      ["1", "ratings_by_year", "subject_count", 2021],
      ["33.3%", "ratings_by_year", "share", 2021],
      ["2", "ratings_by_year", "subject_count", 2021],
      ["66.7%", "ratings_by_year", "share", 2021],
    ]);
  });

  test("shows parts that add up to the total shown, although each would be rounded up", async () => {
    const tables = (await brief()).sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "table"));
    const outcomes = tables.find(({ id }) => id === "review_outcomes") as Table;
    const saved = outcomes.rows.map(({ cells }) => cells.at(-1)?.text);
    expect(saved).toEqual(["0.01", "0.00", "0.00", "0.00", "0.00", "0.01"]);
    expect(outcomes.rows.at(-1)?.is_total).toBe(true);
  });

  test("of a year without data is refused, and so is a scope that there is not", async () => {
    await expect(brief({ year: 1999 })).rejects.toThrow(BriefRefused);
    await expect(brief({ department_code: "nobody" })).rejects.toThrow(BriefRefused);
  });
});

describe("an edited paragraph", () => {
  test("keeps its numbers as places, which are filled anew and stay bound", async () => {
    const edited = await brief({}, { "opening.money": "执行{executed_yuan}，另有{nothing_yuan}。" });
    const paragraph = paragraphs(edited).get("opening.money");
    expect(paragraph?.runs.map(({ text, bound }) => [text, bound?.column ?? null])).toEqual([
      ["执行", null],
      ["11.40亿元", "executed_yuan"],
      ["，另有", null],
      ["—", null],
      ["。", null],
    ]);
    expect(paragraph?.edit).toEqual({ author: "王", at: "2023-01-01T00:00:00.000Z" });
    expect(paragraph?.generated).toContain("年初预算{initial_yuan}");
  });

  test("stands in that brief alone", async () => {
    const other = await brief({ lang: "en" });
    expect(paragraphs(other).get("opening.money")?.edit).toBeNull();
  });
});

test("no sentence holds a number of its own", async () => {
  for (const lang of ["zh", "en"] as const) {
    for (const { generated } of paragraphs(await brief({ lang })).values()) {
      expect(generated.replace(/\{[\w.]+\}/g, "")).not.toMatch(/\d/);
    }
  }
});
