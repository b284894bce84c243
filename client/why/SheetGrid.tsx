import { fetchSheet, type SourceRow } from "../api.ts";
import { latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import { SheetCells } from "../table/SheetCells.tsx";
import { whyText } from "../text/why.ts";

/** The part of the source sheet around a row, drawn as a spreadsheet, the cells that were read ringed. */
export function SheetGrid({ source }: { source: SourceRow }) {
  const { batch, file, sheet, row } = source;
  const grid = latest(
    useAnswer(`sheet ${batch.id} ${file} ${sheet} ${row}`, () => fetchSheet(batch.id, file, sheet, row)),
  );
  const ringed = new Set(source.cells.map((cell) => cell.cell));
  if (!grid) return <div class="sheet" data-loading="true" />;
  return <SheetCells label={`${say(whyText.sheet)} ${sheet || file}`} {...grid} row={row} ringed={ringed} />;
}
