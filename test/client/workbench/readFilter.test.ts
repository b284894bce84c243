import { describe, expect, test } from "vitest";
import { readFilter } from "../../../client/workbench/grid/readFilter.ts";

describe("a filter under a column", () => {
  test("reads signs, words and what is missing", () => {
    expect(readFilter("a", "number", ">= 1,000")).toEqual({ column: "a", op: ">=", value: "1000" });
    expect(readFilter("a", "number", "5")).toEqual({ column: "a", op: "=", value: "5" });
    expect(readFilter("a", "text", "教育")).toEqual({ column: "a", op: "contains", value: "教育" });
    expect(readFilter("a", "text", "≠x, y")).toEqual({ column: "a", op: "<>", value: "x, y" });
    expect(readFilter("a", "text", "null")).toEqual({ column: "a", op: "is_null" });
    expect(readFilter("a", "text", "  ")).toBeNull();
  });
});
