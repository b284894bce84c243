import type { RefObject } from "preact";
import { drawnPanels } from "../figure/drawnPanels.ts";
import { ExportMenu } from "../figure/ExportMenu.tsx";
import { useSourceLine } from "../figure/FigureFoot.tsx";
import type { ResultDrawing } from "./ResultPlot.tsx";
import { exportAddress } from "./runApi.ts";

const FORMATS = ["csv", "xlsx", "parquet", "arrow", "json"] as const;

/** Saves a whole result as a file, in the format chosen. */
export function ResultExport({ run, name }: { run: string; name: string }) {
  return <ExportMenu name={name} files={filesOf(run)} picture={null} />;
}

interface ChartExportProps {
  /** Id of the run whose whole result is offered beside the picture; null: the picture alone. */
  readonly run: string | null;
  readonly snapshot: string;
  readonly title: string;
  readonly subtitle: string;
  readonly drawing: ResultDrawing;
  /** The element that the chart stands in. */
  readonly body: RefObject<HTMLElement | null>;
}

/** Saves a chart of a result as a picture, with title, source and legend, and its rows. */
export function ChartExport({ run, snapshot, title, subtitle, drawing, body }: ChartExportProps) {
  const source = useSourceLine({ snapshot });
  const { legend } = drawing;
  const picture = () => ({ name: title, title, subtitle, source, legend, panels: drawnPanels(body) });
  return <ExportMenu name={title} files={run === null ? [] : filesOf(run)} picture={picture} />;
}

function filesOf(run: string) {
  return FORMATS.map((format) => ({ format, address: exportAddress(run, format) }));
}
