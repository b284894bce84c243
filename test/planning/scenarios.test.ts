import * as xlsx from "@e965/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Session } from "../../server/desk/session.ts";
import { type DeskServer, openDeskServer } from "../desk/deskServer.ts";

let server: DeskServer;
let snapshot: string;

const PROJECTS = `年度,项目编码,项目名称,部门编码,部门名称
2021,P1,道路养护,D1,交通局
2021,P2,桥梁维修,D1,交通局
2021,P3,校舍,D2,教育局
`;
const BUDGETS = `年度,项目编码,年初预算数(元)
2021,P1,1000.01
2021,P2,500
2021,P3,800.10
`;
const PAID = `年度,项目编码,月份,累计执行数(元)
2021,P1,12,900
2021,P2,12,500
2021,P3,12,700
`;
const EVALUATIONS = `年度,项目编码,评价方式,得分
2021,P1,财政评价,70
2021,P2,财政评价,50
2021,P3,财政评价,95
`;

beforeAll(async () => {
  server = await openDeskServer();
  const session = await server.settled({
    "项目.csv": PROJECTS,
    "预算.csv": BUDGETS,
    "执行.csv": PAID,
    "评价.csv": EVALUATIONS,
  });
  expect(session.error).toBeNull();
  await accept(session.id);
  snapshot = (await ask("GET", "/api/health")).body.snapshot;
});
afterAll(() => server.close());

const RULES = [
  { rating: "excellent", action: "keep", applied_rate: null },
  { rating: "good", action: "keep", applied_rate: null },
  { rating: "fair", action: "cut", applied_rate: "0.15" },
  { rating: "poor", action: "cancel", applied_rate: null },
].map((rule) => ({ region_code: null, minimum_rate: null, maximum_rate: null, ...rule }));

/** A scenario for 2022; `more` replaces parts of it. */
function scenario(more: Record<string, unknown> = {}) {
  return {
    name: "2022年方案",
    description: "",
    budget_year: 2022,
    snapshot,
    region: null,
    department: null,
    method: "adjusted",
    rules: { ratings: RULES, low_execution: null, recovers_idle: true, growth_rate: null },
    ceilings: [],
    decisions: {},
    decided: null,
    is_shared: true,
    ...more,
  };
}

const decision = (proposal_yuan: string, reason: string | null, more: object = {}) => ({
  proposal_yuan,
  reason,
  is_locked: false,
  priority: null,
  by: "",
  at: "",
  others: [],
  ...more,
});

async function ask(method: string, path: string, body?: object, who = "王") {
  const response = await server.request(method, path, body, { "X-Jixiao-Principal": encodeURIComponent(who) });
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, each checked where it is used
  return { status: response.status, body: (await response.json()) as any };
}

async function accept(id: string): Promise<Session> {
  await server.request("POST", `/api/imports/${id}/accept`, {});
  return server.until(id, "accepted", "failed");
}

test("a scenario is computed by SQL: parts equal totals, and a department's sum is its lines'", async () => {
  const { body: kept } = await ask("POST", "/api/scenarios", scenario());
  const { body } = await ask("POST", `/api/scenarios/${kept.id}/compute`);
  expect(
    body.lines.map((line: Record<string, string>) => [line.subject_code, line.proposal_yuan, line.cut_yuan]),
  ).toEqual([
    ["P1", "850.01", "150.00"],
    ["P2", "0.00", "0.00"],
    ["P3", "800.10", "0.00"],
  ]);
  expect(body.totals.whole).toMatchObject({ line_count: 3, baseline_yuan: "2300.11", proposal_yuan: "1650.11" });
  expect(body.totals.department.map((row: Record<string, string>) => [row.department_code, row.proposal_yuan])).toEqual(
    [
      ["D1", "850.01"],
      ["D2", "800.10"],
    ],
  );
  expect(body.problems).toEqual([]);
});

test("a decision is signed by the server, and a save that comes too late is told what differs", async () => {
  const { body: kept } = await ask("POST", "/api/scenarios", scenario());
  const path = `/api/scenarios/${kept.id}`;
  const mine = await ask("PUT", path, { ...scenario(), decisions: { P1: decision("900", "民生") }, version: 1 });
  expect(mine.body.decisions.P1).toMatchObject({ by: "王", reason: "民生" });
  const theirs = { ...scenario(), decisions: { P1: decision("800", "压缩"), P3: decision("1", "停") }, version: 1 };
  const other = await ask("PUT", path, { ...theirs, budget_year: 2023 }, "李");
  expect(other.body.difference.fields.map(({ field }: { field: string }) => field)).toEqual(["budget_year"]);
  const late = await ask("PUT", path, theirs, "李");
  expect([late.status, late.body.error.code]).toEqual([409, "scenario_moved_on"]);
  expect(
    late.body.difference.lines.map((line: Record<string, string>) => [line.subject_code, line.changed_by]),
  ).toEqual([
    ["P1", "both"],
    ["P3", "you"],
  ]);
  expect(late.body.difference.theirs.version).toBe(2);
});

test.each([
  ["an override without a reason", { decisions: { P1: decision("900", null) } }, "P1 调整须说明理由"],
  ["a negative proposal", { decisions: { P1: decision("-1", "x") } }, "P1 建议数不能为负"],
  ["rules with a gap", { rules: { ...scenario().rules, ratings: RULES.slice(1) } }, "缺少“优”"],
  ["rules that overlap", { rules: { ...scenario().rules, ratings: [...RULES, ...RULES.slice(3)] } }, "“差”出现多次"],
  [
    "a rate outside its range",
    {
      rules: {
        ...scenario().rules,
        ratings: RULES.map((rule) =>
          rule.rating === "fair" ? { ...rule, minimum_rate: "0.1", maximum_rate: "0.12" } : rule,
        ),
      },
    },
    "适用比例 0.15 不在 0.1 到 0.12 之间",
  ],
])("%s is refused at its place", async (_, more, message) => {
  const { status, body } = await ask("POST", "/api/scenarios", scenario(more));
  expect([status, body.error.code]).toEqual([400, "scenario_refused"]);
  expect(body.error.message_zh).toContain(message);
});

test("on its evidence: too far above, below what is locked by how much, and subjects nobody knows", async () => {
  const given = scenario({
    rules: { ...scenario().rules, growth_rate: "0.1" },
    ceilings: [{ by: "department", code: "D2", ceiling_yuan: "700", spread: "proportion", gives_reserve: false }],
    decisions: { P3: decision("900.11", "x", { is_locked: true }), P9: decision("1", "x") },
  });
  const { is_shared: _, ...body } = given;
  const answer = await ask("POST", "/api/scenarios/compute", body);
  expect(answer.body.problems.map(({ code, message_zh }: Record<string, string>) => [code, message_zh])).toEqual([
    ["ceiling_below_locked", "限额比已锁定的数少 200.11 元。"],
    ["line_unknown", "依据快照中没有此项目（P9）。"],
    ["over_growth_ceiling", "调整数超过增幅上限 20.00 元。"],
  ]);
  expect(answer.body.ceilings[0]).toMatchObject({ locked_yuan: "900.11", unplaced_yuan: "200.11" });
});

test("two scenarios stand side by side, with the lines in which they differ", async () => {
  const { body: one } = await ask("POST", "/api/scenarios", scenario());
  const { body: other } = await ask(
    "POST",
    "/api/scenarios",
    scenario({ decisions: { P3: decision("810.10", "增加") } }),
  );
  const { body } = await ask("POST", `/api/scenarios/${one.id}/compare`, { with: [other.id], changed_only: true });
  expect(body.lines).toEqual([
    { subject_code: "P3", subject_name: "校舍", department_code: "D2", proposals_yuan: ["800.10", "810.10"] },
  ]);
  expect(
    body.scenarios.map((each: { totals: { whole: { proposal_yuan: string } } }) => each.totals.whole.proposal_yuan),
  ).toEqual(["1650.11", "1660.11"]);
});

test("the workbook holds live formulas whose sums are those of SQL, and text that is never run", async () => {
  const decisions = { P3: decision("810.10", "=增加") };
  const { body: kept } = await ask("POST", "/api/scenarios", scenario({ decisions }));
  const response = await server.send(`/api/scenarios/${kept.id}/export?format=xlsx`, {});
  const book = xlsx.read(new Uint8Array(await response.arrayBuffer()), { cellFormula: true });
  const [summary = "", first = "", second = ""] = book.SheetNames;
  expect(book.SheetNames).toEqual(["汇总", "1 交通局", "2 教育局"]);
  const sheet = book.Sheets[first] ?? {};
  expect([sheet.G4?.v, sheet.O4?.f, sheet.O4?.v, sheet.O6?.f, sheet.O6?.v]).toEqual([
    1000.01,
    "SUM(G4:N4)",
    850.01,
    "SUM(O4:O5)",
    850.01,
  ]);
  expect(book.Sheets[second]?.P4).toMatchObject({ t: "s", v: "=增加" });
  const totals = book.Sheets[summary] ?? {};
  expect([totals.L4?.f, totals.L5?.v, totals.L6?.f, totals.L6?.v]).toEqual([
    "'1 交通局'!O6",
    810.1,
    "SUM(L4:L5)",
    1660.11,
  ]);
});

test("lines are exported as CSV, and a department gets its notice", async () => {
  const { body: kept } = await ask("POST", "/api/scenarios", scenario());
  const csv = await (await server.send(`/api/scenarios/${kept.id}/export?format=csv`, {})).text();
  expect(csv.split("\n")[1]).toContain("道路养护");
  const notice = await server.send(`/api/scenarios/${kept.id}/notice?department=D1`, {});
  expect(notice.status).toBe(200);
  expect((await server.send(`/api/scenarios/${kept.id}/notice?department=D9`, {})).status).toBe(400);
});

test("a decided scenario is frozen, and waits at the import desk; accepted, its money and effects stand in the warehouse", async () => {
  const { body: kept } = await ask("POST", "/api/scenarios", scenario({ name: "定案" }));
  const path = `/api/scenarios/${kept.id}`;
  const { status, body: decided } = await ask("POST", `${path}/decide`, { version: 1 });
  expect([status, decided.version, decided.decided.by]).toEqual([200, 2, "王"]);
  const frozen = await ask("PUT", path, { ...scenario(), version: 2 });
  expect([frozen.status, frozen.body.error.code]).toEqual([409, "scenario_decided"]);
  const gone = await ask("DELETE", path);
  expect([gone.status, gone.body.error.code]).toEqual([409, "scenario_decided"]);
  const session = await server.until(decided.decided.session, "ready", "asking", "failed");
  expect([session.state, session.draft?.problem_count.error]).toEqual(["ready", 0]);
  expect((await ask("POST", `${path}/reopen`, { version: 2 })).status).toBe(409);

  const accepted = await accept(session.id);
  const trend = await ask("GET", "/api/queries/trend_by_year");
  expect(trend.body.rows.find((row: { fiscal_year: number }) => row.fiscal_year === 2022)).toMatchObject({
    initial_yuan: "1650.11",
    planned_yuan: "1650.11",
  });
  const uses = await ask("GET", "/api/queries/result_uses?budget_year=2022");
  const cuts = uses.body.rows.filter(({ effect }: { effect: string }) => effect === "cut");
  expect(cuts).toMatchObject([{ subject_code: "P1", base_yuan: "1000.01", rate: 0.15, counted_yuan: "150.00" }]);

  // What changed underneath since: the budgets of 2022 are there now, and nothing asks for money anew.
  expect((await ask("GET", `${path}/changes`)).body).toMatchObject({ from: snapshot, lines: [] });
  await server.request("POST", `/api/batches/${accepted.draft?.batch}/undo`, {});
  const reopened = await ask("POST", `${path}/reopen`, { version: 2 });
  expect([reopened.status, reopened.body.decided]).toEqual([200, null]);
});
