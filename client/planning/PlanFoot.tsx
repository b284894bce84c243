import { count, type Unit } from "../format.ts";
import { say } from "../say.ts";
import { planningText } from "../text/planning.ts";
import type { PlanLine } from "./Evidence.ts";
import { frozenAt } from "./frozenAt.ts";
import { printed } from "./planCells.ts";
import { type PlanColumn, totalOfColumn } from "./planColumns.ts";

interface PlanFootProps {
  readonly columns: readonly PlanColumn[];
  /** The lines shown, folded ones too. */
  readonly lines: readonly PlanLine[];
  readonly unit: Unit;
}

/** What the lines shown come to together. */
export function PlanFoot({ columns, lines, unit }: PlanFootProps) {
  return (
    <tfoot>
      <tr>
        {columns.map((column, at) => {
          const total = totalOfColumn(column, lines);
          return (
            <td key={column.name} data-kind={column.kind} {...frozenAt(columns, at)}>
              {at === 0
                ? say(planningText.total, { count: count(lines.length) })
                : total === null
                  ? ""
                  : printed(column, total, unit)}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}
