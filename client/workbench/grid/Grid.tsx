import { useEffect, useRef, useState } from "preact/hooks";
import { Message } from "../../figure/Message.tsx";
import { cellId } from "../../grid/cellPlace.ts";
import { scrollHeight, scrollToSee } from "../../grid/gridPlace.ts";
import { type Block, blockOf } from "../../grid/selection.ts";
import { useSelection } from "../../grid/useSelection.ts";
import { useSight } from "../../grid/useSight.ts";
import { say } from "../../say.ts";
import type { Arrangement, Run } from "../../sql/runApi.ts";
import { workbenchText } from "../../text/workbench.ts";
import { columnWidths, seeColumn, widthOf } from "./columnWidths.ts";
import { copyBlock } from "./copyBlock.ts";
import { GridBar } from "./GridBar.tsx";
import { GridHead } from "./GridHead.tsx";
import { GridRows } from "./GridRows.tsx";
import { useResultRows } from "./useResultRows.ts";
import "../../styles/grid.css";

const HEAD = 46;
const FILTERS = 34;

/** The rows of a result, any number of them: sorted, filtered, walked by keys, selected, copied. */
export function Grid({ run }: { run: Run }) {
  const box = useRef<HTMLDivElement>(null);
  const [arrangement, setArrangement] = useState<Arrangement>({ sort: null, filters: [] });
  const [hasFilters, setFilters] = useState(false);
  const [isCut, setCut] = useState(false);
  const columns = run.columns ?? [];
  const rows = useResultRows(run, arrangement);
  const total = rows.total ?? run.row_count ?? 0;
  const { place, from, seen, offset } = useSight(box, total, HEAD + (hasFilters ? FILTERS : 0));
  const widths = columnWidths(columns);
  useEffect(() => rows.see(from, Math.min(total - 1, from + seen)));

  const copy = (block: Block) => void copyBlock(run, arrangement, block).then((isWhole) => setCut(!isWhole));
  const { selection, clear, handlers } = useSelection({
    extent: { rows: total, columns: columns.length, page: Math.max(1, seen - 2) },
    onCopy: copy,
    onMove: ({ row, column }) => {
      if (box.current === null) return;
      box.current.scrollTop = scrollToSee(row, box.current.scrollTop, place);
      seeColumn(box.current, widths, column);
    },
  });
  const arrange = (change: Partial<Arrangement>) => {
    setArrangement({ ...arrangement, ...change });
    clear();
  };
  const block = selection === null ? null : blockOf(selection);
  const size = { height: `${scrollHeight(place)}px`, width: `${widthOf(widths)}px` };
  return (
    <>
      <GridBar
        {...{ run, arrangement, block, hasFilters, isCut, total }}
        onFilters={() => setFilters(!hasFilters)}
        onCopy={copy}
      />
      {rows.error && <Message title={rows.error} />}
      <div class="result-grid" ref={box}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked is a grid.
          role="grid"
          aria-label={say(workbenchText.grid)}
          aria-rowcount={total + 1}
          aria-colcount={columns.length + 1}
          aria-multiselectable="true"
          aria-activedescendant={selection ? cellId(selection.cursor) : undefined}
          tabIndex={0}
          {...handlers}
        >
          <GridHead {...{ run, widths, arrangement, hasFilters }} onArrange={arrange} />
          <tbody style={size}>
            <GridRows {...{ columns, widths, rows, from, seen, total, selection, offset }} />
          </tbody>
        </table>
      </div>
    </>
  );
}
