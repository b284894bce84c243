import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { encodeText } from "./encodeText.ts";
import { readBytes, refusal, rowsOf } from "./readBytes.ts";

const CHINESE = "项目编码,项目名称,年初预算数\n001,农村道路养护,12.50\n";
const CHINESE_ROWS = [
  [1, "项目编码", "项目名称", "年初预算数"],
  [2, "001", "农村道路养护", "12.50"],
];

function utf16(text: string, isBigEndian: boolean): Buffer {
  const bytes = Buffer.from(text, "utf16le");
  return isBigEndian ? bytes.swap16() : bytes;
}

describe("the encoding of a text file", () => {
  test.each([
    ["UTF-8", Buffer.from(CHINESE), "utf-8"],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${CHINESE}`), "utf-8"],
    ["UTF-16LE with a mark", utf16(`\ufeff${CHINESE}`, false), "utf-16le"],
    ["UTF-16BE with a mark", utf16(`\ufeff${CHINESE}`, true), "utf-16be"],
    ["UTF-16LE without one", utf16(CHINESE, false), "utf-16le"],
    ["UTF-16BE without one", utf16(CHINESE, true), "utf-16be"],
    ["GB18030", encodeText(CHINESE, "gb18030"), "gb18030"],
  ])("is told for %s", async (_, bytes, encoding) => {
    const { source, sheets, problems } = await readBytes("a.csv", bytes);
    expect(source.encoding).toBe(encoding);
    expect(await rowsOf(sheets[0])).toEqual(CHINESE_ROWS);
    expect(problems).toEqual([]);
  });

  test("is told for Shift_JIS, half-width katakana included", async () => {
    const text = "事業番号,事業名,執行額\n0001,ｼｽﾃﾑの整備とサービス,3.43\n";
    const { source, sheets } = await readBytes("a.csv", encodeJapanese(text));
    expect(source.encoding).toBe("shift_jis");
    expect((await rowsOf(sheets[0]))[1]).toEqual([2, "0001", "ｼｽﾃﾑの整備とサービス", "3.43"]);
  });

  test("is told for Windows-1252, with the characters Latin-1 does not have", async () => {
    const bytes = Buffer.from("name,amount\ncaf\xe9 de Gen\xe8ve,\x80 5 \x96 7\n", "latin1");
    const { source, sheets } = await readBytes("a.csv", bytes);
    expect(source.encoding).toBe("windows-1252");
    expect((await rowsOf(sheets[0]))[1]).toEqual([2, "café de Genève", "€ 5 – 7"]);
  });

  test("is found where the first characters beyond ASCII come after five megabytes", async () => {
    const ascii = Buffer.from("a,b\n".repeat(1_300_000));
    const { source, sheets } = await readBytes(
      "a.csv",
      Buffer.concat([ascii, encodeText("农村道路,合计\n", "gb18030")]),
    );
    expect(source.encoding).toBe("gb18030");
    expect(readFileSync(sheets[0]?.rows_path ?? "", "utf8")).toMatch(/\n1300001,农村道路,合计\n$/);
  });

  test("is what the person says, by any of its usual names", async () => {
    const bytes = encodeText("名称,金额\n农村,1\n", "gb18030");
    for (const encoding of ["GBK", "gb2312", "GB18030", "cp936"]) {
      const { source } = await readBytes("a.csv", bytes, { encoding });
      expect(source.encoding).toBe("gb18030");
    }
    const { sheets } = await readBytes("a.csv", Buffer.from("caf\xe9,1\n", "latin1"), { encoding: "latin1" });
    expect(await rowsOf(sheets[0])).toEqual([[1, "café", "1"]]);
  });

  test("keeps the euro sign and characters of four bytes of GB18030", async () => {
    const bytes = Buffer.concat([
      encodeText("农村道路养护,", "gb18030"),
      Buffer.from("a2e39532 82360a".replace(" ", ""), "hex"),
    ]);
    const { sheets } = await readBytes("a.csv", bytes, { encoding: "gbk" });
    expect(await rowsOf(sheets[0])).toEqual([[1, "农村道路养护", "€𠀀"]]);
  });

  test("is refused where nobody knows the name", async () => {
    expect(await refusal(readBytes("a.csv", "a,b\n", { encoding: "klingon" }))).toEqual({
      rule: "encoding_unsupported",
      file: "a.csv",
      value: "klingon",
    });
  });

  test("is refused where the bytes are not of the encoding the person says", async () => {
    const gb = encodeText(CHINESE, "gb18030");
    expect(await refusal(readBytes("a.csv", gb, { encoding: "utf-8" }))).toEqual({
      rule: "encoding_broken",
      file: "a.csv",
      encoding: "utf-8",
      line: "1",
    });
  });

  test("is not guessed for UTF-8 with one broken byte: the line is named", async () => {
    const lines = ["名称,金额", "农村道路养护,1", "水利工程,2"].map((line) => Buffer.from(`${line}\n`));
    const broken = Buffer.concat([
      lines[0] ?? "",
      lines[1] ?? "",
      Buffer.from([0xe5, 0x86, 0x2c, 0x0a]),
      lines[2] ?? "",
    ] as Buffer[]);
    expect(await refusal(readBytes("a.csv", broken))).toMatchObject({
      rule: "encoding_broken",
      encoding: "utf-8",
      line: "3",
    });
  });

  test("is not guessed for text of an encoding nobody asked for", async () => {
    const big5 = Buffer.from("b6b5a5d8a657bad92caa94c3420aa441a7f82c310a", "hex");
    expect(await refusal(readBytes("a.csv", big5))).toEqual({ rule: "encoding_unknown", file: "a.csv" });
  });
});

function encodeJapanese(text: string): Buffer {
  const halfWidth = new Map([..."ｼｽﾃﾑ"].map((character) => [character, character.charCodeAt(0) - 0xff61 + 0xa1]));
  return Buffer.concat(
    [...text].map((character) => {
      const byte = halfWidth.get(character);
      return byte === undefined ? Buffer.from(encodeText(character, "shift_jis")) : Buffer.from([byte]);
    }),
  );
}
