import { describe, expect, test } from "vitest";
import { addressesOf } from "../../server/intake/problem.ts";

describe("addressesOf(cell)", () => {
  test.each([
    ["", []],
    ["C12", ["C12"]],
    ["D12, D4:D6", ["D12", "D4", "D5", "D6"]],
    ["Z1:AB2", ["Z1", "AA1", "AB1", "Z2", "AA2", "AB2"]],
    ["B2:B2", ["B2"]],
  ])("of %s", (cell, addresses) => {
    expect(addressesOf(cell)).toEqual(addresses);
  });

  test("leaves out ranges that are too long to look through, and what is no range", () => {
    expect(addressesOf("D300, D2:D299")).toEqual(["D300"]);
    expect(addressesOf("D3, D2:D1, B1:A1, A1:B")).toEqual(["D3"]);
  });
});
