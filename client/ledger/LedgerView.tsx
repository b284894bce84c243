import { CircleQuestionMark, Download } from "lucide";
import { useMemo, useState } from "preact/hooks";
import type { Answer } from "../api.ts";
import { FigureFoot } from "../figure/FigureFoot.tsx";
import { Message } from "../figure/Message.tsx";
import { count } from "../format.ts";
import { Icon } from "../Icon.tsx";
import { type LedgerName, ledgers } from "../ledgers.ts";
import { openRow } from "../openRow.ts";
import { type Loadable, latest } from "../query.ts";
import { say } from "../say.ts";
import { useNameOf } from "../shell/useNameOf.ts";
import type { AnyRow } from "../table/DataTable.tsx";
import { QueryTable } from "../table/QueryTable.tsx";
import { frameText } from "../text/frame.ts";
import { whyText } from "../text/why.ts";
import { go } from "../view.ts";

/** Rows of a register and where they come from. */
export type LedgerRows = Pick<Answer, "snapshot" | "query" | "columns"> & { readonly rows: readonly object[] };

interface LedgerViewProps {
  readonly ledger: LedgerName;
  /** Columns to show, in order; those of the register unless said otherwise. */
  readonly columns?: readonly string[];
  readonly loadable: Loadable<LedgerRows>;
  /** The one year that the rows are of; null where they are of several. */
  readonly year: number | null;
  /** Finished totals of all rows; none where there are none to be had. */
  readonly total: AnyRow | null;
  /** Address of the rows in a format of files. */
  readonly rowsAs: (format: "csv" | "xlsx" | "parquet") => string;
}

/** Rows of a register: filtered by typing, saved as files, each traced to its cells. */
export function LedgerView({
  ledger,
  columns = ledgers[ledger].columns,
  loadable,
  year,
  total,
  rowsAs,
}: LedgerViewProps) {
  const { title } = ledgers[ledger];
  const answer = latest(loadable);
  const [typed, setTyped] = useState("");
  const found = useMemo(() => (answer ? matching(answer.rows, typed) : []), [answer, typed]);
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  if (!answer) return <div class="figure-body" data-loading="true" style={{ minHeight: "480px" }} />;
  if (answer.rows.length === 0) return <Message title={frameText.empty} hint={frameText.emptyHint} />;
  return (
    <section class="ledger">
      <LedgerBar {...{ ledger, year, rowsAs, typed }} onType={setTyped} found={found.length} all={answer.rows.length} />
      {found.length === 0 ? (
        <Message title={frameText.noMatch} />
      ) : (
        <QueryTable
          answer={{ ...answer, rows: found }}
          columns={columns}
          caption={say(title)}
          height={tableHeight()}
          total={found.length === answer.rows.length ? total : null}
          onOpen={(row) => openRow(ledger, row)}
          file={rowsAs("xlsx")}
        />
      )}
      <FigureFoot snapshot={answer.snapshot} />
    </section>
  );
}

interface LedgerBarProps extends Pick<LedgerViewProps, "ledger" | "year" | "rowsAs"> {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly found: number;
  readonly all: number;
}

function LedgerBar({ ledger, year, rowsAs, typed, onType, found, all }: LedgerBarProps) {
  const scopeName = useNameOf(ledgers[ledger].whose);
  const rows =
    found === all
      ? say(frameText.rows, { count: count(all) })
      : say(frameText.found, { part: count(found), whole: count(all) });
  return (
    <div class="ledger-bar">
      <input
        type="search"
        aria-label={say(frameText.search)}
        placeholder={say(frameText.search)}
        value={typed}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      <span class="muted" role="status">
        {[...(year === null ? [] : [String(year)]), scopeName, rows].join(" · ")}
      </span>
      <span class="push" />
      {(["csv", "xlsx", "parquet"] as const).map((format) => (
        <a key={format} class="field" href={rowsAs(format)} download={`${ledger}.${format}`}>
          <Icon node={Download} size={14} />
          {format.toUpperCase()}
        </a>
      ))}
      <button
        type="button"
        class="field"
        onClick={() => go({ why: ledger, metric: null, tab: "definition", trace: null })}
      >
        <Icon node={CircleQuestionMark} size={14} />
        {say(whyText.definition)}
      </button>
    </div>
  );
}

function matching<R extends object>(rows: readonly R[], typed: string): readonly R[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "") return rows;
  return rows.filter((row) =>
    Object.entries(row).some(
      ([name, value]) => typeof value === "string" && !name.endsWith("_yuan") && value.toLowerCase().includes(wanted),
    ),
  );
}

function tableHeight(): number {
  return Math.max(360, innerHeight - 250);
}
