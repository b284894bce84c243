import { ArrowDown, ArrowUp } from "lucide";
import type { ComponentChildren } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import type { Unit } from "../format.ts";
import { Icon } from "../Icon.tsx";
import { Link } from "../Link.tsx";
import { isPrinting } from "../printing.ts";
import { ScrollBox } from "../ScrollBox.tsx";
import { say } from "../say.ts";
import { frameText } from "../text/frame.ts";
import { go, view } from "../view.ts";
import { cellText } from "./cellText.ts";
import type { TableColumn } from "./columnsOf.ts";
import { linkOf } from "./linkOf.ts";
import { partTexts } from "./partTexts.ts";
import { type Order, sortRows } from "./sortRows.ts";
import { UnprintedRows } from "./UnprintedRows.tsx";
import { useRowCursor } from "./useRowCursor.ts";
import { ROW_HEIGHT, useRowWindow } from "./useRowWindow.ts";

export type AnyRow = Readonly<Record<string, unknown>>;

export interface DataTableProps {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly AnyRow[];
  readonly unit: Unit;
  readonly unitName: string;
  /** Finished totals of exactly the rows shown, from the server. */
  readonly total?: AnyRow | null;
  readonly height: number;
  readonly onOpen?: (row: AnyRow) => void;
  /** Whether names of projects and departments lead to their pages; so they do unless said otherwise. */
  readonly linksNames?: boolean;
  /** Address of a file with all rows, for paper, which holds the first ones. */
  readonly file?: string | undefined;
}

/** Rows under a sticky head, the first column frozen: sorted by a click, walked by the arrow keys, opened by Enter; Shift and Enter open the page of what the row names. Draws only the rows in sight. */
export function DataTable(props: DataTableProps) {
  const { caption, columns, rows, unit, unitName, total, height, onOpen, linksNames = true, file } = props;
  const box = useRef<HTMLDivElement>(null);
  const [order, setOrder] = useState<Order | null>(null);
  const sorted = useMemo(
    () => sortRows(rows, order, columns.find((column) => column.name === order?.column)?.isNumber ?? false),
    [rows, order, columns],
  );
  const parts = useMemo(() => partTexts(columns, rows, total ?? null, unit), [columns, rows, total, unit]);
  const { first, last } = useRowWindow(box, sorted.length);
  const { active, onKeyDown } = useRowCursor(box, sorted.length, (index, isNamed) => {
    const row = sorted[index];
    const page = row && isNamed && linksNames ? firstLink(columns, row) : null;
    if (page) go(page);
    else if (row) onOpen?.(row);
  });
  return (
    <ScrollBox class="table-box" label={caption} box={box} height={height} onKeyDown={onKeyDown}>
      <table aria-rowcount={sorted.length + 1}>
        <caption class="unseen">{caption}</caption>
        <TableHead columns={columns} order={order} unitName={unitName} onOrder={setOrder} />
        <tbody>
          <Gap rows={first} columns={columns.length} />
          {sorted.slice(first, last).map((row, at) => (
            <TableRow
              key={first + at}
              index={first + at}
              row={row}
              columns={columns}
              unit={unit}
              parts={parts}
              isActive={active === first + at}
              linksNames={linksNames}
              onOpen={onOpen}
            />
          ))}
          <Gap rows={isPrinting.value ? 0 : sorted.length - last} columns={columns.length} />
        </tbody>
        {total && <TableTotal columns={columns} total={total} unit={unit} />}
      </table>
      {isPrinting.value && <UnprintedRows rows={sorted.length} file={file} />}
    </ScrollBox>
  );
}

interface TableHeadProps {
  readonly columns: readonly TableColumn[];
  readonly order: Order | null;
  readonly unitName: string;
  readonly onOrder: (order: Order | null) => void;
}

function TableHead({ columns, order, unitName, onOrder }: TableHeadProps) {
  const next = (name: string): Order | null => {
    if (order?.column !== name) return { column: name, isDescending: true };
    return order.isDescending ? { column: name, isDescending: false } : null;
  };
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const direction = order?.column !== column.name ? "none" : order.isDescending ? "descending" : "ascending";
          return (
            <th key={column.name} scope="col" class={column.isNumber ? "number" : ""} aria-sort={direction}>
              <HeadBox onClick={() => onOrder(next(column.name))}>
                <span>
                  {column.label}
                  {column.unit === "yuan" && <small> {unitName}</small>}
                </span>
                {direction !== "none" && <Icon node={direction === "descending" ? ArrowDown : ArrowUp} size={12} />}
              </HeadBox>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** On paper a head is no button: browsers do not repeat those on the following pages. */
function HeadBox({ onClick, children }: { onClick: () => void; children: ComponentChildren }) {
  if (isPrinting.value) return <>{children}</>;
  return (
    <button type="button" class="plain" onClick={onClick}>
      {children}
    </button>
  );
}

interface TableRowProps {
  readonly index: number;
  readonly row: AnyRow;
  readonly columns: readonly TableColumn[];
  readonly unit: Unit;
  readonly parts: ReturnType<typeof partTexts>;
  readonly isActive: boolean;
  readonly linksNames: boolean;
  readonly onOpen: ((row: AnyRow) => void) | undefined;
}

function TableRow({ index, row, columns, unit, parts, isActive, linksNames, onOpen }: TableRowProps) {
  return (
    <tr
      aria-rowindex={index + 2}
      data-active={isActive}
      data-opens={onOpen !== undefined}
      onClick={onOpen && ((event) => isOnLink(event) || onOpen(row))}
    >
      {columns.map((column, at) => {
        const part = parts.get(column.name)?.get(row);
        const text = part ?? cellText(column, row[column.name], unit, view.value.lang);
        const link = linksNames ? linkOf(column.name, row) : null;
        // The cursor of the table reaches it; a stop of the Tab key for every row would be a wall.
        const cell = link ? (
          <Link to={link} tabIndex={-1}>
            {text}
          </Link>
        ) : (
          text
        );
        return at === 0 ? (
          <th key={column.name} scope="row" title={text} class={column.isNumber ? "number" : ""}>
            {cell}
          </th>
        ) : (
          <td key={column.name} class={column.isNumber ? "number" : ""} title={column.isNumber ? undefined : text}>
            {cell}
          </td>
        );
      })}
    </tr>
  );
}

/** A click on a name opens its page, and not the source of the row as well. */
function isOnLink(event: Event): boolean {
  return event.target instanceof Element && event.target.closest("a") !== null;
}

function firstLink(columns: readonly TableColumn[], row: AnyRow) {
  return columns.map((column) => linkOf(column.name, row)).find((link) => link !== null) ?? null;
}

/** The foot of a table; none where no column shown has a total. */
function TableTotal({ columns, total, unit }: { columns: readonly TableColumn[]; total: AnyRow; unit: Unit }) {
  if (columns.every((column) => total[column.name] === undefined)) return null;
  return (
    <tfoot>
      <tr>
        {columns.map((column, at) => (
          <td key={column.name} class={column.isNumber ? "number" : ""}>
            {at === 0
              ? say(frameText.total)
              : total[column.name] === undefined
                ? ""
                : cellText(column, total[column.name], unit, view.value.lang)}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

/** Stands for the rows that are not drawn, so that the scroll bar is right. */
function Gap({ rows, columns }: { rows: number; columns: number }) {
  if (rows <= 0) return null;
  return (
    <tr>
      <td colSpan={columns} style={{ height: `${rows * ROW_HEIGHT}px`, padding: 0 }} />
    </tr>
  );
}
