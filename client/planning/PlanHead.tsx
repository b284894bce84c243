import { ArrowDown, ArrowUp } from "lucide";
import { Icon } from "../Icon.tsx";
import { say } from "../say.ts";
import type { Arrangement } from "./arrangeLines.ts";
import { frozenAt } from "./frozenAt.ts";
import type { PlanColumn } from "./planColumns.ts";

interface PlanHeadProps {
  readonly columns: readonly PlanColumn[];
  readonly arrangement: Arrangement;
  readonly unitName: string;
  /** The budget year. */
  readonly year: number;
  readonly onArrange: (change: Partial<Arrangement>) => void;
}

/** Names of the columns with their unit, each a button that sorts. */
export function PlanHead({ columns, arrangement, unitName, year, onArrange }: PlanHeadProps) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column, at) => (
          <HeadCell key={column.name} {...{ column, at, arrangement, unitName, year, columns, onArrange }} />
        ))}
      </tr>
    </thead>
  );
}

function HeadCell(props: PlanHeadProps & { readonly column: PlanColumn; readonly at: number }) {
  const { column, at, columns, arrangement, unitName, year, onArrange } = props;
  const { sort } = arrangement;
  const isSorted = sort?.column.name === column.name;
  const direction = !isSorted ? "none" : sort.isDescending ? "descending" : "ascending";
  const next = direction === "ascending" ? null : { column, isDescending: direction === "none" };
  const isMoney = column.kind === "money" || column.kind === "change";
  const name = say(column.head, { year: String(year - column.back) });
  return (
    <th scope="col" aria-sort={direction} data-kind={column.kind} {...frozenAt(columns, at)} title={name}>
      <button type="button" class="plain" tabIndex={-1} onClick={() => onArrange({ sort: next })}>
        <span>{name}</span>
        {direction !== "none" && <Icon node={direction === "descending" ? ArrowDown : ArrowUp} size={12} />}
        <small>{isMoney ? unitName : "\u00a0"}</small>
      </button>
    </th>
  );
}
