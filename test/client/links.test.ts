import { describe, expect, test } from "vitest";
import { keyOf, keyOfOther, ledgers } from "../../client/ledgers.ts";
import { documentKey } from "../../client/life/documentKey.ts";
import { linkOf } from "../../client/table/linkOf.ts";

describe("a name in a table leads to its page", () => {
  const row = { project_code: "P1", department_code: "D1", subject_type: "project" };

  test("of the project or the department", () => {
    expect(linkOf("project_name", row)).toMatchObject({ page: "project", project: "P1", why: null });
    expect(linkOf("department_name", row)).toMatchObject({ page: "department", department: "D1", region: null });
  });

  test("of what a subject is", () => {
    expect(linkOf("subject_name", row)).toMatchObject({ page: "project", project: "P1" });
    expect(linkOf("subject_name", { ...row, subject_type: "department" })).toMatchObject({ page: "department" });
    expect(linkOf("subject_name", { ...row, subject_type: "policy", project_code: null })).toBeNull();
  });

  test("and to none where there is no code, or no name", () => {
    expect(linkOf("project_name", { project_code: null })).toBeNull();
    expect(linkOf("adjusted_yuan", row)).toBeNull();
  });
});

describe("the key of another record kind of a row", () => {
  const row = { fiscal_year: 2022, cutoff_month: 8, project_code: "P1", rule: "rates_apart" };

  test("is told by the parts of the key at hand", () => {
    const [monitoring, execution] = ledgers.monitoring_warnings.traces;
    if (!monitoring || !execution) throw new Error("Warnings have two traces.");
    const key = keyOf(row, monitoring.key);
    expect(key).toBe("2022;8;project;P1");
    expect(keyOfOther(execution, monitoring, key)).toBe("2022;P1");
    expect(keyOfOther(monitoring, monitoring, key)).toBe(key);
  });

  test("is not known where a part of it is missing", () => {
    const [monitoring, execution] = ledgers.monitoring_warnings.traces;
    if (!monitoring || !execution) throw new Error("Warnings have two traces.");
    expect(keyOfOther(monitoring, execution, "2022;P1")).toBeNull();
  });
});

test("the rows of a document are found under the beginning of their business key", () => {
  const keyOfKind = (kind: string, key_part: string | null = null) =>
    documentKey({ kind, fiscal_year: 2022, project_code: "P1", key_part });
  expect(["budget", "target", "result_use"].map((kind) => keyOfKind(kind))).toEqual([
    "2022;P1",
    "2022;project;P1",
    "2022;project;P1",
  ]);
  expect(keyOfKind("ex_ante_review", "R1")).toBe("2022;R1");
  expect(keyOfKind("monitoring", "7")).toBe("2022;7;project;P1");
});
