import { downloadAddress } from "../api.ts";
import { type LedgerName, ledgers } from "../ledgers.ts";
import { notedFigure } from "../notes/notePlace.ts";
import { useScope } from "../office.ts";
import { openRow } from "../openRow.ts";
import { latest, useQuery } from "../query.ts";
import { say } from "../say.ts";
import type { Scope } from "../scope.ts";
import { useScopeName } from "../shell/useScopeName.ts";
import { QueryTable } from "../table/QueryTable.tsx";
import { frameText } from "../text/frame.ts";
import type { Text } from "../text/text.ts";
import { go } from "../view.ts";
import { ExportMenu, rowFiles } from "./ExportMenu.tsx";
import { FigureFrame } from "./FigureFrame.tsx";
import { FigureTools } from "./FigureTools.tsx";
import { Message } from "./Message.tsx";

interface TableFigureProps {
  readonly ledger: LedgerName;
  readonly span: number;
  readonly subtitle: Text;
  readonly height: number;
  /** Said where there is no row: often good news rather than missing data. */
  readonly empty: Text;
}

/** A register as a figure beside others: sorted by a click, each row opening the cells it came from. */
export function TableFigure(props: TableFigureProps) {
  const scope = useScope();
  if (scope !== null) return <ScopedTable {...props} scope={scope} />;
  const { ledger, span, height } = props;
  return (
    <FigureFrame id={ledger} span={span} title={ledgers[ledger].title} subtitle={"\u00a0"}>
      <div class="figure-body" data-loading="true" style={{ minHeight: `${height}px` }} />
    </FigureFrame>
  );
}

function ScopedTable({ ledger, span, subtitle, height, empty, scope }: TableFigureProps & { scope: Scope }) {
  const { query, parameters, columns, title } = ledgers[ledger];
  const loadable = useQuery(query, parameters(scope) as never);
  const answer = latest(loadable);
  const count = answer ? [say(frameText.rows, { count: String(answer.row_count) })] : [];
  const noted = notedFigure(ledger, parameters(scope));
  const tools = (
    <FigureTools
      notable={{ figure: noted, title }}
      onWhy={() => go({ why: ledger, metric: null, tab: "definition", trace: null })}
    >
      <ExportMenu
        name={query}
        files={rowFiles((format) => downloadAddress(query, parameters(scope), format))}
        picture={null}
      />
    </FigureTools>
  );
  return (
    <FigureFrame
      id={ledger}
      span={span}
      title={title}
      subtitle={[useScopeName(), ...count, say(subtitle)].join(" · ")}
      noted={noted}
      answer={answer}
      tools={tools}
    >
      <div class="figure-body" data-loading={answer === null} style={{ minHeight: `${height}px` }}>
        {loadable.status === "failed" && <Message title={loadable.error.text} retry={loadable.retry} />}
        {answer?.rows.length === 0 && <Message title={empty} />}
        {answer && answer.rows.length > 0 && (
          <QueryTable
            answer={answer}
            columns={columns}
            caption={say(title)}
            height={height}
            onOpen={(row) => openRow(ledger, row)}
            file={downloadAddress(query, parameters(scope), "xlsx")}
          />
        )}
      </div>
    </FigureFrame>
  );
}
