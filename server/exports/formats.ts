import type { Body, Extract } from "./extract.ts";
import { writeArrow } from "./writeArrow.ts";
import { writeCsv } from "./writeCsv.ts";
import { writeJson } from "./writeJson.ts";
import { writeParquet } from "./writeParquet.ts";
import { writeXlsx } from "./xlsx/writeXlsx.ts";

export const FORMAT_NAMES = ["json", "csv", "arrow", "xlsx", "parquet"] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

export interface Format {
  readonly media_type: string;
  /** Most rows the format may carry; null where the engine writes a file and no row passes through JavaScript. */
  readonly maximum_rows: number | null;
  /** Files are saved under a name; an answer is read where it was asked for. */
  readonly is_file: boolean;
  readonly write: (extract: Extract) => Promise<Body>;
}

const MAXIMUM = { json: 100_000, arrow: 1_000_000, xlsx: 500_000 } as const;

/** Every way in which the rows of a named query leave the house. */
export const FORMATS: Readonly<Record<FormatName, Format>> = {
  json: {
    media_type: "application/json; charset=utf-8",
    maximum_rows: MAXIMUM.json,
    is_file: false,
    write: (extract) => writeJson(extract, MAXIMUM.json),
  },
  csv: { media_type: "text/csv; charset=utf-8", maximum_rows: null, is_file: true, write: writeCsv },
  arrow: {
    media_type: "application/vnd.apache.arrow.stream",
    maximum_rows: MAXIMUM.arrow,
    is_file: true,
    write: (extract) => writeArrow(extract, MAXIMUM.arrow),
  },
  xlsx: {
    media_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    maximum_rows: MAXIMUM.xlsx,
    is_file: true,
    write: (extract) => writeXlsx(extract, MAXIMUM.xlsx),
  },
  parquet: { media_type: "application/vnd.apache.parquet", maximum_rows: null, is_file: true, write: writeParquet },
};
