import type { Column, Lists } from "../lists.ts";
import type { Match } from "../recognise/matchColumns.ts";
import type { RecognisedSheet } from "../recognise/recogniseSheet.ts";
import type { CellForm } from "./cellForm.ts";

/** One way in which the cells of one column of a sheet are read; several columns of the dictionary may share it. */
export interface Reading {
  /** Suffix of its columns in the sheet's table: `value_3`, `rule_3`, `text_3`. */
  readonly id: number;
  readonly position: number;
  /** The first dictionary column that asked for it; problems are reported under this name. */
  readonly column: string;
  readonly form: CellForm;
}

/** All readings of a sheet, and which one a column of a record kind uses. */
export interface Readings {
  readonly all: readonly Reading[];
  readonly of: (kind: string, column: string) => Reading | null;
  /** Columns that say whose row it is, wherever a kind, filled or not, found them. */
  readonly identity: (column: string) => Reading | null;
}

/** Columns that several kinds know by the same name and that decide department, project and subject of a row. */
const IDENTITY = [
  "department_code",
  "department_name",
  "region_code",
  "project_code",
  "project_name",
  "subject_name",
].concat(["start_year", "subject_type", "subject_code"]);

/** Collects what has to be read from a sheet: every cell once for each form it is needed in. */
export function collectReadings(recognised: RecognisedSheet, lists: Lists): Readings {
  const all: Reading[] = [];
  const byKey = new Map<string, Reading>();
  const byColumn = new Map<string, Reading>();
  const identity = new Map<string, Reading>();
  const take = (column: Column, match: Match): Reading => {
    const form = formOf(column, match.position, recognised);
    const key = JSON.stringify([match.position, form.type, form.codes, form.multiplier, form.bare_mark, codeKey(form)]);
    const reading = byKey.get(key) ?? { id: all.length + 1, position: match.position, column: column.column, form };
    if (!byKey.has(key)) all.push(reading);
    byKey.set(key, reading);
    return reading;
  };
  for (const { kind, sources } of recognised.fills) {
    for (const column of lists.columns.filter((each) => each.kind === kind)) {
      const source = sources.get(column.column);
      if (source?.by === "cell") byColumn.set(`${kind}.${column.column}`, take(column, source.match));
    }
  }
  for (const column of lists.columns.filter((each) => IDENTITY.includes(each.column))) {
    const match = recognised.header.matches.get(column.kind)?.get(column.column);
    const isOwn = column.column !== "subject_code" || isExplicit(match);
    if (match && isOwn && !recognised.given.has(column.column) && !identity.has(column.column)) {
      identity.set(column.column, take(column, match));
    }
  }
  return {
    all,
    of: (kind, column) => byColumn.get(`${kind}.${column}`) ?? null,
    identity: (column) => identity.get(column) ?? null,
  };
}

/** 项目编码 and 部门编码 are subjects through project and department; only a column named as the subject's is its own. */
function isExplicit(match: Match | undefined): boolean {
  return match !== undefined && match.reason !== "alias" && match.reason !== "chinese_name";
}

/** Codes of regions and functions are read in their own way. */
function codeKey(form: CellForm): string {
  return form.type === "code" ? form.column.replace(/^(?!region_code|function_code|deviation_cause).*$/, "") : "";
}

function formOf(column: Column, position: number, recognised: RecognisedSheet): CellForm {
  const header = recognised.header.headers[position - 1];
  const isPoints = header?.text.normalize("NFKC").includes("%") ?? false;
  return {
    type: column.type,
    column: column.column,
    codes: column.codes,
    multiplier: column.type === "money" ? (recognised.multipliers.get(position) ?? "1") : "",
    bare_mark: column.type !== "percent" ? null : isPoints ? "%" : column.bare_number === "ratio" ? "" : null,
  };
}
