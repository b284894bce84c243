import type { ComponentChildren } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { type Answer, downloadAddress, type QueryName, type Row } from "../api.ts";
import type { Chart, Frame, Stop } from "../charts/Chart.ts";
import { withNoteMarks } from "../notes/noteMarks.ts";
import { type NotedFigure, notedFigure, notePoint } from "../notes/notePlace.ts";
import { useNoteNumbers } from "../notes/useNoteNumbers.ts";
import { useScope } from "../office.ts";
import { type Loadable, latest, useQuery } from "../query.ts";
import { say } from "../say.ts";
import type { Scope } from "../scope.ts";
import { useNameOf } from "../shell/useNameOf.ts";
import { frameText } from "../text/frame.ts";
import { useCoverage } from "../useCoverage.ts";
import { go, view } from "../view.ts";
import { drawnPanels } from "./drawnPanels.ts";
import { ExportMenu, rowFiles } from "./ExportMenu.tsx";
import { useSourceLine } from "./FigureFoot.tsx";
import { FigureFrame } from "./FigureFrame.tsx";
import { FigureTools } from "./FigureTools.tsx";
import { LazyTable } from "./LazyTable.tsx";
import { Message } from "./Message.tsx";
import { PlotFigure } from "./PlotFigure.tsx";
import { useFrame } from "./useFrame.ts";
import { useWidth } from "./useWidth.ts";

interface FigureProps<Name extends QueryName> {
  readonly chart: Chart<Name>;
  /** Columns of the twelve that it takes on a wide screen. */
  readonly span: number;
  /** What can be chosen for it alone, shown under its title. */
  readonly choices?: ComponentChildren;
}

/** A chart in its frame: title, tools, the chart or its table twin, and the foot that says where it comes from. */
export function Figure<Name extends QueryName>({ chart, span, choices }: FigureProps<Name>) {
  const scope = useScope();
  if (scope === null) {
    return (
      <FigureFrame id={chart.id} span={span} title={chart.title} subtitle={"\u00a0"} choices={choices}>
        <div class="figure-body" data-loading="true" style={{ minHeight: `${chart.height(720)}px` }} />
      </FigureFrame>
    );
  }
  return <ScopedFigure chart={chart} span={span} choices={choices} scope={scope} />;
}

function ScopedFigure<Name extends QueryName>(props: FigureProps<Name> & { scope: Scope }) {
  const { chart, span, choices, scope } = props;
  const parameters = chart.parameters(scope);
  const loadable = useQuery(chart.query, parameters);
  const answer = latest(loadable);
  const [showsTable, setShowsTable] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const width = useWidth(body);
  const frame = useFrame({ rows: answer?.rows, money: chart.money, width, scope });
  const subtitle = [useNameOf(chart.whose), ...axisUnits(chart.axis, frame), say(chart.subtitle)].join(" · ");
  const coverage = useCoverage(chart.covered);
  const source = useSourceLine({ snapshot: answer?.snapshot ?? null, coverage });
  const legend = chart.legend?.(frame.lang) ?? [];
  const titled = { name: chart.id, title: say(chart.title), subtitle, source, legend };
  const picture = () => ({ ...titled, panels: drawnPanels(body) });
  const noted = notedFigure(chart.id, parameters);
  const points = () => chart.stops(answer?.rows ?? [], frame).map((stop) => notePoint(stop, frame.unitName));
  const tools = (
    <FigureTools
      twin={{ showsTable, onSwitch: () => setShowsTable(!showsTable) }}
      notable={{ figure: noted, title: chart.title, points }}
      onWhy={() => askWhy(chart.id)}
    >
      <ExportMenu
        name={chart.id}
        files={rowFiles((format) => downloadAddress(chart.query, parameters, format))}
        picture={showsTable ? null : picture}
      />
    </FigureTools>
  );
  const around = { id: chart.id, span, title: chart.title, subtitle, noted, answer, coverage, choices, tools };
  return (
    <FigureFrame {...around} legend={showsTable ? [] : legend}>
      <div
        class="figure-body"
        ref={body}
        data-loading={answer === null}
        style={{ minHeight: `${chart.height(frame.width)}px` }}
      >
        <FigureContent {...{ chart, loadable, noted, showsTable }} frame={width === null ? null : frame} />
      </div>
    </FigureFrame>
  );
}

/** What the numbers of an axis are of; things that are counted need no word. */
function axisUnits(axis: Chart<QueryName>["axis"], { unitName }: Frame): string[] {
  return { money: [unitName], share: ["%"], score: [say(frameText.points)], count: [] }[axis];
}

interface FigureContentProps<Name extends QueryName> {
  readonly chart: Chart<Name>;
  readonly loadable: Loadable<Answer<Row<Name>>>;
  readonly frame: Frame | null;
  readonly noted: NotedFigure;
  readonly showsTable: boolean;
}

function FigureContent<Name extends QueryName>(props: FigureContentProps<Name>) {
  const { chart, loadable, frame, noted, showsTable } = props;
  const answer = latest(loadable);
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  if (answer === null || frame === null) return null;
  if (answer.rows.length === 0) return <Message title={frameText.empty} hint={frameText.emptyHint} />;
  if (showsTable) {
    const height = chart.height(frame.width);
    return <LazyTable answer={answer} columns={chart.columns} caption={say(chart.title)} height={height} />;
  }
  return <DrawnChart chart={chart} rows={answer.rows} frame={frame} noted={noted} />;
}

interface DrawnChartProps<Name extends QueryName> {
  readonly chart: Chart<Name>;
  readonly rows: readonly Row<Name>[];
  readonly frame: Frame;
  readonly noted: NotedFigure;
}

function DrawnChart<Name extends QueryName>({ chart, rows, frame, noted }: DrawnChartProps<Name>) {
  const numbers = useNoteNumbers(noted);
  const drawing = useMemo(() => {
    const stops = chart.stops(rows, frame);
    return { panels: withNoteMarks(chart.panels(rows, frame), stops, numbers), stops };
  }, [chart, rows, frame, numbers]);
  const label = `${chart.title[frame.lang]}. ${say(frameText.pointer)}`;
  const open = (stop: Stop | null) => follow(chart.id, stop);
  return <PlotFigure label={label} drawing={drawing} onEnter={open} onPoint={open} />;
}

/** A stop that leads somewhere is gone to, its picks beside those made before; any other is explained. */
function follow(id: string, stop: Stop | null): void {
  if (stop?.to === undefined) askWhy(id, stop?.year);
  else go({ ...stop.to, pick: { ...view.value.pick, ...stop.to.pick } });
}

function askWhy(id: string, year?: number): void {
  go({ why: id, metric: null, tab: "definition", trace: null, ...(year === undefined ? {} : { year }) });
}
