import { ArrowDown, ArrowUp } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { Icon } from "../../Icon.tsx";
import { say } from "../../say.ts";
import type { Arrangement, ResultColumn, Run } from "../../sql/runApi.ts";
import { useMeanings } from "../../sql/useCatalogue.ts";
import { workbenchText } from "../../text/workbench.ts";
import { view } from "../../view.ts";
import { NUMBER_WIDTH } from "./columnWidths.ts";
import { readFilter } from "./readFilter.ts";

interface GridHeadProps {
  readonly run: Run;
  readonly widths: readonly number[];
  readonly arrangement: Arrangement;
  readonly hasFilters: boolean;
  readonly onArrange: (change: Partial<Arrangement>) => void;
}

/** Names of the columns, each a button that sorts, with a field that filters under it. */
export function GridHead({ run, widths, arrangement, hasFilters, onArrange }: GridHeadProps) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" class="grid-number" style={{ width: `${NUMBER_WIDTH}px` }}>
          <span class="unseen">#</span>
        </th>
        {(run.columns ?? []).map((column, at) => (
          <HeadCell key={column.name} {...{ column, arrangement, hasFilters, onArrange }} width={widths[at] ?? 0} />
        ))}
      </tr>
    </thead>
  );
}

interface HeadCellProps extends Omit<GridHeadProps, "run" | "widths"> {
  readonly column: ResultColumn;
  readonly width: number;
}

function HeadCell({ column, width, arrangement, hasFilters, onArrange }: HeadCellProps) {
  const meaning = useMeanings();
  const { name, kind, type } = column;
  const { sort } = arrangement;
  const direction = sort?.column !== name ? "none" : sort.isDescending ? "descending" : "ascending";
  const next = direction === "ascending" ? null : { column: name, isDescending: direction === "none" };
  return (
    <th scope="col" aria-sort={direction} data-kind={kind} style={{ width: `${width}px` }}>
      <button
        type="button"
        class="plain"
        tabIndex={-1}
        title={`${name} ${type.toLowerCase()}`}
        onClick={() => onArrange({ sort: next })}
      >
        <code>{name}</code>
        {direction !== "none" && <Icon node={direction === "descending" ? ArrowDown : ArrowUp} size={12} />}
        <small>{meaning(name)?.label?.[view.value.lang] || type.toLowerCase()}</small>
      </button>
      {hasFilters && <FilterField {...{ column, arrangement, onArrange }} />}
    </th>
  );
}

interface FilterFieldProps {
  readonly column: ResultColumn;
  readonly arrangement: Arrangement;
  readonly onArrange: GridHeadProps["onArrange"];
}

/** Milliseconds of quiet after which what was typed counts. */
const QUIET = 250;

function FilterField({ column: { name, kind }, arrangement, onArrange }: FilterFieldProps) {
  const [typed, setTyped] = useState("");
  useEffect(() => {
    const filter = readFilter(name, kind, typed);
    const others = arrangement.filters.filter(({ column }) => column !== name);
    const filters = filter === null ? others : [...others, filter];
    if (JSON.stringify(filters) === JSON.stringify(arrangement.filters)) return;
    const timer = setTimeout(() => onArrange({ filters }), QUIET);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <input
      value={typed}
      aria-label={say(workbenchText.filterBy, { name })}
      placeholder={say(workbenchText.filterHint)}
      onInput={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
