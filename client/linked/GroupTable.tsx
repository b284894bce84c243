import { useMemo } from "preact/hooks";
import type { Grouped, GroupRow } from "../api.ts";
import type { LinkedChart } from "../charts/LinkedChart.ts";
import { useCurrency } from "../office.ts";
import { latest } from "../query.ts";
import { say } from "../say.ts";
import { columnsOf } from "../table/columnsOf.ts";
import { DataTable } from "../table/DataTable.tsx";
import { unitText } from "../text/units.ts";
import { view } from "../view.ts";
import { type Linked, pickGroup } from "./useLinked.ts";

interface GroupTableProps {
  readonly linked: Linked;
  readonly chart: LinkedChart;
  readonly groups: Grouped;
  readonly height: number;
}

/** The groups of a linked chart as a table, with the measures of all of them at its foot. */
export function GroupTable({ linked, chart, groups, height }: GroupTableProps) {
  const { lang, unit: chosen } = view.value;
  const unit = chosen ?? "wan";
  const meanings = latest(linked.answer)?.columns;
  const columns = useMemo(
    () => columnsOf({ columns: meanings ?? [] }, meanings ?? [], lang, chart.columns),
    [meanings, lang, chart],
  );
  return (
    <DataTable
      caption={say(chart.title)}
      columns={columns}
      rows={groups.rows}
      unit={unit}
      unitName={unitText(unit, useCurrency())[lang]}
      height={height}
      total={groups.total}
      onOpen={(row) => pickGroup(linked, chart, row as GroupRow, false)}
    />
  );
}
