import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstRow, GRID_ROW, scrollFor, scrollHeight, scrollToSee } from "../../client/grid/gridPlace.ts";
import { asTable, blockOf, moved } from "../../client/grid/selection.ts";

describe("a grid of any number of rows", () => {
  test("is never taller than a browser draws, and reaches its last row", () => {
    for (const rows of [1, 100, 1_000_000, 50_000_000]) {
      const box = { rows, height: 560 };
      expect(scrollHeight(box)).toBeLessThanOrEqual(8_000_000);
      const bottom = Math.max(0, scrollHeight(box) - box.height);
      expect(firstRow(bottom, box) + box.height / GRID_ROW).toBeGreaterThanOrEqual(rows);
    }
  });

  test("brings any row into sight, and leaves the scroll bar alone where it is seen", () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 5_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (rows, part) => {
        const box = { rows, height: 560 };
        const row = Math.floor(part * (rows - 1));
        const place = scrollToSee(row, 0, box);
        const first = firstRow(place, box);
        expect(row).toBeGreaterThanOrEqual(Math.floor(first + 1e-6));
        expect(row + 1).toBeLessThanOrEqual(first + box.height / GRID_ROW + 1e-3);
        expect(scrollToSee(row, scrollFor(row, box), box)).toBeCloseTo(scrollFor(row, box), 3);
      }),
    );
  });
});

describe("a selection", () => {
  const extent = { rows: 100, columns: 5, page: 20 };
  const at = (row: number, column: number) => ({ row, column });
  const key = (name: string, shiftKey = false, isCommand = false) => ({ key: name, shiftKey, isCommand });

  test("follows the keys and stays within the grid", () => {
    const start = { anchor: at(0, 0), cursor: at(0, 0) };
    expect(moved(start, key("ArrowUp"), extent)?.cursor).toEqual(at(0, 0));
    expect(moved(start, key("PageDown"), extent)?.cursor).toEqual(at(20, 0));
    expect(moved(start, key("End", false, true), extent)?.cursor).toEqual(at(99, 4));
    expect(moved(start, key("x"), extent)).toBeNull();
  });

  test("grows with Shift, in any direction", () => {
    const grown = moved({ anchor: at(5, 2), cursor: at(5, 2) }, key("ArrowLeft", true), extent);
    expect(grown && blockOf(grown)).toEqual({ top: 5, bottom: 5, left: 1, right: 2 });
    const all = moved({ anchor: at(5, 2), cursor: at(5, 2) }, key("a", false, true), extent);
    expect(all && blockOf(all)).toEqual({ top: 0, bottom: 99, left: 0, right: 4 });
  });

  test("is copied as Excel reads it", () => {
    expect(
      asTable(
        ["名", "x"],
        [
          ["a\tb", null],
          ['say "so"', "1.50"],
        ],
      ),
    ).toBe('名\tx\r\n"a\tb"\t\r\n"say ""so"""\t1.50');
  });
});
