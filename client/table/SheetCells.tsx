import { useEffect, useRef } from "preact/hooks";
import { ScrollBox } from "../ScrollBox.tsx";
import "../styles/sheet.css";

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
}

/** A part of a spreadsheet as it looks there: letters, row numbers, cells, some of them ringed or marked; the first ringed one is in sight. */
export function SheetCells({ label, columns, rows, row, ringed, marks, heads, headerRows }: SheetCellsProps) {
  const box = useRef<HTMLElement>(null);
  const wanted = [...ringed].join();
  useEffect(() => reveal(box.current), [rows, wanted]);
  return (
    <ScrollBox class="sheet" label={label} box={box}>
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

/** Scrolls a sheet, and nothing but the sheet, so that its ringed cell is in the middle; of several the one in the row spoken of. */
function reveal(box: HTMLElement | null): void {
  const ringed = "td[data-ringed=true]";
  const cell =
    box?.querySelector<HTMLElement>(`tr[data-source=true] ${ringed}`) ?? box?.querySelector<HTMLElement>(ringed);
  if (!box || !cell) return;
  box.scrollTop = cell.offsetTop - box.clientHeight / 2;
  const isInSight =
    cell.offsetLeft + cell.offsetWidth <= box.scrollLeft + box.clientWidth && cell.offsetLeft > box.scrollLeft;
  if (!isInSight) box.scrollLeft = cell.offsetLeft - box.clientWidth / 2;
}
