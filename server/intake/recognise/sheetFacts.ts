import type { Unit } from "../lists.ts";
import { readHeader } from "./header.ts";
import { unitNamed, unitStated } from "./units.ts";

/** A value that holds for a whole sheet, and where it was found. */
export interface Fact {
  readonly value: string;
  readonly reason: FactReason;
}

export type FactReason = "person" | "title" | "sheet_name" | "file_name" | "header";

/** What the lines above a header, the name of the sheet and that of the file say about all rows. */
export interface SheetFacts {
  readonly fiscal_year: Fact | null;
  readonly budget_year: Fact | null;
  readonly kind: Fact | null;
  readonly multiplier: Fact | null;
}

/** Reads the facts; the title is trusted before the name of the sheet, that before the name of the file. */
export function sheetFacts(title: readonly string[], sheet: string, file: string, units: readonly Unit[]): SheetFacts {
  const places: readonly (readonly [FactReason, readonly string[]])[] = [
    ["title", title],
    ["sheet_name", [sheet]],
    ["file_name", [file.replace(/\.[^.]*$/, "")]],
  ];
  const first = (read: (line: string) => string | null): Fact | null => {
    for (const [reason, lines] of places) {
      const values = new Set(lines.map((line) => read(line.normalize("NFKC"))).filter((value) => value !== null));
      const [value] = values;
      if (value !== undefined && values.size === 1) return { value, reason };
    }
    return null;
  };
  const stated = title.map((line) => unitStated(units, line) ?? bracketed(units, line)).find((unit) => unit !== null);
  return {
    fiscal_year: first(onlyYear),
    budget_year: first(budgetYear),
    kind: first(evaluationKind),
    multiplier: stated === undefined ? null : { value: stated, reason: "title" },
  };
}

/** `2022年重点项目` → 2022; null where a line names several years or none. */
function onlyYear(line: string): string | null {
  const years = new Set([...line.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([year]) => year));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

/** A year is taken as that of the budget only where the line says so: results of 2021 change the budget of 2022. */
function budgetYear(line: string): string | null {
  const named = /(?<!\d)((?:19|20)\d{2})\s*年?度?\s*(?:部门|财政|项目)?预算/.exec(line)?.[1];
  return named ?? (/事前|ex.?ante/i.test(line) ? onlyYear(line) : null);
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/自评|self.?evaluation/i, "self"],
  [/部门(重点)?(绩效)?评价/, "department"],
  [/财政(重点|再)?(绩效)?评价|重点(项目)?(绩效)?评价/, "finance"],
  [/第三方|再评价/, "third_party"],
];

function evaluationKind(line: string): string | null {
  return KINDS.find(([pattern]) => pattern.test(line))?.[1] ?? null;
}

/** `收支总表（万元）`. */
function bracketed(units: readonly Unit[], line: string): string | null {
  return (
    readHeader(line)
      .suffixes.map((suffix) => unitNamed(units, suffix))
      .find((unit) => unit !== null) ?? null
  );
}
