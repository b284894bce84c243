import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  type DuckDBMaterializedResult,
  DuckDBTimestampValue,
  type DuckDBValue,
} from "@duckdb/node-api";
import type { ExtractColumn, HeaderStyle } from "../extract.ts";
import { resultChunks } from "../resultChunks.ts";
import { booleanCell, dateCell, decimalCell, EMPTY_CELL, numberCell, textCell } from "./cellXml.ts";
import { rowXml, sheetXml } from "./sheetXml.ts";
import type { CellStyle } from "./styles.ts";

/** The sheet of rows: one head row that stays in view, then one row a row of the result. Pieces of XML text. */
export async function* dataSheet(
  result: DuckDBMaterializedResult,
  columns: readonly ExtractColumn[],
  header: HeaderStyle,
): AsyncGenerator<string> {
  const { start, end } = sheetXml({ widths: columns.map(width), headRows: 1 });
  const styles = columns.map(({ unit }) => STYLES[unit ?? ""] ?? "number");
  yield start;
  yield rowXml(
    1,
    columns.map((column) => textCell(column[header], "head")),
  );
  let number = 1;
  for await (const chunk of resultChunks(result)) {
    const rows = chunk.getRows().map((row) => {
      number += 1;
      return rowXml(
        number,
        row.map((value, index) => cell(value, styles[index])),
      );
    });
    yield rows.join("");
  }
  yield end;
}

/** How the units of the glossary look in a cell. */
const STYLES: Readonly<Record<string, CellStyle>> = {
  yuan: "yuan",
  ratio: "ratio",
  score: "score",
  count: "count",
  year: "plain",
  month: "plain",
  date: "date",
};

function cell(value: DuckDBValue, style: CellStyle = "number"): string {
  if (value === null) return EMPTY_CELL;
  if (typeof value === "boolean") return booleanCell(value);
  if (typeof value === "number") return numberCell(value, style);
  if (typeof value === "bigint" || value instanceof DuckDBDecimalValue) return decimalCell(value.toString(), style);
  if (value instanceof DuckDBDateValue) return dateCell(value.days, "date");
  if (value instanceof DuckDBTimestampValue) return dateCell(Number(value.micros) / 86_400_000_000, "moment");
  return textCell(String(value));
}

function width({ name, unit, type }: ExtractColumn): number {
  if (unit === "yuan") return 20;
  return type === "VARCHAR" && !name.endsWith("_code") ? 26 : 14;
}
