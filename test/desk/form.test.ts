import { afterAll, beforeAll, expect, test } from "vitest";
import type { FormPreview } from "../../server/api/imports/importForm.ts";
import type { Session } from "../../server/desk/session.ts";
import { sampleOf, workbookOfSample } from "../intake/forms/sampleForm.ts";
import { type DeskServer, openDeskServer } from "./deskServer.ts";

let server: DeskServer;
let session: Session;
beforeAll(async () => {
  server = await openDeskServer();
  const sample = sampleOf("chizhou");
  session = await server.settled({ "自评表.xlsx": Uint8Array.from(workbookOfSample(sample)) });
});
afterAll(() => server.close());

const values = async (): Promise<FormPreview["values"]> => {
  const { file, sheet } = session.draft?.sheets[0] ?? { file: "", sheet: "" };
  const path = `/api/imports/${session.id}/form?${new URLSearchParams({ file, sheet })}`;
  return (await (await server.request("GET", path)).json()).values;
};

test("an official form is shown value by value: as printed, as stored, and where", async () => {
  const found = await values();
  const at = (cell: string) =>
    found.filter((one) => one.cell === cell).map(({ kind, column, text, value }) => [kind, column, text, value]);
  const department = "219-池州市贵池区棠溪镇人民政府";
  expect(at("D6")).toEqual([
    ["project", "department_code", department, "219"],
    ["project", "department_name", department, "池州市贵池区棠溪镇人民政府"],
  ]);
  expect(at("G9")).toEqual([["budget", "adjusted_budget", "89.974", "899740.00"]]);
  expect(at("G15")).toEqual([
    ["indicator_result", "operator", "≥50个", ">="],
    ["indicator_result", "target_number", "≥50个", "50.000000"],
    ["indicator_result", "target_text", "≥50个", "≥50个"],
    ["indicator_result", "unit", "≥50个", "个"],
  ]);
});

test("a cell that breaks a rule names it, and what is blank is left out", async () => {
  const found = await values();
  expect(found.find(({ cell }) => cell === "D5")).toMatchObject({ column: "project_name", rule: "project_code_made" });
  expect(found.filter(({ text, value, rule }) => text === "" && value === null && rule === null)).toEqual([]);
});

test("a sheet that is not there is unknown", async () => {
  const response = await server.request("GET", `/api/imports/${session.id}/form?file=none.xlsx`);
  expect([response.status, (await response.json()).error.code]).toEqual([404, "sheet_unknown"]);
});
