import { readdirSync, readFileSync } from "node:fs";
import { type CellObject, utils, type WorkSheet } from "@e965/xlsx";
import { encodeText } from "../read/encodeText.ts";
import { workbookOf } from "../read/workbookOf.ts";

type Value = string | number | { readonly v: number; readonly z: string };

interface SampleSheet {
  readonly name: string;
  readonly merges: readonly string[];
  readonly cells: Readonly<Record<string, Value>>;
}

/** A problem that a careful checker finds in a form; `optional` ones it may find. */
export interface ExpectedProblem {
  readonly code: string;
  readonly level: string;
  readonly cells: readonly string[];
  readonly printed?: string | null;
  readonly computed?: string | null;
  readonly optional?: boolean;
}

export interface ExpectedForm {
  readonly sheet: string;
  readonly form_kind: string;
  readonly problems: readonly ExpectedProblem[];
  readonly must_not_raise: readonly string[];
  readonly [field: string]: unknown;
}

/** A published form: its cells, and what a correct reader extracts from them. */
export interface Sample {
  readonly name: string;
  readonly sheets: readonly SampleSheet[];
  readonly forms: readonly ExpectedForm[];
}

const FOLDER = new URL("./samples/", import.meta.url);

export function loadSamples(): Sample[] {
  return readdirSync(FOLDER).map((file) => ({
    name: file.replace(/\.json$/, ""),
    ...JSON.parse(readFileSync(new URL(file, FOLDER), "utf8")),
  }));
}

/** The sample whose name begins so. */
export function sampleOf(name: string): Sample {
  const found = loadSamples().find((sample) => sample.name.startsWith(name));
  if (!found) throw new Error(`There is no sample ${name}.`);
  return found;
}

/** The workbook of a sample, as an office would send it. */
export function workbookOfSample({ sheets }: Pick<Sample, "sheets">, bookType: "xlsx" | "biff8" = "xlsx"): Buffer {
  return workbookOf(Object.fromEntries(sheets.map((sheet) => [sheet.name, worksheetOf(sheet)])), { bookType });
}

/** The first sheet of a sample as a GB18030 file of commas, numbers as they are shown. */
export function textOfSample({ sheets: [sheet] }: Pick<Sample, "sheets">): Uint8Array {
  if (!sheet) throw new Error("The sample has no sheet.");
  return encodeText(utils.sheet_to_csv(worksheetOf(sheet)), "gb18030");
}

function worksheetOf({ cells, merges }: SampleSheet): WorkSheet {
  const sheet: WorkSheet = { "!merges": merges.map((range) => utils.decode_range(range)) };
  const end = { r: 0, c: 0 };
  for (const [address, value] of Object.entries(cells)) {
    sheet[address] = cellOf(value);
    const { r, c } = utils.decode_cell(address);
    [end.r, end.c] = [Math.max(end.r, r), Math.max(end.c, c)];
  }
  sheet["!ref"] = utils.encode_range({ s: { r: 0, c: 0 }, e: end });
  return sheet;
}

function cellOf(value: Value): CellObject {
  if (typeof value === "string") return { t: "s", v: value };
  return typeof value === "number" ? { t: "n", v: value } : { t: "n", ...value };
}
