import { Copy, Funnel } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { count } from "../../format.ts";
import type { Block } from "../../grid/selection.ts";
import { Icon } from "../../Icon.tsx";
import { say } from "../../say.ts";
import { type Arrangement, fetchTotals, type Run, type Totals } from "../../sql/runApi.ts";
import { workbenchText } from "../../text/workbench.ts";
import { exactText } from "../exactText.ts";
import { MOST_COPIED } from "./copyBlock.ts";

interface GridBarProps {
  readonly run: Run;
  readonly arrangement: Arrangement;
  /** What is selected. */
  readonly block: Block | null;
  readonly hasFilters: boolean;
  /** Whether the last copy was shorter than what was selected. */
  readonly isCut: boolean;
  readonly total: number;
  readonly onFilters: () => void;
  readonly onCopy: (block: Block) => void;
}

/** What the grid shows of the result, and what is selected in it with exact totals. */
export function GridBar(props: GridBarProps) {
  const { run, arrangement, block, hasFilters, isCut, total, onFilters, onCopy } = props;
  const totals = useTotals(run, arrangement, block);
  const whole = run.row_count ?? 0;
  return (
    <div class="grid-bar">
      <button type="button" class="field" aria-pressed={hasFilters} onClick={onFilters}>
        <Icon node={Funnel} size={14} />
        {say(workbenchText.showFilters)}
      </button>
      {total !== whole && <span>{say(workbenchText.filtered, { part: count(total), whole: count(whole) })}</span>}
      {block && (
        <>
          <button type="button" class="field" onClick={() => onCopy(block)}>
            <Icon node={Copy} size={14} />
            {say(workbenchText.copy)}
          </button>
          <output>
            {say(workbenchText.selected, {
              rows: count(block.bottom - block.top + 1),
              columns: count(block.right - block.left + 1),
            })}
            {(totals?.columns ?? []).map(({ name, sum }) =>
              sum === null ? null : (
                <span key={name}>
                  {" · "}
                  {say(workbenchText.sums, { name, sum: exactText(sum, "money") })}
                </span>
              ),
            )}
          </output>
        </>
      )}
      {isCut && <span class="warn">{say(workbenchText.copyCut, { rows: count(MOST_COPIED) })}</span>}
    </div>
  );
}

/** Milliseconds that a selection stands still before it is added up. */
const STILL = 150;

/** Exact sums of what is selected, from the server; none of a single cell. */
function useTotals(run: Run, arrangement: Arrangement, block: Block | null): Totals | null {
  const [totals, setTotals] = useState<{ key: string; totals: Totals } | null>(null);
  const isOne = block === null || (block.top === block.bottom && block.left === block.right);
  const key = isOne ? "" : JSON.stringify([run.id, arrangement, block]);
  useEffect(() => {
    if (block === null || key === "") return;
    const columns = (run.columns ?? []).slice(block.left, block.right + 1).map(({ name }) => name);
    const timer = setTimeout(() => {
      fetchTotals(run.id, { first: block.top, last: block.bottom, columns }, arrangement).then(
        (answer) => setTotals({ key, totals: answer }),
        () => setTotals(null),
      );
    }, STILL);
    return () => clearTimeout(timer);
  }, [key]);
  return totals?.key === key ? totals.totals : null;
}
