import { expect, test } from "vitest";
import { encodeGb18030 } from "../../server/demo/encodeGb18030.ts";

test("GB18030 comes back as the text it was", () => {
  const text = "年度,项目编码\r\n2021,镕(一期)≥95%〔2022〕—、“引号”";
  expect(new TextDecoder("gb18030", { fatal: true }).decode(encodeGb18030(text))).toBe(text);
});

test("六 is two bytes of GBK", () => {
  expect([...encodeGb18030("六a")]).toEqual([0xc1, 0xf9, 0x61]);
});

test("a character that needs four bytes is refused", () => {
  expect(() => encodeGb18030("€😀")).toThrow(RangeError);
});
