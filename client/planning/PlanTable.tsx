import { useEffect, useRef, useState } from "preact/hooks";
import { cellId, cellOf } from "../grid/cellPlace.ts";
import { scrollHeight, scrollToSee } from "../grid/gridPlace.ts";
import { blockOf, type Place } from "../grid/selection.ts";
import { useSelection } from "../grid/useSelection.ts";
import { useSight } from "../grid/useSight.ts";
import { say } from "../say.ts";
import { planningText } from "../text/planning.ts";
import { nothingOpen } from "../url.ts";
import { go } from "../view.ts";
import type { PlanLine } from "./Evidence.ts";
import { PlanFoot } from "./PlanFoot.tsx";
import { PlanHead } from "./PlanHead.tsx";
import { PlanRows } from "./PlanRows.tsx";
import type { PlanTableProps } from "./PlanTableProps.ts";
import { pressKey } from "./planKeys.ts";
import { seeCell } from "./seeCell.ts";
import { useBlock } from "./useBlock.ts";
import { useTyping } from "./useTyping.ts";
import "../styles/grid.css";
import "../styles/planningTable.css";

const HEAD = 46;
const FOOT = 30;

/** The planning table: every line with its evidence and its proposal, walked and written like a spreadsheet. */
export function PlanTable(props: PlanTableProps) {
  const { desk, columns, arranged, arrangement, unit, unitName, onArrange } = props;
  const { items } = arranged;
  const box = useRef<HTMLDivElement>(null);
  const { place, from, seen, offset } = useSight(box, items.length, HEAD + FOOT);
  const { grid, selection, typing, unread, handlers } = usePlanCells(
    props,
    (cursor) => {
      if (box.current === null) return;
      box.current.scrollTop = scrollToSee(cursor.row, box.current.scrollTop, place);
      seeCell(box.current, columns, cursor.column);
    },
    seen,
  );
  const width = columns.reduce((all, column) => all + column.width, 0);
  return (
    <>
      <div class="result-grid plan-grid" ref={box}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked is a grid.
          role="grid"
          ref={grid}
          aria-label={say(planningText.table)}
          aria-rowcount={items.length + 2}
          aria-colcount={columns.length}
          aria-multiselectable="true"
          aria-activedescendant={selection ? cellId(selection.cursor) : undefined}
          tabIndex={0}
          {...handlers}
        >
          <PlanHead {...{ columns, arrangement, unitName, onArrange }} year={desk.scenario.budget_year} />
          <tbody style={{ height: `${scrollHeight(place)}px`, width: `${width}px` }}>
            <PlanRows {...props} {...{ from, seen, offset, selection, typing }} />
          </tbody>
          <PlanFoot {...{ columns, unit }} lines={arranged.lines} />
        </table>
      </div>
      {unread > 0 && (
        <p class="warn" role="status">
          {say(planningText.unread, { count: String(unread) })}
        </p>
      )}
    </>
  );
}

/** The cells of the table: what is selected, what is typed, and what keys and clipboard do with them. */
function usePlanCells(props: PlanTableProps, onMove: (cursor: Place) => void, seen: number) {
  const { desk, columns, arranged, unit, onCursor } = props;
  const { items } = arranged;
  const grid = useRef<HTMLTableElement>(null);
  const [unread, setUnread] = useState(0);
  const block = useBlock({ desk, items, columns, unit });
  const extent = { rows: items.length, columns: columns.length, page: Math.max(1, seen - 2) };
  const { selection, select, handlers } = useSelection({ extent, onCopy: (one) => void block.copy(one), onMove });
  const typing = useTyping({
    ...{ desk, items, columns, unit },
    onEnd: ({ row, column }) => {
      grid.current?.focus();
      select({ row: Math.min(row, items.length - 1), column: Math.max(0, Math.min(column, columns.length - 1)) });
    },
  });
  const cursor = selection?.cursor ?? null;
  const item = cursor === null ? undefined : items[cursor.row];
  const code = item?.kind === "line" ? item.line.row.subject_code : null;
  useEffect(() => onCursor(item?.kind === "line" ? item.line : null), [code]);
  const enter = enterOf(props, typing.begin, (lines) => block.lock(lines));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const actions = { undo: desk.undo, redo: desk.redo, ...block, enter, type: typing.begin };
    if (selection && pressKey(event, blockOf(selection), selection.cursor, actions)) event.preventDefault();
    else handlers.onKeyDown(event);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (event.target !== event.currentTarget || selection === null) return;
    event.preventDefault();
    setUnread(block.paste(blockOf(selection), event.clipboardData?.getData("text/plain") ?? ""));
  };
  const onDblClick = (event: MouseEvent) => {
    const place = cellOf(event);
    if (place) enter(place);
  };
  return { grid, selection, typing, unread, handlers: { ...handlers, onKeyDown, onPaste, onDblClick } };
}

/** What Enter does on a cell: a name opens its project, the head of a group folds it, a lock turns, others are typed in. */
function enterOf(
  { columns, arranged, arrangement, onArrange }: PlanTableProps,
  begin: (place: Place) => boolean,
  lock: (block: ReturnType<typeof blockOf>) => void,
) {
  return (place: Place) => {
    const item = arranged.items[place.row];
    const column = columns[place.column];
    if (item?.kind === "group") {
      const folded = new Set(arrangement.folded);
      if (!folded.delete(item.code)) folded.add(item.code);
      onArrange({ folded });
    } else if (column?.kind === "lock") lock(blockOf({ anchor: place, cursor: place }));
    else if (place.column === 0 && item) openProject(item.line);
    else begin(place);
  };
}

/** Opens the life of a line's project; a policy has no page of its own. */
function openProject({ row }: PlanLine): void {
  if (row.project_code !== null) go({ ...nothingOpen, page: "project", project: row.project_code });
}
