import { fetchSheet, type SourceRow } from "../api.ts";
import { latest, useAnswer } from "../query.ts";
import { ScrollBox } from "../ScrollBox.tsx";
import { say } from "../say.ts";
import { whyText } from "../text/why.ts";

/** The part of the source sheet around a row, drawn as a spreadsheet, the cells that were read ringed. */
export function SheetGrid({ source }: { source: SourceRow }) {
  const { batch, file, sheet, row } = source;
  const grid = latest(
    useAnswer(`sheet ${batch.id} ${file} ${sheet} ${row}`, () => fetchSheet(batch.id, file, sheet, row)),
  );
  const ringed = new Set(source.cells.map((cell) => cell.cell));
  if (!grid) return <div class="sheet" data-loading="true" />;
  return (
    <ScrollBox class="sheet" label={`${say(whyText.sheet)} ${sheet || file}`}>
      <table>
        <thead>
          <tr>
            <td />
            {grid.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((line) => (
            <tr key={line.row} data-source={line.row === row}>
              <th scope="row">{line.row}</th>
              {line.cells.map((cell, at) => (
                <td key={grid.columns[at]} data-ringed={ringed.has(`${grid.columns[at]}${line.row}`)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
