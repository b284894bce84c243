import { read, utils } from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Session } from "../../server/desk/session.ts";
import { type DeskServer, openDeskServer } from "./deskServer.ts";

const FILE = "预算/三月 表.csv";
const TEXT = `预算表,,,
年度,项目编码,项目名称,年初预算数(万元)
2022,P1,=1+1,"1,234.5"
2022,P2,桥,十二

2022,P3,路,3
`;

let server: DeskServer;
let session: Session;
beforeAll(async () => {
  server = await openDeskServer();
  session = await server.settled({ [FILE]: TEXT });
});
afterAll(() => server.close());

const name = () => session.draft?.sheets[0]?.file ?? "";
const ask = async (id: string, path: string, parameters: Readonly<Record<string, string>>) =>
  server.request("GET", `/api/imports/${id}/${path}?${new URLSearchParams(parameters)}`);
const answer = async (path: string, parameters: Readonly<Record<string, string>>) =>
  (await ask(session.id, path, parameters)).json();

describe("a person who looks at an import sees", () => {
  test("problems in groups, in words of both languages", () => {
    expect(session.draft?.problems.map(({ rule, severity, count }) => [rule, severity, count])).toEqual([
      ["money_unreadable", "error", 1],
      ["kind_incomplete", "warning", 1],
    ]);
    expect(session.draft?.problems[0]).toMatchObject({
      title_zh: "“十二”不是金额",
      title_en: "“十二” is no amount of money",
      hint_en: expect.stringContaining("Write a number"),
    });
  });

  test("each problem at its cell, filtered and in pages", async () => {
    const all = await answer("problems", {});
    expect(all).toMatchObject({
      total: 2,
      problems: [{ file: name(), cell: "D4", value: "十二", row: 4 }, { row: null }],
    });
    expect(all.problems[0].message_zh).toContain("不是金额");
    expect(all.problems[0].message_en).toContain("is no amount");
    expect(await answer("problems", { severity: "info" })).toEqual({ total: 0, problems: [] });
    expect(await answer("problems", { rule: "money_unreadable", file: name() })).toMatchObject({ total: 1 });
    expect(await answer("problems", { offset: "1", limit: "1" })).toMatchObject({
      total: 2,
      problems: [{ rule: "kind_incomplete" }],
    });
    expect((await ask(session.id, "problems", { limit: "0" })).status).toBe(400);
  });

  test("the sheet as it was sent, with marks, from any row on", async () => {
    const page = await answer("sheet", { file: name() });
    expect(page.columns).toEqual(["A", "B", "C", "D"]);
    expect(page.rows.map(({ row }: { row: number }) => row)).toEqual([1, 2, 3, 4, 6]);
    expect(page.rows[2].cells).toEqual(["2022", "P1", "=1+1", "1,234.5"]);
    expect(page.marks).toEqual([{ cell: "D4", rule: "money_unreadable", severity: "error" }]);
    const later = await answer("sheet", { file: name(), row: "5", count: "2" });
    expect([later.rows, later.marks]).toEqual([[{ row: 6, cells: ["2022", "P3", "路", "3"] }], []]);
  });

  test("every cell of the ranges that a problem names marked, and the ranges in its lists", async () => {
    const text = "年度,项目编码,年初预算数(万元)\n2022,P1,1\n2022,P2,2\n合计,,4\n";
    const { id, draft } = await server.settled({ "合计.csv": text });
    const file = draft?.sheets[0]?.file ?? "";
    const page = await (await ask(id, "sheet", { file })).json();
    expect(page.marks).toEqual(
      ["C4", "C2", "C3"].map((cell) => ({ cell, rule: "control_total_differs", severity: "warning" })),
    );
    const above = await (await ask(id, "sheet", { file, row: "2", count: "1" })).json();
    expect(above.marks.map(({ cell }: { cell: string }) => cell)).toEqual(["C2"]);
    const preview = await (await ask(id, "preview", { file })).json();
    expect(preview.rows.map(({ cells }: { cells: { rule: string }[] }) => cells.map(({ rule }) => rule)[2])).toEqual(
      Array(3).fill("control_total_differs"),
    );
    const list = await (await ask(id, "problems", { format: "csv" })).text();
    expect(list).toContain('"C4, C2:C3"');
    const book = read(await (await ask(id, "problems", { format: "xlsx" })).arrayBuffer());
    const rows = book.SheetNames.flatMap((sheet) =>
      utils.sheet_to_json<unknown[]>(book.Sheets[sheet] ?? {}, { header: 1 }),
    );
    expect(rows.flat()).toContain("C4, C2:C3");
  });

  test("what stands in the cells beside what is taken from them", async () => {
    const { columns, rows } = await answer("preview", { file: name() });
    expect(columns[2]).toEqual({ position: 4, header: "年初预算数(万元)", column: "initial_budget" });
    expect(rows.map(({ row }: { row: number }) => row)).toEqual([3, 4, 6]);
    expect(rows.map(({ cells }: { cells: object[] }) => cells[2])).toEqual([
      { text: "1,234.5", value: "12345000.00", rule: null },
      { text: "十二", value: null, rule: "money_unreadable" },
      { text: "3", value: "30000.00", rule: null },
    ]);
    expect(rows[0].cells[1]).toEqual({ text: "P1", value: "P1", rule: null });
  });

  test("the same sheets once the import has been accepted", async () => {
    await server.request("POST", `/api/imports/${session.id}/accept`, { accept_problems: true });
    expect((await server.until(session.id, "accepted", "ready")).state).toBe("accepted");
    expect((await answer("preview", { file: name() })).rows).toHaveLength(3);
    expect(await answer("problems", {})).toMatchObject({ total: 2 });
  });

  test("columns and cells also where the import still asks", async () => {
    const asking = await server.settled({ "ask.csv": "年度,项目编码,年初预算数\n2022,P9,5\n" });
    expect(asking.state).toBe("asking");
    const page = await (await ask(asking.id, "sheet", { file: "ask.csv" })).json();
    expect(page.marks).toEqual([{ cell: "C1", rule: "unit_unknown", severity: "error" }]);
    const preview = await (await ask(asking.id, "preview", { file: "ask.csv" })).json();
    expect(preview.rows[0].cells[2]).toEqual({ text: "5", value: null, rule: null });
    expect(await (await ask(asking.id, "problems", {})).json()).toMatchObject({ total: 1 });
  });

  test("that a file or sheet is not there", async () => {
    for (const path of ["sheet", "marked"]) {
      const response = await ask(session.id, path, { file: "../session.json" });
      expect([path, response.status, (await response.json()).error.code]).toEqual([path, 404, "import_file_unknown"]);
    }
    const sheet = await ask(session.id, "sheet", { file: name(), sheet: "Sheet9" });
    expect([sheet.status, (await sheet.json()).error.code]).toEqual([404, "sheet_unknown"]);
    expect((await ask("20200101-000000-0000", "problems", {})).status).toBe(404);
  });
});

describe("a draft that is thrown away while somebody looks at it", () => {
  const text = "年度,项目编码,年初预算数(元)\n2022,P5,5\n";

  test("is said to be gone, whatever broke on that; other errors stay what they are", async () => {
    const { id } = await server.settled({ "gone.csv": text });
    const broken = new Error("No files found");
    const failing = () => Promise.reject(broken);
    await expect(server.desk().look(id, failing)).rejects.toBe(broken);
    const looked = server.desk().look(id, async () => {
      void server.desk().redraft(id, { unit: "万元" });
      await failing();
    });
    await expect(looked).rejects.toMatchObject({ code: "import_state", parameters: { import: id, state: "reading" } });
    await server.until(id, "ready");
  });

  test.each(["preview", "sheet", "marked"])("is no failure of the server: %s", async (path) => {
    const { id, draft } = await server.settled({ "again.csv": text.replace("P5", `P-${path}`) });
    const desk = server.desk();
    const look = desk.look.bind(desk);
    // The draft goes between the question and the reading of it.
    const raced = vi.spyOn(desk, "look").mockImplementation((asked, read) =>
      look(asked, async (record) => {
        await desk.redraft(asked, { unit: "万元" });
        return read(record);
      }),
    );
    const response = await ask(id, path, { file: draft?.sheets[0]?.file ?? "" });
    raced.mockRestore();
    expect([response.status, (await response.json()).error.code]).toEqual([409, "import_state"]);
    await server.until(id, "ready");
    expect((await ask(id, path, { file: draft?.sheets[0]?.file ?? "" })).status).toBe(200);
  });
});

describe("a person who takes problems home gets", () => {
  const hostile = `年度,项目编码,年初预算数(元)\n2022,P7,"=cmd|' /C calc'!A0"\n2022,P8,@x\n`;

  test("csv and xlsx in which no text is a formula", async () => {
    const { id } = await server.settled({ "=evil.csv": hostile });
    const csv = await ask(id, "problems", { format: "csv" });
    expect(csv.headers.get("Content-Type")).toContain("text/csv");
    const text = await csv.text();
    expect(text).toContain("级别,文件,工作表,单元格");
    expect(text).toContain("'=evil.csv");
    expect(text).toContain("'=cmd|");
    expect(text).toContain("'@x");
    const xlsx = await ask(id, "problems", { format: "xlsx", severity: "error" });
    const sheet = read(new Uint8Array(await xlsx.arrayBuffer())).Sheets.数据 ?? {};
    const rows = utils.sheet_to_json<Record<string, string>>(sheet);
    expect(rows.map((row) => row.单元格内容)).toEqual(["=cmd|' /C calc'!A0", "@x"]);
    expect(Object.values(sheet).some((cell: { f?: string }) => cell.f !== undefined)).toBe(false);
  });

  test("the file itself as a workbook with its problem cells marked", async () => {
    const { id, draft } = await server.settled({ "marked.csv": "年度,项目编码,年初预算数(元)\n2022,P9,x\n" });
    const response = await ask(id, "marked", { file: draft?.sheets[0]?.file ?? "" });
    expect(response.headers.get("Content-Disposition")).toContain("marked-%E9%97%AE%E9%A2%98.xlsx");
    const book = read(new Uint8Array(await response.arrayBuffer()));
    const [first = ""] = book.SheetNames;
    expect(JSON.stringify(book.Sheets[first]?.C2)).toContain("不是金额");
  });
});
