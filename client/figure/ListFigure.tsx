import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { downloadAddress, type Parameters, type QueryName, type Row } from "../api.ts";
import type { LegendEntry } from "../charts/Chart.ts";
import { notedFigure } from "../notes/notePlace.ts";
import { latest, useQuery } from "../query.ts";
import { say } from "../say.ts";
import { frameText } from "../text/frame.ts";
import type { Text } from "../text/text.ts";
import { type Covered, useCoverage } from "../useCoverage.ts";
import { go } from "../view.ts";
import { ExportMenu, rowFiles } from "./ExportMenu.tsx";
import { FigureFrame } from "./FigureFrame.tsx";
import { FigureTools } from "./FigureTools.tsx";
import { LazyTable } from "./LazyTable.tsx";
import { Message } from "./Message.tsx";

interface ListFigureProps<Name extends QueryName> {
  readonly query: Name;
  readonly parameters: Parameters<Name>;
  /** Parameters of the rows that the list shows, where it needs fewer than its table twin. */
  readonly shown?: Parameters<Name>;
  readonly span: number;
  readonly title: Text;
  readonly subtitle: string;
  readonly height: number;
  readonly covered?: Covered;
  readonly legend?: readonly LegendEntry[];
  /** The first rows as the page shows them; all of them stand in the table twin and the exports. */
  readonly children: (rows: readonly Row<Name>[]) => ComponentChildren;
}

/** A short list in the frame of every figure: its table twin holds all rows and columns, and it can be exported and asked why. */
export function ListFigure<Name extends QueryName>(props: ListFigureProps<Name>) {
  const { query, parameters, shown = parameters, span, title, subtitle, height, legend = [], children } = props;
  const [showsTable, setShowsTable] = useState(false);
  const loadable = useQuery(query, showsTable ? parameters : shown);
  const answer = latest(loadable);
  const coverage = useCoverage(props.covered);
  const noted = notedFigure(query, parameters);
  const tools = (
    <FigureTools
      twin={{ showsTable, onSwitch: () => setShowsTable(!showsTable) }}
      notable={{ figure: noted, title }}
      onWhy={() => go({ why: query, metric: null, tab: "definition", trace: null })}
    >
      <ExportMenu
        name={query}
        files={rowFiles((format) => downloadAddress(query, parameters, format))}
        picture={null}
      />
    </FigureTools>
  );
  return (
    <FigureFrame
      {...{ id: query, span, title, subtitle, noted, answer, coverage, tools, legend: showsTable ? [] : legend }}
    >
      <div class="figure-body" style={{ minHeight: `${height}px` }}>
        {loadable.status === "failed" && <Message title={loadable.error.text} retry={loadable.retry} />}
        {answer?.rows.length === 0 && <Message title={frameText.empty} hint={frameText.emptyHint} />}
        {answer && answer.rows.length > 0 && !showsTable && children(answer.rows)}
        {answer && answer.rows.length > 0 && showsTable && (
          <LazyTable
            answer={answer}
            columns={answer.columns.map((column) => column.name)}
            caption={say(title)}
            height={height}
          />
        )}
      </div>
    </FigureFrame>
  );
}
