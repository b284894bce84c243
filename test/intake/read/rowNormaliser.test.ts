import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LIMITS } from "../../../server/intake/read/limits.ts";
import { RowNormaliser } from "../../../server/intake/read/RowNormaliser.ts";

/** Normalises text that arrives in pieces of `piece` bytes. */
function normalise(text: string, columns: number, piece: number, head_rows: number): string {
  const bytes = Buffer.from(text);
  const rows = new RowNormaliser(
    "a.csv",
    { delimiter: 0x2c, column_count: columns },
    { ...LIMITS, record_bytes: 4_096, head_rows },
  );
  const written: string[] = [];
  for (let at = 0; at <= bytes.length; at += piece) {
    const next = bytes.subarray(at, at + piece);
    rows.space().set(next);
    rows.add(next.length);
    const isLast = at + piece > bytes.length;
    while (rows.run(isLast) === "room") written.push(Buffer.from(rows.takeRows()).toString());
    written.push(Buffer.from(rows.takeRows()).toString());
  }
  return written.join("");
}

const cell = fc
  .string({ unit: fc.constantFrom("1", ".", "x", "数", "😀", " ", ",", '"', "\n", ";"), maxLength: 8 })
  .map((text) => `v${text}`);
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((columns) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 12 }),
  );
const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

describe("the rows of a text", () => {
  test("are the same however its bytes arrive, copied or rebuilt", () => {
    fc.assert(
      fc.property(
        table,
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom(0, 2, 100),
        fc.constantFrom("\n", "\r\n", "\r"),
        (rows, piece, head, end) => {
          const text = rows.map((cells) => cells.map(quoted).join(",") + end).join("");
          const expected = rows.map((cells, index) => `${index + 1},${cells.map(quoted).join(",")}\n`).join("");
          expect(normalise(text, rows[0]?.length ?? 0, piece, head)).toBe(expected);
        },
      ),
    );
  });

  test("count past the number of digits they began with", () => {
    const rows = normalise("a,b\n".repeat(12_000), 2, 4_000, 5).split("\n");
    expect([rows[8], rows[9], rows[99], rows[9_999], rows[11_999]]).toEqual([
      "9,a,b",
      "10,a,b",
      "100,a,b",
      "10000,a,b",
      "12000,a,b",
    ]);
  });

  test("outgrow one buffer of output", () => {
    const cellText = "x".repeat(1_000);
    const rows = normalise(`${cellText}\n`.repeat(10_000), 1, 1_000_000, 5).split("\n");
    expect(rows).toHaveLength(10_001);
    expect(rows[9_999]).toBe(`10000,${cellText}`);
  });
});
