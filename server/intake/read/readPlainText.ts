import type { Limits } from "./limits.ts";
import type { TextFile } from "./openText.ts";
import { RowNormaliser } from "./RowNormaliser.ts";
import { formatOf, type TextReading } from "./readText.ts";
import { sampleText } from "./sampleText.ts";
import { sniffDialect } from "./sniffDialect.ts";

/**
 * Looks at the start of a text of plain lines (see `Fingerprint.plain_lines`) and leaves its rows where they are; `readRows` is
 * the way back. Null where already the start shows that its lines are not its rows.
 */
export async function readPlainText(
  text: TextFile,
  lineCount: number,
  limits: Limits,
  readRows: () => Promise<TextReading>,
): Promise<TextReading | null> {
  const { sample, isWhole } = await sampleText(text);
  const dialect = sniffDialect(sample, isWhole, limits.columns);
  const rows = new RowNormaliser(text.name, dialect, limits);
  rows.space().set(sample);
  rows.add(sample.length);
  rows.run(isWhole);
  const { head } = rows;
  const isPlain = rows.problems.length === 0 && head.every(({ row }, index) => row === index + 1);
  if (!isPlain || head.length === 0) return null;
  const sheet = {
    file: text.name,
    sheet: "",
    rows_path: text.path,
    lines: { delimiter: String.fromCharCode(dialect.delimiter), number: readRows },
    column_count: dialect.column_count,
    row_count: lineCount,
    head,
    merges: [],
  };
  return { format: formatOf(dialect), sheet, problems: [] };
}
