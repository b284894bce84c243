import { useCallback, useMemo, useRef, useState } from "preact/hooks";
import { type ChartChoice, type ChartColumn, defaultChoice, readChoice } from "../charts/resultChoice.ts";
import { MOST_MARKS } from "../charts/resultPoints.ts";
import { FigureFrame } from "../figure/FigureFrame.tsx";
import { Message } from "../figure/Message.tsx";
import { count } from "../format.ts";
import { latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import { bringRows } from "../sql/askSql.ts";
import { namedValue } from "../sql/namedValue.ts";
import { ChartExport } from "../sql/ResultExport.tsx";
import { ResultPlot, useResultDrawing } from "../sql/ResultPlot.tsx";
import type { Cell, Run } from "../sql/runApi.ts";
import { useMeanings } from "../sql/useCatalogue.ts";
import { workbenchText } from "../text/workbench.ts";
import { view } from "../view.ts";
import { ChartBuilder } from "./ChartBuilder.tsx";
import { PinDialog } from "./PinDialog.tsx";
import { tabName } from "./TabBar.tsx";
import { changeTab, type Tab } from "./tabs.ts";

/** A chart of a result: sensible by itself, and built otherwise by a few choices. */
export function ChartTab({ tab, run }: { tab: Tab; run: Run }) {
  const meaning = useMeanings();
  const columns = useMemo(
    () => (run.columns ?? []).map((column) => ({ ...column, unit: meaning(column.name)?.unit ?? null })),
    [run, meaning],
  );
  const choice = readChoice(tab.chart, columns) ?? defaultChoice(columns);
  if (choice === null) return <Message title={workbenchText.noChart} />;
  return (
    <div class="workbench-chart">
      <ChartBuilder columns={columns} choice={choice} onChoose={(chart) => changeTab(tab.id, { chart })} />
      <Drawn tab={tab} run={run} columns={columns} choice={choice} />
    </div>
  );
}

interface DrawnProps {
  readonly tab: Tab;
  readonly run: Run;
  readonly columns: readonly ChartColumn[];
  readonly choice: ChartChoice;
}

function Drawn({ tab, run, columns, choice }: DrawnProps) {
  const loadable = useAnswer(`drawn ${run.id}`, () => bringRows(run, MOST_MARKS));
  const rows = latest(loadable) ?? [];
  const body = useRef<HTMLDivElement>(null);
  const [isPinning, setPinning] = useState(false);
  const meaning = useMeanings();
  const { lang } = view.value;
  const label = useCallback((name: string) => meaning(name)?.label?.[lang] || name, [meaning, lang]);
  const named = useCallback((value: Cell, column: string) => namedValue(value, column, lang), [lang]);
  const drawing = useResultDrawing({ columns, rows, choice, label, named });
  const isCut = (run.row_count ?? 0) > MOST_MARKS;
  const subtitle = [
    ...(drawing.unitName ? [drawing.unitName] : []),
    ...(isCut ? [say(workbenchText.chartOfFirst, { rows: count(MOST_MARKS) })] : []),
  ].join(" · ");
  const title = { zh: tabName(tab), en: tabName(tab) };
  return (
    <FigureFrame
      id="result_chart"
      span={12}
      title={title}
      subtitle={subtitle || "\u00a0"}
      answer={run}
      legend={drawing.legend}
      tools={
        <div class="tools">
          <ChartExport {...{ run: null, snapshot: run.snapshot, title: tabName(tab), subtitle, drawing, body }} />
          <button type="button" class="field" onClick={() => setPinning(true)}>
            {say(workbenchText.pin)}
          </button>
        </div>
      }
    >
      <div class="figure-body" ref={body} data-loading={latest(loadable) === null}>
        {loadable.status === "failed" && <Message title={loadable.error.text} retry={loadable.retry} />}
        {rows.length > 0 && <ResultPlot drawing={drawing} choice={choice} title={tabName(tab)} body={body} />}
      </div>
      {isPinning && <PinDialog tab={tab} choice={choice} onClose={() => setPinning(false)} />}
    </FigureFrame>
  );
}
