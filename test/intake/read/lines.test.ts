import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LIMITS } from "../../../server/intake/read/limits.ts";
import { readBytes } from "./readBytes.ts";

const read = (text: string) => readBytes("rows.csv", text, { limits: { ...LIMITS, lines_bytes: 0 } });

describe("readFile(path) of a text that is left to the engine", () => {
  test("gives its head and the number of its lines", async () => {
    const { sheets } = await read("年度,项目\n2022,一\n2023,二");
    expect(sheets[0]?.lines?.delimiter).toBe(",");
    expect(sheets[0]?.row_count).toBe(3);
    expect(sheets[0]?.head).toEqual([
      { row: 1, cells: ["年度", "项目"] },
      { row: 2, cells: ["2022", "一"] },
      { row: 3, cells: ["2023", "二"] },
    ]);
  });

  test("numbers the rows where a line is blank or ends in \\r", async () => {
    for (const text of ["a,b\n\n1,2\n", "\na,b\n1,2\n", "a,b\r\n1,2\r\n"]) {
      const { sheets } = await read(text);
      expect(sheets[0]?.lines).toBeUndefined();
      expect(sheets[0]?.row_count).toBe(2);
    }
  });

  test("finds no blank line that is not there, whatever the pieces it reads", async () => {
    const line = fc.stringMatching(/^[a-z0-9]{1,5},[a-z0-9]{0,5}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 2, maxLength: 20 }), fc.boolean(), async (lines, isEnded) => {
        const { sheets } = await read(lines.join("\n") + (isEnded ? "\n" : ""));
        expect(sheets[0]?.row_count).toBe(lines.length);
      }),
      { numRuns: 20 },
    );
  });
});
