import type { RefObject } from "preact";
import { ScrollBox } from "../ScrollBox.tsx";

interface SheetCellsProps {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly (string | null)[] }[];
  /** The row that is spoken of. */
  readonly row?: number | null;
  readonly ringed: ReadonlySet<string>;
  /** What is wrong with cells, by address. */
  readonly marks?: ReadonlyMap<string, { readonly severity: string; readonly text: string }>;
  /** What columns were recognised as, by letter. */
  readonly heads?: ReadonlyMap<string, string>;
  readonly headerRows?: readonly number[];
  readonly box?: RefObject<HTMLElement | null>;
}

/** A part of a spreadsheet as it looks there: letters, row numbers, cells, some of them ringed or marked. */
export function SheetCells({ label, columns, rows, row, ringed, marks, heads, headerRows, box }: SheetCellsProps) {
  return (
    <ScrollBox class="sheet" label={label} {...(box ? { box } : {})}>
      <table>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col" data-known={heads?.has(column)}>
                {column}
                {heads?.has(column) && <span title={heads.get(column)}>{heads.get(column)}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((line) => (
            <tr key={line.row} data-source={line.row === row} data-header={headerRows?.includes(line.row)}>
              <th scope="row">{line.row}</th>
              {line.cells.map((cell, at) => {
                const address = `${columns[at]}${line.row}`;
                const mark = marks?.get(address);
                return (
                  <td key={columns[at]} title={mark?.text} data-ringed={ringed.has(address)} data-mark={mark?.severity}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
