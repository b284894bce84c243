import { expect, test } from "vitest";
import { wanText, yuanText } from "../../server/demo/money.ts";

test("fen are printed exactly, as yuan and as 万元", () => {
  expect([yuanText(5), yuanText(123_456)]).toEqual(["0.05", "1234.56"]);
  expect([wanText(0), wanText(10_000), wanText(1_234_500), wanText(1_000_001)]).toEqual([
    "0.00",
    "0.01",
    "1.2345",
    "1.000001",
  ]);
});
