import { tableFromIPC } from "@uwdata/flechette";
import { op, table } from "arquero";
import { describe, expect, inject, test } from "vitest";

type Row = Record<string, string | number | bigint | boolean | null>;

/** Rows of a named query as they leave the house in Arrow; money as whole fen. */
async function arrowRows(query: string, parameters: Record<string, string>): Promise<Row[]> {
  const search = new URLSearchParams({ ...parameters, format: "arrow" });
  const response = await fetch(`${inject("address")}/api/queries/${query}?${search}`);
  expect(response.status).toBe(200);
  return tableFromIPC(await response.arrayBuffer(), { useDecimalInt: true, useBigInt: true }).toArray() as Row[];
}

describe("a second engine over the exported rows agrees with the warehouse", () => {
  test.each(["2021", "2025"])("on the money and projects of every department in %s", async (fiscal_year) => {
    const projects = (await arrowRows("projects", { fiscal_year })).filter((row) => row.is_active === true);
    const recomputed = table({
      department_code: projects.map((row) => row.department_code),
      adjusted_fen: projects.map((row) => Number(row.adjusted_yuan ?? 0)),
      executed_fen: projects.map((row) => Number(row.executed_yuan ?? 0)),
    })
      .groupby("department_code")
      .rollup({ adjusted_fen: op.sum("adjusted_fen"), executed_fen: op.sum("executed_fen"), project_count: op.count() })
      .orderby("department_code")
      .objects();
    const departments = (await arrowRows("departments", { fiscal_year })).filter(
      (row) => Number(row.project_count) > 0,
    );
    expect(recomputed.length).toBeGreaterThan(500);
    expect(
      departments.map((row) => ({
        department_code: row.department_code,
        adjusted_fen: Number(row.adjusted_yuan ?? 0),
        executed_fen: Number(row.executed_yuan ?? 0),
        project_count: Number(row.project_count),
      })),
    ).toEqual(recomputed);
  });
});
