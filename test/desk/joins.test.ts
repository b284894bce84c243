import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { NearMissList } from "../../server/api/nearMissList.ts";
import { decideJoins } from "../../server/desk/decideJoins.ts";
import { rememberJoins } from "../../server/desk/rememberJoins.ts";
import { type ProjectJoin, readJoins } from "../../server/store/joins.ts";
import { currentSnapshot } from "../../server/store/snapshots.ts";
import { type DeskServer, openDeskServer } from "./deskServer.ts";

let server: DeskServer;
beforeEach(async () => {
  server = await openDeskServer();
  await accept({ "export.csv": EXPORT });
});
afterEach(() => server.close());

const EXPORT = `年度,项目编码,项目名称,部门编码,部门名称,年初预算数(元)
2022,P1,校舍维修,101,教育局,100
2022,P2,学生资助,101,教育局,200
`;
const byName = (name: string, year = 2022) =>
  `年度,项目名称,部门编码,部门名称,全年执行数(元)\n${year},${name},101,教育局,90\n`;

async function accept(files: Record<string, string>): Promise<string> {
  const { id } = await server.settled(files);
  await server.request("POST", `/api/imports/${id}/accept`, {});
  await server.until(id, "accepted");
  return id;
}

const nearMisses = async (query = ""): Promise<NearMissList> =>
  (await server.request("GET", `/api/near_misses${query}`)).json();
const pairs = async (query = "") =>
  (await nearMisses(query)).near_misses.map(({ named, other }) => [named.project_name, other.project_code]);
const decide = async (name: string, project_code: string, is_same: boolean, id: string | null = null) => {
  const body = { joins: [{ department_code: "101", name, project_code, is_same }], import: id };
  return (await server.request("PUT", "/api/joins", body)).json();
};
const takeBack = (name: string, project_code: string) =>
  server.request("DELETE", `/api/joins?${new URLSearchParams({ department_code: "101", name, project_code })}`);
const projects = async (year = 2022): Promise<unknown[][]> => {
  const answer = await (await server.request("GET", `/api/queries/projects?fiscal_year=${year}&format=json`)).json();
  const rows: Record<string, unknown>[] = answer.rows;
  return rows.map(({ project_code, executed_yuan }) => [project_code, executed_yuan]).sort();
};

describe("near misses", () => {
  test("of a waiting import stand side by side, with years and money", async () => {
    const { id } = await server.settled({ "paid.csv": byName("学生资助金") });
    const { total, near_misses } = await nearMisses(`?import=${id}`);
    expect(total).toBe(1);
    expect(near_misses[0]?.named).toMatchObject({
      project_name: "学生资助金",
      department_code: "101",
      last_year: 2022,
      money_year: 2022,
      budget_yuan: null,
      executed_yuan: "90.00",
      is_made: true,
      is_in_import: true,
    });
    expect(near_misses[0]?.other).toMatchObject({
      project_code: "P2",
      project_name: "学生资助",
      department_name: "教育局",
      budget_yuan: "200.00",
      executed_yuan: null,
      is_made: false,
      is_in_import: false,
    });
    expect(await nearMisses()).toEqual({ total: 0, near_misses: [] });
  });

  test("that are joined draft the import again, and its money is the other's", async () => {
    const before = await server.settled({ "paid.csv": byName("学生资助金") });
    const waiting = before.id;
    expect(before.impact?.figures.map(({ figure }) => figure)).toContain("project_count");
    expect(await decide("学生资助金", "P2", true, waiting)).toEqual({ snapshot: null });
    const { draft, impact } = await server.until(waiting, "ready", "failed");
    expect(draft?.batch).not.toBe(before.draft?.batch);
    expect(draft?.problems.map(({ rule }) => rule)).toEqual(["project_matched_by_name"]);
    expect(impact?.figures.map(({ figure }) => figure)).not.toContain("project_count");
    expect(await pairs(`?import=${waiting}`)).toEqual([]);
    await server.request("POST", `/api/imports/${waiting}/accept`, {});
    await server.until(waiting, "accepted");
    expect(await projects()).toEqual([
      ["P1", null],
      ["P2", "90.00"],
    ]);
  });

  test("that count are joined and parted without any import, each time in a snapshot of its own", async () => {
    await accept({ "paid.csv": byName("学生资助金") });
    expect(await projects()).toHaveLength(3);
    const joined = await decide("学生资助金", "P2", true);
    expect(joined.snapshot).toBe(currentSnapshot(server.store));
    expect(await projects()).toHaveLength(2);
    const parted = await (await takeBack("学生资助金", "P2")).json();
    expect(parted.snapshot).toBe(currentSnapshot(server.store));
    expect(parted.snapshot).not.toBe(joined.snapshot);
    expect(await projects()).toHaveLength(3);
    expect(await pairs()).toEqual([["学生资助金", "P2"]]);
    expect((await takeBack("学生资助金", "P1")).status).toBe(404);
  });

  test("that were joined stay so for files of later years", async () => {
    await accept({ "paid.csv": byName("学生资助金") });
    await decide("学生资助金", "P2", true);
    await accept({ "later.csv": byName("学生资助金", 2023) });
    expect(await projects(2023)).toEqual([["P2", "90.00"]]);
  });

  test("that only a review before the budget names are among them", async () => {
    const review =
      "预算年度,项目名称,部门编码,部门名称,申报金额(元),评估结论\n2024,校舍维修款,101,教育局,70,予以支持\n";
    const { id } = await server.settled({ "review.csv": review });
    const [pair] = (await nearMisses(`?import=${id}`)).near_misses;
    expect(pair?.named).toMatchObject({ project_name: "校舍维修款", last_year: 2024, requested_yuan: "70.00" });
    expect(pair?.other).toMatchObject({ project_code: "P1", last_year: 2022 });
    await server.request("POST", `/api/imports/${id}/accept`, { accept_problems: true });
    await server.until(id, "accepted");
    expect(await pairs()).toEqual([["校舍维修款", "P1"]]);
    await decide("校舍维修款", "P1", true);
    expect(await pairs()).toEqual([]);
  });

  test("are compared in the last year that both have", async () => {
    await accept({ "earlier.csv": EXPORT.replaceAll("2022", "2024").replaceAll("学生资助", "乡村道路") });
    const { id } = await server.settled({ "road.csv": `${byName("乡村道路费", 2024)}2025,乡村道路费,101,教育局,50\n` });
    const [pair] = (await nearMisses(`?import=${id}`)).near_misses;
    expect(pair?.named).toMatchObject({ first_year: 2024, last_year: 2025, money_year: 2024, executed_yuan: "90.00" });
    expect(pair?.other).toMatchObject({ project_code: "P2", money_year: 2024, budget_yuan: "200.00" });
  });

  test("that are told apart are not listed again, and can be taken back", async () => {
    const { id } = await server.settled({ "other.csv": byName("校舍维修费") });
    expect(await pairs(`?import=${id}`)).toEqual([["校舍维修费", "P1"]]);
    expect(await decide("校舍维修费", "P1", false)).toEqual({ snapshot: null });
    expect(await pairs(`?import=${id}`)).toEqual([]);
    const { joins } = await (await server.request("GET", "/api/joins")).json();
    expect(joins.map(({ name, is_same }: { name: string; is_same: boolean }) => [name, is_same])).toEqual([
      ["校舍维修费", false],
    ]);
    expect((await takeBack("校舍维修费", "P1")).status).toBe(200);
    expect(await pairs(`?import=${id}`)).toEqual([["校舍维修费", "P1"]]);
  });

  test("have spent what the latest month says, and what was paid after it", async () => {
    const months = `年度,项目名称,部门编码,部门名称,月份,累计执行数(元),当月执行数(元)
2022,校舍维修房,101,教育局,3,50,
2022,校舍维修房,101,教育局,6,40,
2022,校舍维修房,101,教育局,7,,5
`;
    const { id } = await server.settled({ "months.csv": months });
    const [pair] = (await nearMisses(`?import=${id}`)).near_misses;
    expect(pair?.named).toMatchObject({ project_name: "校舍维修房", executed_yuan: "45.00" });
  });

  test("that two people decide at once are both remembered, and a name in full width is the same name", async () => {
    await Promise.all([decide("乡村 道路Ａ", "P2", true), decide("校园网络", "P1", false)]);
    await decide("乡村道路a", "P1", true);
    const { joins } = await (await server.request("GET", "/api/joins")).json();
    const codes = joins.map(({ name, project_code }: { name: string; project_code: string }) => [name, project_code]);
    expect(codes.slice(0, 2)).toEqual([
      ["乡村道路a", "P1"],
      ["校园网络", "P1"],
    ]);
    expect(codes.map(([name]: string[]) => name)).not.toContain("乡村 道路Ａ");
    for (const name of ["乡村道路a", "校园网络"]) expect((await takeBack(name, "P1")).status).toBe(200);
  });

  test("that cannot be published are not remembered, but what is decided elsewhere meanwhile is", async () => {
    await accept({ "paid.csv": byName("学生资助金") });
    const before = readJoins(server.store);
    const elsewhere = { department_code: "", name: "别处", project_code: "P1", is_same: false, by: "", at: "" };
    const desk = server.desk();
    const publish = vi.spyOn(desk, "publish").mockImplementation(async () => {
      await rememberJoins(server.store, [elsewhere]);
      throw new Error("no room");
    });
    const here = { department_code: "101", name: "学生资助金", project_code: "P1", is_same: true, by: "", at: "" };
    await expect(decideJoins(desk, [here], "tester")).rejects.toThrow("no room");
    publish.mockRestore();
    const names = (joins: readonly ProjectJoin[]) => joins.map(({ name, project_code }) => `${name} ${project_code}`);
    expect(names(readJoins(server.store)).sort()).toEqual([...names(before), "别处 P1"].sort());
  });

  test("of an import that is unknown, or decided from elsewhere, are refused", async () => {
    expect((await server.request("GET", "/api/near_misses?import=nothing")).status).toBe(404);
    const search = new URLSearchParams({ department_code: "101", name: "学生资助金", project_code: "P2" });
    expect((await server.send(`/api/joins?${search}`, { method: "DELETE" })).status).toBe(403);
    expect((await server.request("PUT", "/api/joins", { joins: [] })).status).toBe(400);
  });
});
