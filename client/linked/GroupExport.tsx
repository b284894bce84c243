import { groupsAddress } from "../api.ts";
import type { LinkedChart } from "../charts/LinkedChart.ts";
import { ExportMenu, rowFiles } from "../figure/ExportMenu.tsx";
import type { Picture } from "../figure/saveImage.ts";
import { view } from "../view.ts";
import { groupingOf, type Linked } from "./useLinked.ts";

interface GroupExportProps {
  readonly linked: Linked;
  readonly chart: LinkedChart;
  readonly picture: (() => Picture) | null;
}

/** Saves the groups of a linked chart as they are shown, made by the warehouse from the same definition, or its picture. */
export function GroupExport({ linked: { facts, scope, narrowing }, chart, picture }: GroupExportProps) {
  const parameters = scope === null ? {} : facts.parameters(scope);
  const groups = { [chart.id]: groupingOf(chart) };
  const header = view.value.lang;
  return (
    <ExportMenu
      name={chart.id}
      files={rowFiles((format) => groupsAddress(facts.query, { ...parameters, format, header }, groups, narrowing))}
      picture={picture}
    />
  );
}
