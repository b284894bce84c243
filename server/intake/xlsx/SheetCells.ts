import type { Problem } from "../problem.ts";
import { cellRange } from "../read/cellRange.ts";
import { formulaProblem } from "../read/formulaProblem.ts";
import type { Limits } from "../read/limits.ts";
import type { RowsFile } from "../read/RowsFile.ts";
import type { MergedRange } from "../read/sheet.ts";
import { UnreadableFile } from "../read/UnreadableFile.ts";
import { CellReading, type CellTexts } from "./CellReading.ts";
import { attributesOf, type XmlEvents } from "./XmlReader.ts";

export interface SheetName {
  readonly file: string;
  readonly sheet: string;
}

const ROWS_OF_EXCEL = 1_048_576;

/** Collects a worksheet: its rows of text go to a file of rows as they come, merged ranges and formulas without value are kept. */
export class SheetCells implements XmlEvents {
  isListening = false;
  readonly merges: MergedRange[] = [];
  readonly problems: Problem[] = [];
  private readonly name: SheetName;
  private readonly rows: RowsFile;
  private readonly limits: Limits;
  private readonly cell: CellReading;
  private readonly cells: string[] = [];
  private row = 0;
  private column = 0;
  private isInData = false;
  private isReading = false;

  constructor(name: SheetName, texts: CellTexts, rows: RowsFile, limits: Limits) {
    this.name = name;
    this.rows = rows;
    this.limits = limits;
    this.cell = new CellReading(texts);
  }

  open(name: string, attributes: string): void {
    switch (name) {
      case "c":
        if (this.isInData) this.openCell(attributes);
        return;
      case "v":
      case "t":
        if (this.isInData && !this.isReading) this.listen(name);
        return;
      case "f":
        if (!this.isInData) return;
        this.cell.openFormula(attributes);
        this.listen(name);
        return;
      case "rPh":
        this.isReading = true;
        return;
      case "row":
        if (this.isInData) this.openRow(attributes);
        return;
      case "sheetData":
        this.isInData = true;
        return;
      case "mergeCell":
        this.addMerge(attributes);
    }
  }

  text(text: string): void {
    this.cell.add(text);
  }

  close(name: string): void {
    this.isListening = false;
    if (name === "c" && this.isInData) this.closeCell();
    else if (name === "row" && this.isInData) this.closeRow();
    else if (name === "rPh") this.isReading = false;
    else if (name === "sheetData") this.isInData = false;
  }

  private listen(element: "v" | "t" | "f"): void {
    this.isListening = true;
    this.cell.begin(element);
  }

  private openRow(attributes: string): void {
    const given = attributes === "" ? undefined : /\sr\s*=\s*["'](\d+)["']/.exec(attributes)?.[1];
    const row = given === undefined ? this.row + 1 : Number(given);
    if (row <= this.row || row > ROWS_OF_EXCEL) throw this.broken();
    this.row = row;
    this.column = 0;
    this.cells.length = 0;
  }

  private openCell(attributes: string): void {
    this.cell.open(attributes);
    this.column = this.cell.column > 0 ? this.cell.column : this.column + 1;
    if (this.column > this.limits.columns) throw this.broken();
  }

  private closeCell(): void {
    const text = this.cell.text();
    if (text === null) throw this.broken();
    if (text === "") return;
    while (this.cells.length < this.column) this.cells.push("");
    this.cells[this.column - 1] = text;
    if (this.cell.isUncalculated) this.addProblem(text);
  }

  private closeRow(): void {
    this.rows.add(this.row, this.cells);
    const { rowCount, columns } = this.rows;
    if (rowCount * columns <= this.limits.sheet_cells) return;
    const size = { rows: rowCount, columns, limit: this.limits.sheet_cells };
    throw new UnreadableFile("sheet_too_large", { ...this.name, ...size });
  }

  private addProblem(formula: string): void {
    this.problems.push(formulaProblem(this.name, this.column, this.row, formula));
    if (this.problems.length <= this.limits.problems) return;
    const { file } = this.name;
    throw new UnreadableFile("too_many_problems", { file, row: this.row, limit: this.limits.problems });
  }

  private addMerge(attributes: string): void {
    const range = cellRange(attributesOf(attributes).get("ref") ?? "");
    if (range !== null && !isSingle(range)) this.merges.push(range);
    if (this.merges.length <= this.limits.merges) return;
    throw new UnreadableFile("too_many_merges", { ...this.name, limit: this.limits.merges });
  }

  private broken(): UnreadableFile {
    return new UnreadableFile("workbook_broken", { ...this.name });
  }
}

function isSingle({ first_row, first_column, last_row, last_column }: MergedRange): boolean {
  return first_row === last_row && first_column === last_column;
}
