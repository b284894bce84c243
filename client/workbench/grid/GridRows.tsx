import { cellId } from "../../grid/cellPlace.ts";
import { GRID_ROW } from "../../grid/gridPlace.ts";
import { type Block, blockOf, type Selection } from "../../grid/selection.ts";
import type { Cell, ResultColumn } from "../../sql/runApi.ts";
import { exactText } from "../exactText.ts";
import { NUMBER_WIDTH } from "./columnWidths.ts";
import type { ResultRows } from "./useResultRows.ts";

interface GridRowsProps {
  readonly columns: readonly ResultColumn[];
  readonly widths: readonly number[];
  readonly rows: ResultRows;
  /** The first row to draw, and how many. */
  readonly from: number;
  readonly seen: number;
  readonly total: number;
  readonly selection: Selection | null;
  /** Pixels from the top of the grid to its first drawn row. */
  readonly offset: number;
}

/** The rows in sight. They are drawn into the same elements again and again, which is what makes scrolling smooth. */
export function GridRows({ columns, widths, rows, from, seen, total, selection, offset }: GridRowsProps) {
  const block = selection === null ? null : blockOf(selection);
  const indices = Array.from({ length: Math.max(0, Math.min(seen, total - from)) }, (_, at) => from + at);
  return (
    <>
      {indices.map((index, at) => (
        <GridRow
          key={index % seen}
          {...{ columns, widths, index, block }}
          cells={rows.rowAt(index)}
          top={offset + at * GRID_ROW}
          cursor={selection?.cursor.row === index ? selection.cursor.column : null}
        />
      ))}
    </>
  );
}

interface GridRowProps {
  readonly columns: readonly ResultColumn[];
  readonly widths: readonly number[];
  readonly index: number;
  readonly block: Block | null;
  /** The number of the row, then its values; null where they are on their way. */
  readonly cells: readonly Cell[] | null;
  readonly top: number;
  /** The column with the cursor. */
  readonly cursor: number | null;
}

function GridRow({ columns, widths, index, block, cells, top, cursor }: GridRowProps) {
  const isWithin = (column: number) =>
    block !== null && index >= block.top && index <= block.bottom && column >= block.left && column <= block.right;
  return (
    <tr aria-rowindex={index + 2} data-row={index} style={{ transform: `translateY(${top}px)` }}>
      <th scope="row" class="grid-number" style={{ width: `${NUMBER_WIDTH}px` }}>
        {cells?.[0] ?? index + 1}
      </th>
      {columns.map(({ name, kind }, at) => {
        const value = cells === null ? undefined : (cells[at + 1] ?? null);
        return (
          // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a cell of a grid can be selected; the table is one.
          <td
            key={name}
            id={cellId({ row: index, column: at })}
            aria-selected={isWithin(at)}
            data-column={at}
            data-kind={kind}
            data-cursor={cursor === at}
            data-missing={value === null}
            style={{ width: `${widths[at]}px` }}
          >
            {value === undefined ? "" : exactText(value, kind)}
          </td>
        );
      })}
    </tr>
  );
}
