import { useMemo, useRef, useState } from "preact/hooks";
import type { Grouped } from "../api.ts";
import type { LinkedChart, LinkedFrame } from "../charts/LinkedChart.ts";
import { drawnPanels } from "../figure/drawnPanels.ts";
import { useSourceLine } from "../figure/FigureFoot.tsx";
import { FigureFrame } from "../figure/FigureFrame.tsx";
import { FigureTools } from "../figure/FigureTools.tsx";
import { Message } from "../figure/Message.tsx";
import { useFrame } from "../figure/useFrame.ts";
import { useWidth } from "../figure/useWidth.ts";
import { type NotedFigure, notedFigure, notePoint } from "../notes/notePlace.ts";
import { isPicked } from "../picks.ts";
import { latest } from "../query.ts";
import { say } from "../say.ts";
import type { Scope } from "../scope.ts";
import { useScopeName } from "../shell/useScopeName.ts";
import { frameText } from "../text/frame.ts";
import { go, view } from "../view.ts";
import { BAND_HEIGHT, BandInputs } from "./BandInputs.tsx";
import { GroupExport } from "./GroupExport.tsx";
import { GroupTable } from "./GroupTable.tsx";
import { groupName } from "./groupName.ts";
import { LinkedPlot } from "./LinkedPlot.tsx";
import type { Linked } from "./useLinked.ts";

interface LinkedFigureProps {
  readonly linked: Linked;
  readonly chart: LinkedChart;
  /** Columns of the twelve that it takes on a wide screen. */
  readonly span: number;
}

/** A chart of a page whose figures narrow each other, in the frame of every figure. */
export function LinkedFigure({ linked, chart, span }: LinkedFigureProps) {
  const { scope } = linked;
  if (scope !== null) return <ScopedFigure linked={linked} chart={chart} span={span} scope={scope} />;
  return (
    <FigureFrame id={chart.id} span={span} title={chart.title} subtitle={"\u00a0"}>
      <div class="figure-body" data-loading="true" style={{ minHeight: `${heightOf(chart, 720)}px` }} />
    </FigureFrame>
  );
}

function ScopedFigure({ linked, chart, span, scope }: LinkedFigureProps & { scope: Scope }) {
  const answer = latest(linked.answer);
  const groups = answer?.groups[chart.id] ?? null;
  const [showsTable, setShowsTable] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const width = useWidth(body);
  const frame = useLinkedFrame({ linked, chart, groups, width, scope });
  const measure = { money: frame.unitName, share: "%" }[chart.axis as string];
  const subtitle = [useScopeName(), ...(measure ? [measure] : []), say(chart.subtitle)].join(" · ");
  const legend = chart.legend?.(frame.lang) ?? [];
  const source = useSourceLine({ snapshot: answer?.snapshot ?? null });
  const panels = () => drawnPanels(body);
  const picture = () => ({ name: chart.id, title: say(chart.title), subtitle, source, legend, panels: panels() });
  const noted = notedLinked(linked, chart, scope);
  const points = () => (groups ? chart.stops(groups, frame).map((stop) => notePoint(stop, frame.unitName)) : []);
  return (
    <FigureFrame
      {...{ id: chart.id, span, title: chart.title, subtitle, noted, answer }}
      legend={showsTable ? [] : legend}
      tools={
        <FigureTools
          twin={{ showsTable, onSwitch: () => setShowsTable(!showsTable) }}
          notable={{ figure: noted, title: chart.title, points }}
          onWhy={() => go({ why: chart.id, metric: null, tab: "definition", trace: null })}
        >
          <GroupExport linked={linked} chart={chart} picture={showsTable ? null : picture} />
        </FigureTools>
      }
    >
      <div
        class="figure-body"
        ref={body}
        data-loading={answer === null}
        style={{ minHeight: `${heightOf(chart, frame.width)}px` }}
      >
        {linked.answer.status === "failed" && <Message title={linked.answer.error.text} retry={linked.answer.retry} />}
        {groups?.rows.length === 0 && <Message title={frameText.empty} hint={frameText.emptyHint} />}
        {groups && groups.rows.length > 0 && width !== null && (
          <Shown {...{ linked, chart, groups, frame, noted, showsTable }} />
        )}
      </div>
    </FigureFrame>
  );
}

/** A figure that groups by years shows all of them, any other those of the year in view. */
function notedLinked({ facts }: Linked, { id, by }: LinkedChart, scope: Scope) {
  const year = by[0] === facts.year ? {} : { fiscal_year: scope.fiscal_year };
  return notedFigure(id, { ...facts.parameters(scope), ...year });
}

interface ShownProps {
  readonly linked: Linked;
  readonly chart: LinkedChart;
  readonly groups: Grouped;
  readonly frame: LinkedFrame;
  readonly noted: NotedFigure;
  readonly showsTable: boolean;
}

function Shown({ linked, chart, groups, frame, noted, showsTable }: ShownProps) {
  if (showsTable) return <GroupTable {...{ linked, chart, groups }} height={heightOf(chart, frame.width)} />;
  return (
    <>
      <LinkedPlot {...{ linked, chart, groups, frame, noted }} />
      {chart.band && <BandInputs {...{ linked, chart, groups }} width={chart.band.width} />}
    </>
  );
}

function heightOf(chart: LinkedChart, width: number): number {
  return chart.height(width) + (chart.band ? BAND_HEIGHT : 0);
}

interface LinkedFrameParts {
  readonly linked: Linked;
  readonly chart: LinkedChart;
  readonly groups: Grouped | null;
  readonly width: number | null;
  readonly scope: Scope;
}

function useLinkedFrame({ linked, chart, groups, width, scope }: LinkedFrameParts): LinkedFrame {
  const frame = useFrame({ rows: groups?.rows, money: chart.money, width, scope });
  const { lang } = view.value;
  const [column] = chart.by;
  const picked = linked.narrowing[column];
  return useMemo(
    () => ({
      ...frame,
      isFaded: (row) => !isPicked(picked, row[column] ?? null),
      nameOf: (row) => groupName(chart, row, lang),
    }),
    [frame, chart, column, picked, lang],
  );
}
