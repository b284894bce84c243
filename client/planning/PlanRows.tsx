import { ChevronDown, ChevronRight, Lock } from "lucide";
import { cellId } from "../grid/cellPlace.ts";
import { GRID_ROW } from "../grid/gridPlace.ts";
import { type Block, blockOf, type Selection } from "../grid/selection.ts";
import { Icon } from "../Icon.tsx";
import { say } from "../say.ts";
import { planningText } from "../text/planning.ts";
import { colour, colourOf } from "../theme.ts";
import type { PlanItem } from "./arrangeLines.ts";
import { CellField } from "./CellField.tsx";
import type { PlanLine } from "./Evidence.ts";
import { frozenAt } from "./frozenAt.ts";
import { HistoryLine } from "./HistoryLine.tsx";
import type { PlanTableProps } from "./PlanTableProps.ts";
import { printed } from "./planCells.ts";
import { type PlanColumn, totalOfColumn } from "./planColumns.ts";
import type { useTyping } from "./useTyping.ts";

interface PlanRowsProps extends PlanTableProps {
  /** The first row to draw, how many, and pixels from the top to it. */
  readonly from: number;
  readonly seen: number;
  readonly offset: number;
  readonly selection: Selection | null;
  readonly typing: ReturnType<typeof useTyping>;
}

/** The rows in sight, drawn into the same elements again and again. */
export function PlanRows(props: PlanRowsProps) {
  const { arranged, from, seen, offset, selection } = props;
  const block = selection === null ? null : blockOf(selection);
  const count = Math.max(0, Math.min(seen, arranged.items.length - from));
  return (
    <>
      {Array.from({ length: count }, (_, at) => from + at).map((row, at) => {
        const item = arranged.items[row];
        return item && <PlanRow key={row % seen} {...props} {...{ item, row, block }} top={offset + at * GRID_ROW} />;
      })}
    </>
  );
}

interface PlanRowProps extends PlanRowsProps {
  readonly item: PlanItem;
  readonly row: number;
  readonly block: Block | null;
  readonly top: number;
}

function PlanRow(props: PlanRowProps) {
  const { item, row, columns, top, block, selection, typing } = props;
  const isWithin = (column: number) =>
    block !== null && row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
  return (
    <tr
      aria-rowindex={row + 2}
      data-row={row}
      data-group={item.kind === "group"}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map((column, at) => {
        const Cell = at === 0 ? "th" : "td";
        const isTyped = typing.typing?.place.row === row && typing.typing.place.column === at;
        const mark = item.kind === "line" ? markOf(props, item.line, column) : undefined;
        return (
          <Cell
            key={column.name}
            {...(at === 0 ? { scope: "row" as const } : {})}
            id={cellId({ row, column: at })}
            aria-selected={isWithin(at)}
            data-column={at}
            data-kind={column.kind}
            data-edits={column.edits !== null && item.kind === "line"}
            data-cursor={selection?.cursor.row === row && selection.cursor.column === at}
            {...mark}
            {...frozenAt(columns, at)}
          >
            {isTyped ? <CellField typing={typing} column={column} /> : <CellContent {...props} column={column} />}
          </Cell>
        );
      })}
    </tr>
  );
}

/** What is said of a cell beside its value: wrong, set by a person, or nothing there. */
function markOf({ wrong, desk }: PlanRowProps, line: PlanLine, column: PlanColumn) {
  const reason = wrong.get(line.row.subject_code);
  const isSet = column.edits === "proposal" && desk.scenario.decisions[line.row.subject_code]?.proposal_yuan != null;
  const value = column.of(line);
  return {
    ...(reason && (column.edits === "proposal" || column.edits === "reason")
      ? { "data-wrong": true, title: reason }
      : {}),
    ...(isSet ? { "data-set": true } : {}),
    "data-missing": value === null || (column.kind === "change" && value === 0),
  };
}

function CellContent({ item, column, unit, arrangement, wrong }: PlanRowProps & { readonly column: PlanColumn }) {
  if (item.kind === "group") {
    if (column.name !== "subject_name") {
      const total = totalOfColumn(column, item.lines);
      return <>{total === null ? "" : printed(column, total, unit)}</>;
    }
    const isFolded = arrangement.folded.has(item.code);
    return (
      <>
        <Icon node={isFolded ? ChevronRight : ChevronDown} size={12} /> {item.name} <small>{item.lines.length}</small>
      </>
    );
  }
  const { line } = item;
  const value = column.of(line);
  if (column.kind === "spark") return <HistoryLine row={line.row} />;
  if (column.kind === "lock") return value === 1 ? <LockMark /> : null;
  if (column.kind === "rating" && value !== null)
    return (
      <>
        <i class="dot" style={{ background: colourOf(colour.rating, String(value)) }} /> {printed(column, value, unit)}
      </>
    );
  if (column.edits === "reason" && value === null && wrong.has(line.row.subject_code))
    return <>{say(planningText.reasonWanted)}</>;
  return <>{printed(column, value, unit)}</>;
}

function LockMark() {
  return (
    <span class="lock-mark">
      <Icon node={Lock} size={13} />
      <span class="unseen">{say(planningText.locked)}</span>
    </span>
  );
}
