import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { rememberMappings } from "../../server/intake/recognise/rememberedMappings.ts";
import { batchFolder, listBatches, readBatch, withAction, writeBatch } from "../../server/store/batches.ts";
import { broken, type Desk, openDesk } from "./draft.ts";

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.close());

const BUDGET = "年度,项目编码,年初预算数(元)\n2022,P1,5\n2022,P2,6\n";

describe("a file that was imported before", () => {
  test("is recognised by its hash, whatever its name, while its batch is a draft or accepted", async () => {
    const first = await desk.draft(BUDGET);
    const again = await desk.draft(BUDGET, { name: "renamed.csv" });
    expect([again.is_known, again.manifest.id]).toEqual([true, first.manifest.id]);
    await desk.accept(first.manifest.id);
    expect((await desk.draft(BUDGET)).is_known).toBe(true);
    expect(listBatches(desk.store)).toHaveLength(1);
  });

  test("is read again with other options, and after its batch was undone", async () => {
    const first = await desk.draft(BUDGET);
    expect((await desk.draft(BUDGET, { unit: "万元" })).is_known).toBe(false);
    await desk.accept(first.manifest.id);
    await writeBatch(desk.store, withAction(readBatch(desk.store, first.manifest.id), "undone", "tester", 1));
    expect((await desk.draft(BUDGET)).is_known).toBe(false);
  });

  test("is left out of an import of several files, with a warning, as is a twin among them", async () => {
    await desk.draft(BUDGET);
    const others = [
      desk.file("a.csv", BUDGET),
      desk.file("b.csv", `${BUDGET}2022,P3,7\n`),
      desk.file("c.csv", `${BUDGET}2022,P3,7\n`),
    ];
    const outcome = await desk.draftFiles(others);
    expect(outcome.problems.filter(({ rule }) => rule === "already_imported").map(({ file }) => file)).toEqual([
      "a.csv",
      "c.csv",
    ]);
    expect(outcome.manifest.files.map(({ name }) => name)).toEqual(["b.csv"]);
  });
});

describe("rows with the same key", () => {
  test("within one file: the later wins and the replacement is counted", async () => {
    const outcome = await desk.draft(`${BUDGET}2022,P1,9\n`);
    expect(outcome.manifest.kinds.budget).toEqual({ read: 3, kept: 2, refused: 0, replaced: 1 });
    expect(await desk.rows(outcome, "select project_code, initial_budget::varchar from @budget order by 1")).toEqual([
      ["P1", "9.00"],
      ["P2", "6.00"],
    ]);
    expect(broken(outcome, "duplicate_key")).toEqual(["B2 budget ×1"]);
  });

  test("that only repeat what stands in every month or indicator are neither replaced nor a warning", async () => {
    const header = "年度,项目编码,项目名称,部门编码,部门名称,年初预算数(元),月份,累计执行数(元)";
    const outcome = await desk.draft(
      `${header}\n2022,P1,甲,1,局,9,1,2\n2022,P1,甲,1,局,9,2,3\n2022,P1,改名,1,局,9,3,4\n`,
    );
    expect(outcome.manifest.kinds).toMatchObject({
      project: { read: 2, kept: 1, replaced: 1 },
      budget: { read: 1, kept: 1, replaced: 0 },
      execution: { read: 3, kept: 3, replaced: 0 },
    });
    expect(broken(outcome, "duplicate_key")).toEqual(["B3 project ×1"]);
  });

  test("in two files: the later file wins, whatever their row numbers", async () => {
    const files = [desk.file("z.csv", BUDGET), desk.file("a.csv", "年度,项目编码,年初预算数(元)\n2022,P2,7\n")];
    const outcome = await desk.draftFiles(files);
    expect(
      await desk.rows(outcome, "select project_code, initial_budget::varchar, source_file from @budget order by 1"),
    ).toEqual([
      ["P1", "5.00", "z.csv"],
      ["P2", "7.00", "a.csv"],
    ]);
    const repeated = outcome.problems.filter(({ rule }) => rule === "duplicate_key");
    expect(repeated).toMatchObject([{ file: "z.csv", cell: "B3", row: 3, value: "budget ×1" }]);
  });

  test("in several files: each that has a replaced row is warned of, at the cell of its first", async () => {
    const file = (name: string, amount: number) =>
      desk.file(name, `年度,项目编码,年初预算数(元)\n2022,P1,${amount}\n2022,P2,${amount}\n`);
    const outcome = await desk.draftFiles([file("一.csv", 1), file("二.csv", 2), file("三.csv", 3)]);
    const repeated = outcome.problems.filter(({ rule }) => rule === "duplicate_key");
    expect(repeated.map(({ file: name, cell, value }) => [name, cell, value])).toEqual([
      ["一.csv", "B2", "budget ×2"],
      ["二.csv", "B2", "budget ×2"],
    ]);
  });

  test("in an accepted batch: the replacement is counted, undone batches do not count", async () => {
    const first = await desk.draft(BUDGET);
    await desk.accept(first.manifest.id);
    const text = "年度,项目编码,年初预算数(元)\n2022,P2,7\n2022,P3,7\n";
    expect((await desk.draft(text)).manifest.kinds.budget?.replaced).toBe(1);
    await writeBatch(desk.store, withAction(readBatch(desk.store, first.manifest.id), "undone", "tester", 1));
    expect((await desk.draft(`${text}2022,P4,1\n`)).manifest.kinds.budget?.replaced).toBe(0);
  });
});

describe("a mapping", () => {
  const text = (name: string) => `année,nr,nom,dép,montant\n2022,1,${name},Santé,5\n`;
  const map = "année=fiscal_year,nr=project_code,nom=project_name,dép=department_name,montant=initial_budget";

  test("that worked is remembered, with the scope of codes, for files with the same header; the unit is asked for again", async () => {
    const first = await desk.draft(text("A"), { map, unit: "元", set: { code_scope: "department" } });
    await rememberMappings(desk.store, readBatch(desk.store, first.manifest.id));
    expect(broken(await desk.draft(text("B")), "unit_unknown")).toHaveLength(1);
    const outcome = await desk.draft(text("B"), { unit: "元" });
    expect(outcome.manifest.sheets[0]?.columns.map(({ reason }) => reason)).toEqual(Array(5).fill("remembered"));
    const codes = "select project_code from @budget";
    expect(await desk.rows(outcome, codes)).toEqual(await desk.rows(first, codes));
  });

  test("wins over the dictionary, may fill several columns, one kind alone, or none", async () => {
    const header = "年度,项目编码,年初预算数,执行数,得分,总分";
    const outcome = await desk.draft(`${header}\n2022-06-30,P1,5,4,88,99\n`, {
      map: "年度=fiscal_year+month,年初预算数=adjusted_budget,执行数=initial_budget+paid_to_date,得分=,总分=evaluation.score",
      unit: "元",
      set: { kind: "self" },
    });
    expect(await desk.rows(outcome, "select fiscal_year, initial_budget, adjusted_budget from @budget")).toEqual([
      [2022, "4.00", "5.00"],
    ]);
    expect(await desk.rows(outcome, "select fiscal_year, month, paid_to_date from @execution")).toEqual([
      [2022, 6, "4.00"],
    ]);
    expect(await desk.rows(outcome, "select score from @evaluation")).toEqual([["99.00"]]);
  });

  test("that names an unknown column, a missing header or an unreadable value is wrong usage", async () => {
    await expect(desk.draft(BUDGET, { map: "年度=year_of_grace" })).rejects.toMatchObject({ code: "column_unknown" });
    await expect(desk.draft(BUDGET, { map: "年=fiscal_year" })).rejects.toMatchObject({
      code: "header_missing",
      parameters: { header: "年" },
    });
    await expect(desk.draft(BUDGET, { set: { fiscal_year: "soon" } })).rejects.toMatchObject({
      code: "value_unreadable",
    });
    await expect(desk.draft(BUDGET, { set: { favourite: "5" } })).rejects.toMatchObject({ code: "column_unknown" });
    await expect(desk.draft(BUDGET, { set: { code_scope: "town" } })).rejects.toMatchObject({
      code: "value_unreadable",
    });
  });
});

describe("a draft", () => {
  test("holds its sources, its problems and what its sheets were read as", async () => {
    const outcome = await desk.draft(`${BUDGET}2022,P3,x\n`);
    const folder = batchFolder(desk.store, outcome.manifest.id);
    expect(readdirSync(folder).sort()).toEqual(["budget.parquet", "manifest.json", "problems.parquet", "source"]);
    expect(readFileSync(join(folder, "source", "rows.csv"), "utf8")).toBe(`${BUDGET}2022,P3,x\n`);
    const problems = await desk.rows(
      outcome,
      "select source_file, source_cell, source_row, column_name, value, rule, severity from @problems",
    );
    expect(problems).toEqual([["rows.csv", "C4", 4, "initial_budget", "x", "money_unreadable", "error"]]);
    expect(outcome.manifest.sheets[0]?.columns[2]).toEqual({
      position: 3,
      header: "年初预算数(元)",
      column: "initial_budget",
      reason: "chinese_name",
      multiplier: "1",
    });
  });

  test("has the columns and types of the dictionary", async () => {
    const outcome = await desk.draft(BUDGET);
    const types = await desk.rows(outcome, "select column_name, column_type from (describe from @budget)");
    expect(types).toEqual([
      ["fiscal_year", "SMALLINT"],
      ["project_code", "VARCHAR"],
      ["fund_source", "VARCHAR"],
      ["requested_amount", "DECIMAL(18,2)"],
      ["initial_budget", "DECIMAL(18,2)"],
      ["adjusted_budget", "DECIMAL(18,2)"],
      ["source_file", "VARCHAR"],
      ["source_sheet", "VARCHAR"],
      ["source_row", "INTEGER"],
    ]);
  });

  test("is not written where the import stops, and no work is left behind", async () => {
    await desk.draft("a,b\n1,2\n");
    expect(listBatches(desk.store)).toEqual([]);
    expect(readdirSync(desk.store.temporary)).toEqual([]);
  });
});
