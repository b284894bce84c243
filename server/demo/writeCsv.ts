import { closeSync, openSync, writeSync } from "node:fs";
import { encodeGb18030 } from "./encodeGb18030.ts";

const CHUNK = 1 << 20;

/**
 * Writes a CSV in GB18030 with Windows line ends, the way the budget system exports it; returns the number of rows below the
 * header.
 */
export function writeCsv(path: string, header: readonly string[], rows: Iterable<readonly string[]>): number {
  const file = openSync(path, "w");
  let count = 0;
  try {
    let text = `${header.join(",")}\r\n`;
    for (const row of rows) {
      text += `${row.map(quoted).join(",")}\r\n`;
      count += 1;
      if (text.length < CHUNK) continue;
      writeSync(file, encodeGb18030(text));
      text = "";
    }
    writeSync(file, encodeGb18030(text));
  } finally {
    closeSync(file);
  }
  return count;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
