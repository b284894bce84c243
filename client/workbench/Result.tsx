import { useState } from "preact/hooks";
import { Message } from "../figure/Message.tsx";
import { say } from "../say.ts";
import { errorText } from "../sql/askSql.ts";
import { ResultExport } from "../sql/ResultExport.tsx";
import type { Run } from "../sql/runApi.ts";
import { workbenchText } from "../text/workbench.ts";
import { ChartTab } from "./ChartTab.tsx";
import { Grid } from "./grid/Grid.tsx";
import { Plan } from "./Plan.tsx";
import { runs, type TabRun } from "./runs.ts";
import { Status } from "./Status.tsx";
import { Summary } from "./Summary.tsx";
import { tabName } from "./TabBar.tsx";
import type { Tab } from "./tabs.ts";

const shapes = ["grid", "chart", "summary", "plan"] as const;
type Shape = (typeof shapes)[number];

/** What came of the last run of a tab: its rows, a chart of them, each column at a glance, and the plan. */
export function Result({ tab }: { tab: Tab }) {
  const current = runs.value[tab.id];
  const [shape, setShape] = useState<Shape>(tab.chart ? "chart" : "grid");
  const run = current?.run ?? null;
  return (
    <section class="workbench-result" aria-label={say(workbenchText.results)}>
      <Status current={current} />
      <div class="workbench-result-bar">
        <ShapeTabs shape={shape} onShow={setShape} />
        {run?.state === "done" && <ResultExport run={run.id} name={tabName(tab)} />}
      </div>
      <div class="workbench-result-body" role="tabpanel" id="result-panel" aria-labelledby={`result-${shape}`}>
        <Body tab={tab} current={current} run={run} shape={shape} />
      </div>
    </section>
  );
}

function ShapeTabs({ shape, onShow }: { shape: Shape; onShow: (shape: Shape) => void }) {
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const next = shapes[(shapes.indexOf(shape) + step + shapes.length) % shapes.length] ?? shape;
    onShow(next);
    document.getElementById(`result-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={say(workbenchText.results)} onKeyDown={move}>
      {shapes.map((one) => (
        <button
          key={one}
          id={`result-${one}`}
          type="button"
          role="tab"
          aria-selected={one === shape}
          aria-controls="result-panel"
          tabIndex={one === shape ? 0 : -1}
          onClick={() => onShow(one)}
        >
          {say(workbenchText[one])}
        </button>
      ))}
    </div>
  );
}

interface BodyProps {
  readonly tab: Tab;
  readonly current: TabRun | undefined;
  readonly run: Run | null;
  readonly shape: Shape;
}

function Body({ tab, current, run, shape }: BodyProps) {
  if (current === undefined) return <Message title={workbenchText.firstRun} />;
  if (current.refusal !== null) return <pre class="workbench-error">{say(current.refusal)}</pre>;
  if (shape === "plan") return <Plan current={current} />;
  if (run === null) return null;
  if (run.error !== null) return <pre class="workbench-error">{say(errorText(run.error))}</pre>;
  // The first rows stand while the rest is still on its way.
  if (run.state === "running" && run.columns !== null && shape === "grid") return <Grid key={run.id} run={run} />;
  if (run.state !== "done") return null;
  if (run.row_count === 0) return <Message title={workbenchText.noRows} />;
  if (shape === "chart") return <ChartTab key={run.id} tab={tab} run={run} />;
  if (shape === "summary") return <Summary run={run} />;
  return <Grid key={run.id} run={run} />;
}
