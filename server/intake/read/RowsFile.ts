import { type FileHandle, open } from "node:fs/promises";
import { LINE_BYTES } from "./limits.ts";
import type { Sheet, SheetRow } from "./sheet.ts";
import { UnreadableFile } from "./UnreadableFile.ts";

const BUFFER_CHARACTERS = 1024 * 1024;

/** Writes `Sheet.rows_path` from rows of text, for formats that are not text files. Rows without any text are left out. */
export class RowsFile {
  private readonly head: SheetRow[] = [];
  private readonly pending: string[] = [];
  private characters = 0;
  private rowCount = 0;
  private readonly name: string;
  private readonly path: string;
  private readonly columns: number;
  private readonly headRows: number;
  private readonly file: FileHandle;

  private constructor(name: string, path: string, columns: number, headRows: number, file: FileHandle) {
    this.name = name;
    this.path = path;
    this.columns = columns;
    this.headRows = headRows;
    this.file = file;
  }

  /** Opens `path` for the rows of the file called `name`. */
  static async create(name: string, path: string, columns: number, headRows: number): Promise<RowsFile> {
    return new RowsFile(name, path, columns, headRows, await open(path, "w"));
  }

  /** Adds the cells of a row, at most `columns`; wait for it, as it may write. Throws `UnreadableFile` `row_too_long`. */
  async add(row: number, cells: readonly string[]): Promise<void> {
    if (cells.every((cell) => cell.trim() === "")) return;
    const padded = Array.from({ length: this.columns }, (_, index) => cells[index] ?? "");
    const line = `${row},${padded.map(quoteIfNeeded).join(",")}\n`;
    if (3 * line.length > LINE_BYTES && Buffer.byteLength(line) > LINE_BYTES) {
      throw new UnreadableFile("row_too_long", { file: this.name, row, limit: LINE_BYTES });
    }
    this.pending.push(line);
    this.characters += line.length;
    this.rowCount += 1;
    if (this.head.length < this.headRows) this.head.push({ row, cells: padded });
    if (this.characters > BUFFER_CHARACTERS) await this.flush();
  }

  /** Writes what is left; what a `Sheet` says of its rows. */
  async finish(): Promise<Pick<Sheet, "rows_path" | "column_count" | "row_count" | "head">> {
    await this.flush();
    return { rows_path: this.path, column_count: this.columns, row_count: this.rowCount, head: this.head };
  }

  async close(): Promise<void> {
    await this.file.close();
  }

  private async flush(): Promise<void> {
    await this.file.appendFile(this.pending.join(""));
    this.pending.length = 0;
    this.characters = 0;
  }
}

function quoteIfNeeded(cell: string): string {
  if (!/[",\r\n]/.test(cell)) return cell;
  return `"${cell.replaceAll(/\r\n?/g, "\n").replaceAll('"', '""')}"`;
}
