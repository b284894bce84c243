import type { ColumnReading, SheetReading } from "../store/manifest.ts";
import type { LoadedSheet } from "./convertSheet.ts";
import type { ReadFile } from "./read/readOne.ts";
import type { RecognisedSheet } from "./recognise/recogniseSheet.ts";

/** How a sheet was read, for its batch's manifest: enough to rebuild the address of the cell behind any stored value. */
export function sheetReading(loaded: Pick<LoadedSheet, "recognised" | "readings">): SheetReading {
  const { recognised } = loaded;
  const { sheet, header, given, facts, fills, scope } = recognised;
  const usedFacts = [...facts].filter(([column]) => !given.has(column) && isUsed(column, recognised));
  const scopeFact = scope === undefined ? [] : [["code_scope", { value: scope, reason: "person" }] as const];
  return {
    file: sheet.file,
    sheet: sheet.sheet,
    header_rows: header.rows,
    columns: columnReadings(loaded),
    fixed: fills.length === 0 ? {} : Object.fromEntries([...usedFacts, ...given, ...scopeFact]),
    rows_read: sheet.row_count,
  };
}

/** The same for the sheets of a file that hold official forms; the cells of their values lie in `cells.parquet`. */
export function formSheetReadings({ forms, source }: ReadFile): SheetReading[] {
  const kinds = new Map<string, Set<string>>();
  for (const { sheet, kind } of forms) kinds.set(sheet, (kinds.get(sheet) ?? new Set()).add(kind));
  const nothing = { header_rows: [], columns: [], fixed: {}, rows_read: 0 };
  return [...kinds].map(([sheet, found]) => ({ file: source.name, sheet, ...nothing, forms: [...found] }));
}

function isUsed(column: string, { fills }: RecognisedSheet): boolean {
  return fills.some(({ sources }) => {
    const source = sources.get(column);
    return source?.by === "fixed" || (source?.by === "cell" && source.fallback !== null);
  });
}

/** One entry for each dictionary column a header fills (`evaluation.score` where kinds differ), one without for the others. */
function columnReadings({ recognised, readings }: Pick<LoadedSheet, "recognised" | "readings">): ColumnReading[] {
  const { header, fills } = recognised;
  const positions = new Map<string, Set<number>>();
  const sources = fills.flatMap(({ kind, sources }) =>
    [...sources].flatMap(([column, source]) => (source.by === "cell" ? [{ kind, column, ...source.match }] : [])),
  );
  for (const { column, position } of sources) {
    positions.set(column, (positions.get(column) ?? new Set()).add(position));
  }
  return header.headers.flatMap((each, index): ColumnReading[] => {
    if (each === null) return [];
    const position = index + 1;
    const names = new Map(
      sources
        .filter((source) => source.position === position)
        .map(({ kind, column, reason }) => [
          (positions.get(column)?.size ?? 0) > 1 ? `${kind}.${column}` : column,
          reason,
        ]),
    );
    const entry = { position, header: each.text, multiplier: null };
    if (names.size === 0) return [{ ...entry, column: null, reason: null }];
    const money = readings.all.find((reading) => reading.position === position && reading.form.type === "money");
    return [...names].map(([column, reason]) => ({
      ...entry,
      column,
      reason,
      multiplier: money ? (recognised.multipliers.get(position) ?? null) : null,
    }));
  });
}
