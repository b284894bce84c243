import { describe, expect, test } from "vitest";
import { withNoteMarks } from "../../client/notes/noteMarks.ts";
import { notedFigure, notePoint, notesOn, pointKey } from "../../client/notes/notePlace.ts";

const stop = { x: 2020, y: 12.5, year: 2020, lines: ["2020 年 · 亿元", "执行  180.00"] };

describe("what a note is pinned to", () => {
  test("is whose figures and of which year the figure asks for", () => {
    expect(notedFigure("exAnte", { budget_year: 2022, region_code: "520201", side: "self" })).toEqual({
      ...{ figure: "exAnte", fiscal_year: 2022, region_code: "520201" },
      ...{ department_code: null, project_code: null, choices: "side=self" },
    });
    expect(notedFigure("trend", {}).fiscal_year).toBeNull();
  });

  test("is not another scope, year or figure", () => {
    const place = notedFigure("trend", { fiscal_year: 2022, department_code: "D1" });
    const note = { ...place, id: "n", point: null, text: "x", author: "y", created_at: "z" };
    expect(notesOn([note], place)).toEqual([note]);
    for (const other of [{ fiscal_year: 2021 }, { department_code: null }, { figure: "other" }, { choices: "a=b" }]) {
      expect(notesOn([note], { ...place, ...other })).toEqual([]);
    }
  });

  test("is the figure as it was chosen, whatever order its choices come in; a note without any stands on all of them", () => {
    const byClass = notedFigure("groups", { grouping: "function_class", first_year: 2018, class_code: null });
    expect(notedFigure("groups", { first_year: 2018, grouping: "function_class" })).toEqual(byClass);
    const byDepartment = notedFigure("groups", { grouping: "department", first_year: 2018 });
    const note = { ...byClass, id: "n", point: null, text: "x", author: "y", created_at: "z" };
    expect(notesOn([note], byClass)).toEqual([note]);
    expect(notesOn([note], byDepartment)).toEqual([]);
    const older = { ...note, choices: null };
    expect([notesOn([older], byClass), notesOn([older], byDepartment)]).toEqual([[older], [older]]);
  });

  test("is a point whatever its value, the language and the unit", () => {
    const english = { ...stop, y: 99, lines: ["2020 · bn yuan"] };
    expect(pointKey(stop)).toBe(pointKey(english));
    expect(notePoint(stop, "亿元").label).toBe("2020 年");
    expect(notePoint(english, "bn yuan").label).toBe("2020");
    expect(pointKey({ ...stop, fx: "cut" })).not.toBe(pointKey(stop));
  });
});

describe("numbers of notes in a chart", () => {
  test("stand on the panel of their point, and nothing changes without any", () => {
    const panels = [{ marks: [] }, { marks: [] }];
    const stops = [stop, { ...stop, x: 2021, panel: 1 }];
    expect(withNoteMarks(panels, stops, new Map())).toBe(panels);
    const marked = withNoteMarks(panels, stops, new Map([[pointKey({ ...stop, x: 2021, panel: 1 }), "1"]]));
    expect(marked.map(({ marks }) => marks?.length)).toEqual([0, 2]);
  });
});
