import { describe, expect, test, vi } from "vitest";
import { publishChange } from "../../server/warehouse/publish.ts";
import { describeQueries } from "../../server/warehouse/queries/describeQueries.ts";
import { bindValues, runQuery } from "../../server/warehouse/queries/runQuery.ts";
import { Warehouse } from "../../server/warehouse/Warehouse.ts";
import { draftBudgets, smallProject, temporaryStore } from "./smallProject.ts";

const quiet = () => {};

async function published() {
  const folders = smallProject();
  const store = temporaryStore();
  await draftBudgets(store, "a", "(2021, 'P1', 90071992547409.93), (2022, 'P1', 0.01)");
  await publishChange(store, { action: "accepted", batches: ["a"], by: "test" }, quiet, folders);
  const warehouse = new Warehouse(store);
  const queries = await warehouse.use((snapshot) =>
    snapshot.use((connection) => describeQueries(connection, folders.sql)),
  );
  const years = queries.get("years");
  if (years === undefined) throw new Error("the query is missing");
  return { folders, store, warehouse, years };
}

describe("Warehouse", () => {
  test("says that nothing has been published", async () => {
    await expect(new Warehouse(temporaryStore()).use(async () => 1)).rejects.toMatchObject({ code: "no_snapshot" });
  });

  test("a reader finishes on the snapshot it began with", async () => {
    const { folders, store, warehouse } = await published();
    await warehouse.use(async (old) => {
      await publishChange(store, { action: "undone", batches: ["a"], by: "test" }, quiet, folders);
      const fresh = await warehouse.use(async (snapshot) => snapshot.id);
      expect(fresh).not.toBe(old.id);
      const rows = await old.use((connection) => connection.runAndReadAll("select count(*) from marts.year"));
      expect(rows.getRowsJson()).toEqual([["2"]]);
    });
    await warehouse.close();
  });

  test("prepares each snapshot once after it was opened, and none that has been closed", async () => {
    const { folders, store, warehouse } = await published();
    await warehouse.close();
    const seen: string[] = [];
    const other = new Warehouse(store, { aside_ms: 1 });
    const prepared = (count: number) => vi.waitFor(() => expect(seen).toHaveLength(count));
    other.prepare(async (snapshot) => {
      await snapshot.use((connection) => connection.run("select * from marts.year"));
      seen.push(snapshot.id);
    });
    const first = await other.use(async ({ id }) => id);
    await prepared(1);
    await other.use(async () => {});
    await publishChange(store, { action: "undone", batches: ["a"], by: "test" }, quiet, folders);
    const second = await other.use(async ({ id }) => id);
    await prepared(2);
    expect(seen).toEqual([first, second]);

    const closed = new Warehouse(store, { aside_ms: 0 });
    closed.prepare(async ({ id }) => seen.push(id));
    await closed.use(async () => {});
    await closed.close();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual([first, second]);
    await other.close();
  });

  test("refuses to write, to read other files and to be unlocked", async () => {
    const { warehouse } = await published();
    await warehouse.use(async (snapshot) => {
      for (const sql of [
        "create table x as select 1",
        "select * from read_text('/etc/hostname')",
        "set enable_external_access = true",
      ]) {
        await expect(
          snapshot.use((connection) => connection.run(sql)),
          sql,
        ).rejects.toThrow();
      }
    });
    await warehouse.close();
  });
});

describe("named queries", () => {
  test("know their parameters and columns from the engine", async () => {
    const { years } = await published();
    expect(years.parameters).toEqual([{ name: "fiscal_year", type: "SMALLINT", is_optional: true, values: null }]);
    expect(years.columns.map((column) => column.type)).toEqual(["SMALLINT", "DECIMAL(38,2)"]);
  });

  test("answer with exact decimals", async () => {
    const { warehouse, years } = await published();
    const rows = await warehouse.use((snapshot) =>
      snapshot.use((connection) => runQuery(connection, years, { fiscal_year: "2021" })),
    );
    expect(rows.getRowObjectsJson()).toEqual([{ fiscal_year: 2021, initial_yuan: "90071992547409.93" }]);
  });

  test.each([
    ["2021; drop table x", "parameter_bad"],
    ["1e3", "parameter_bad"],
    ["99999", "parameter_bad"],
  ])("refuse the year %s by name", async (fiscal_year, code) => {
    const { years } = await published();
    expect(() => bindValues(years, { fiscal_year })).toThrow(
      expect.objectContaining({ code, parameters: expect.objectContaining({ parameter: "fiscal_year" }) }),
    );
  });

  test("refuse a parameter they do not have", async () => {
    const { years } = await published();
    expect(() => bindValues(years, { year: "2021" })).toThrow(expect.objectContaining({ code: "parameter_unknown" }));
  });
});
