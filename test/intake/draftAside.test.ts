import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { draftAside } from "../../server/intake/draftAside.ts";
import { type Desk, openDesk } from "./draft.ts";
import { importRequest } from "./importRequest.ts";

let desk: Desk;
beforeAll(() => {
  desk = openDesk();
});
afterAll(() => desk.close());

const request = (files: readonly string[]) => importRequest(files, { unit: "元" });

describe("an import in a process of its own", () => {
  test("drafts a batch and reports how far it is", async () => {
    const stages = new Set<string>();
    const file = desk.file("a.csv", "年度,项目编码,年初预算数\n2022,P1,5\n");
    const outcome = await draftAside(desk.store, request([file]), ({ stage }) => stages.add(stage));
    expect(await desk.rows(outcome, "select initial_budget from @budget")).toEqual([["5.00"]]);
    expect([...stages]).toEqual(["read", "convert", "check", "write"]);
  });

  test("rejects with the rule where a file or the wish is at fault", async () => {
    const missing = draftAside(desk.store, request([join(desk.store.root, "no.csv")]), () => {});
    await expect(missing).rejects.toMatchObject({ code: "file_not_found", parameters: { file: "no.csv" } });
    const file = desk.file("b.csv", "年度,项目编码,年初预算数\n2022,P1,5\n");
    const wrong = draftAside(desk.store, { ...request([file]), unit: "bushels" }, () => {});
    await expect(wrong).rejects.toMatchObject({ code: "unit_unknown_name" });
  });
});
