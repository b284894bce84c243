import type { ColumnReading, SheetReading } from "../store/manifest.ts";
import { collectReadings } from "./convert/readings.ts";
import { FORM_FILLS, type FormKind } from "./forms/form.ts";
import type { Lists } from "./lists.ts";
import type { ReadFile } from "./read/readOne.ts";
import type { Sheet, SheetRow } from "./read/sheet.ts";
import type { KindGap } from "./recognise/chooseKinds.ts";
import type { Match } from "./recognise/matchColumns.ts";
import { nearestKinds } from "./recognise/nearestKinds.ts";
import type { UnfilledSheet } from "./recognise/recogniseFiles.ts";
import type { RecognisedSheet } from "./recognise/recogniseSheet.ts";
import { formSheetReadings, sheetReading } from "./sheetReading.ts";

/** What was made of a sheet, for the person who has to judge it or to say more about it. */
export interface SheetReport extends SheetReading {
  /** Record kinds it fills; none where it was not recognised. */
  readonly kinds: readonly string[];
  /** The official form it is, if it is one. */
  readonly form: string | null;
  /** Record kinds that were probably meant, the nearest first, with the columns they lack. */
  readonly missing: readonly { readonly kind: string; readonly missing: readonly string[] }[];
}

/** Record kinds named as meant but incomplete. */
const NAMED = 3;
/** The header of a sheet that nothing was recognised in is looked for in its first rows. */
const LIKELY_ROWS = 10;

/** A sheet that fills something. */
export function sheetReport(recognised: RecognisedSheet, lists: Lists): SheetReport {
  return {
    ...sheetReading({ recognised, readings: collectReadings(recognised, lists) }),
    kinds: recognised.fills.map(({ kind }) => kind),
    form: null,
    missing: nearest(recognised.gaps.filter((gap) => gap.has_own)),
  };
}

/** A sheet that fills nothing: its header, or the row that looks most like one, and what its columns may mean. */
export function unfilledReport({ sheet, recognised }: UnfilledSheet): SheetReport {
  const likely = recognised === null ? likelyHeader(sheet) : null;
  const texts = recognised?.header.headers.map((header) => header?.text ?? "") ?? likely?.cells ?? [];
  const matches = recognised === null ? new Map<number, ColumnMatch>() : likelyColumns(recognised);
  return {
    file: sheet.file,
    sheet: sheet.sheet,
    header_rows: recognised?.header.rows ?? (likely ? [likely.row] : []),
    columns: texts.flatMap((header, index): ColumnReading[] => {
      const match = matches.get(index + 1);
      const multiplier = recognised?.multipliers.get(index + 1) ?? null;
      const known = { column: match?.column ?? null, reason: match?.reason ?? null, multiplier };
      return header.trim() === "" ? [] : [{ position: index + 1, header, ...known }];
    }),
    fixed: Object.fromEntries([...(recognised?.facts ?? []), ...(recognised?.given ?? [])]),
    rows_read: sheet.row_count,
    kinds: [],
    form: null,
    missing: nearest(recognised?.gaps ?? []),
  };
}

/** The sheets of a file that hold official forms; of several kinds on one sheet the first names it. */
export function formSheetReports(file: ReadFile): SheetReport[] {
  return formSheetReadings(file).map((reading) => ({
    ...reading,
    kinds: [...new Set(reading.forms?.flatMap((kind) => FORM_FILLS[kind as FormKind]))],
    form: reading.forms?.[0] ?? null,
    missing: [],
  }));
}

function nearest(gaps: readonly KindGap[]): SheetReport["missing"] {
  return nearestKinds(gaps)
    .slice(0, NAMED)
    .map(({ kind, missing }) => ({ kind, missing }));
}

/** The row with the most texts; of several the first. */
function likelyHeader({ head }: Sheet): SheetRow | null {
  const texts = (row: SheetRow) => row.cells.filter((cell) => cell.trim() !== "").length;
  const rows = head.slice(0, LIKELY_ROWS);
  return rows.reduce<SheetRow | null>((best, row) => (best && texts(best) >= texts(row) ? best : row), null);
}

interface ColumnMatch extends Match {
  readonly column: string;
}

/** By position: the column of the nearest record kind that matches. */
function likelyColumns({ header, gaps }: RecognisedSheet): Map<number, ColumnMatch> {
  const columns = new Map<number, ColumnMatch>();
  const near = nearestKinds(gaps).map(({ kind }) => kind);
  for (const kind of [...near, ...header.matches.keys()]) {
    for (const [column, match] of header.matches.get(kind) ?? []) {
      if (!columns.has(match.position)) columns.set(match.position, { ...match, column });
    }
  }
  return columns;
}
