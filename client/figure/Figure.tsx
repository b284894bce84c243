import { useMemo, useRef, useState } from "preact/hooks";
import type { Answer, QueryName, Row } from "../api.ts";
import type { Chart, Frame } from "../charts/Chart.ts";
import { unitFor } from "../format.ts";
import { useCurrency, useScope } from "../office.ts";
import { latest, useQuery } from "../query.ts";
import { say } from "../say.ts";
import type { Scope } from "../scope.ts";
import { useScopeName } from "../shell/useScopeName.ts";
import { QueryTable } from "../table/QueryTable.tsx";
import { frameText } from "../text/figure.ts";
import { unitText } from "../text/units.ts";
import { go, view } from "../view.ts";
import { FigureFrame } from "./FigureFrame.tsx";
import { FigureTools } from "./FigureTools.tsx";
import { Message } from "./Message.tsx";
import { PlotFigure } from "./PlotFigure.tsx";
import { useWidth } from "./useWidth.ts";

/** A chart in its frame: title, tools, the chart or its table twin, and the foot that says where it comes from. */
export function Figure<Name extends QueryName>({ chart, span }: { chart: Chart<Name>; span: number }) {
  const scope = useScope();
  return scope === null ? (
    <FigureFrame id={chart.id} span={span} title={chart.title} subtitle="" />
  ) : (
    <ScopedFigure chart={chart} span={span} scope={scope} />
  );
}

function ScopedFigure<Name extends QueryName>({
  chart,
  span,
  scope,
}: {
  chart: Chart<Name>;
  span: number;
  scope: Scope;
}) {
  const loadable = useQuery(chart.query, chart.parameters(scope));
  const answer = latest(loadable);
  const [showsTable, setShowsTable] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const width = useWidth(body);
  const frame = useFrame(chart, answer, width, scope.fiscal_year);
  const scopeName = useScopeName();
  const subtitle = [scopeName, ...(chart.money ? [frame.unitName] : []), say(chart.subtitle)].join(" · ");
  const askWhy = (year: number | undefined) =>
    go({ why: chart.id, metric: null, tab: "definition", trace: null, ...(year === undefined ? {} : { year }) });

  return (
    <FigureFrame
      id={chart.id}
      span={span}
      title={chart.title}
      subtitle={subtitle}
      answer={answer}
      legend={showsTable ? undefined : chart.legend?.(frame.lang)}
      tools={
        <FigureTools
          chart={chart}
          parameters={chart.parameters(scope)}
          subtitle={subtitle}
          body={body}
          showsTable={showsTable}
          onTable={() => setShowsTable(!showsTable)}
          onWhy={() => askWhy(undefined)}
        />
      }
    >
      <div
        class="figure-body"
        ref={body}
        data-loading={loadable.status === "loading"}
        style={{ minHeight: `${chart.height(width ?? 720)}px` }}
      >
        {loadable.status === "failed" && <Message title={loadable.error.text} retry={loadable.retry} />}
        {answer?.rows.length === 0 && <Message title={frameText.empty} hint={frameText.emptyHint} />}
        {answer && answer.rows.length > 0 && showsTable && (
          <QueryTable
            answer={answer}
            columns={chart.columns}
            caption={say(chart.title)}
            height={chart.height(width ?? 720)}
          />
        )}
        {answer && answer.rows.length > 0 && !showsTable && width !== null && (
          <PlotFigure chart={chart} rows={answer.rows} frame={frame} onWhy={(stop) => askWhy(stop?.year)} />
        )}
      </div>
    </FigureFrame>
  );
}

function useFrame<Name extends QueryName>(
  chart: Chart<Name>,
  answer: Answer<Row<Name>> | null,
  width: number | null,
  year: number,
): Frame {
  const { lang, unit: chosen } = view.value;
  const currency = useCurrency();
  return useMemo(() => {
    const amounts = (answer?.rows ?? []).flatMap((row) =>
      (chart.money ?? []).map((column) => Math.abs(Number(row[column] ?? 0))),
    );
    const unit = chosen ?? unitFor(Math.max(0, ...amounts));
    return { width: width ?? 720, lang, unit, unitName: unitText(unit, currency)[lang], year };
  }, [chart, answer, width, year, lang, chosen, currency]);
}
