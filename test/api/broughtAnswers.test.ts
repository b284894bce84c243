import { describe, expect, test } from "vitest";
import { broughtAnswers, opensDefaultView } from "../../server/api/broughtAnswers.ts";

const YEARS = [
  { fiscal_year: 2021, is_in_progress: false },
  { fiscal_year: 2022, is_in_progress: false },
  { fiscal_year: 2023, is_in_progress: true },
];

/** An application whose every answer is of `snapshotOf` its address. */
function answering(snapshotOf: (address: string) => string, status = 200) {
  return async (address: string) => {
    const snapshot = address === "/api/office" ? { id: snapshotOf(address) } : snapshotOf(address);
    return Response.json({ snapshot, rows: YEARS }, { status });
  };
}

describe("answers that come with the page", () => {
  test("are those of the last complete year, by the addresses that the page would ask", async () => {
    const brought = JSON.parse(await broughtAnswers(answering(() => "s1"))) as Record<string, unknown>;
    expect(Object.keys(brought)).toContain("/api/office");
    expect(Object.keys(brought)).toContain("/api/queries/execution_by_month?fiscal_year=2022&format=json");
    expect(brought["/api/queries/fiscal_years?format=json"]).toEqual({ snapshot: "s1", rows: YEARS });
  });

  test("are none where a snapshot was published in between, or one cannot be had", async () => {
    const torn = answering((address) => (address === "/api/office" ? "s2" : "s1"));
    expect(await broughtAnswers(torn)).toBe("{}");
    expect(await broughtAnswers(answering(() => "s1", 503))).toBe("{}");
  });

  test("are of no use where something else was chosen", () => {
    expect(opensDefaultView({ lang: "en", theme: "dark" })).toBe(true);
    for (const name of ["page", "year", "region", "department"]) expect(opensDefaultView({ [name]: "1" })).toBe(false);
  });
});
