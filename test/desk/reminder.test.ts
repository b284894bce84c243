import { afterAll, beforeAll, expect, test } from "vitest";
import { documentParagraphs, documentParts } from "../brief/documentText.ts";
import { sampleOf, workbookOfSample } from "../intake/forms/sampleForm.ts";
import { type DeskServer, openDeskServer } from "./deskServer.ts";

const LIST = `年度,项目编码,项目名称,部门编码,部门名称,年初预算数(元)
2022,P1,校舍维修,101,教育局,100
2022,P2,学生资助,101,教育局,200
`;

let server: DeskServer;
beforeAll(async () => {
  server = await openDeskServer();
  const form = Uint8Array.from(workbookOfSample(sampleOf("chizhou")));
  const { id } = await server.settled({ "自评表.xlsx": form, "预算.csv": LIST });
  await server.request("POST", `/api/imports/${id}/accept`, { accept_problems: true });
  await server.until(id, "accepted", "ready");
});
afterAll(() => server.close());

async function letter(search: string): Promise<string[]> {
  const response = await server.request("GET", `/api/reminder?${search}`);
  expect(response.headers.get("Content-Disposition")).toContain(".docx");
  return documentParagraphs(await documentParts(new Uint8Array(await response.arrayBuffer())));
}

test("a department that sent nothing is asked for its self-evaluations", async () => {
  const text = (await letter("year=2022&department_code=101")).join("\n");
  expect(text).toContain("关于报送和更正2022年度绩效材料的提醒函");
  expect(text).toContain("致：教育局");
  expect(text).toContain(
    "安排预算的项目 2 个，已报送项目支出绩效自评 0 个；部门整体支出绩效自评尚未报送。尚未报送的，请尽快补报。",
  );
  expect(text).toContain("已报材料中没有发现问题。");
});

test("what is wrong in a form is listed with its cell and what to do about it", async () => {
  const lines = await letter("year=2022&department_code=219");
  const at = lines.indexOf("自评表.xlsx 自评表 K8 · 委托业务项目");
  expect(lines.slice(at, at + 3)).toEqual([
    "自评表.xlsx 自评表 K8 · 委托业务项目",
    expect.stringMatching(/^预算执行得分 .* 与公式计算的 .* 不一致$/),
    "得分=执行率×分值,不超过分值",
  ]);
  expect(lines.join("\n")).not.toMatch(/--[a-z]|见“/);
});

test("also in English; a department that there is not is unknown", async () => {
  expect((await letter("year=2022&department_code=101&lang=en")).join("\n")).toContain(
    "Of your 2 projects with a budget in 2022, 0 have sent a self-evaluation",
  );
  expect((await server.request("GET", "/api/reminder?year=2022&department_code=999")).status).toBe(404);
  expect((await server.request("GET", "/api/reminder?year=2022")).status).toBe(400);
});
