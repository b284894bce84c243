import { CircleQuestionMark, Download } from "lucide";
import { useMemo, useState } from "preact/hooks";
import { downloadAddress } from "../api.ts";
import { FigureFoot } from "../figure/FigureFoot.tsx";
import { Message } from "../figure/Message.tsx";
import { count } from "../format.ts";
import { Icon } from "../Icon.tsx";
import { type LedgerName, ledgers } from "../ledgers.ts";
import { useScope } from "../office.ts";
import { openRow } from "../openRow.ts";
import { latest, useQuery } from "../query.ts";
import { say } from "../say.ts";
import type { Scope } from "../scope.ts";
import { useScopeName } from "../shell/useScopeName.ts";
import { frameText } from "../text/frame.ts";
import { whyText } from "../text/why.ts";
import { useYearRows } from "../useYearRows.ts";
import { go } from "../view.ts";
import type { AnyRow } from "./DataTable.tsx";
import { QueryTable } from "./QueryTable.tsx";

/** A register of the year and scope in view: filtered by typing, totalled by the server, each row traced to its cells. */
export function LedgerTable({ ledger }: { ledger: LedgerName }) {
  const scope = useScope();
  return scope === null ? null : <ScopedLedger ledger={ledger} scope={scope} />;
}

function ScopedLedger({ ledger, scope }: { ledger: LedgerName; scope: Scope }) {
  const { query, parameters, columns, title } = ledgers[ledger];
  const loadable = useQuery(query, parameters(scope) as never);
  const answer = latest(loadable);
  const [typed, setTyped] = useState("");
  const found = useMemo(() => (answer ? matching(answer.rows, typed) : []), [answer, typed]);
  const total = useTotal(ledger);
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  if (!answer) return <div class="figure-body" data-loading="true" style={{ minHeight: "480px" }} />;
  if (answer.rows.length === 0) return <Message title={frameText.empty} hint={frameText.emptyHint} />;
  return (
    <section class="ledger">
      <LedgerBar
        ledger={ledger}
        scope={scope}
        typed={typed}
        onType={setTyped}
        found={found.length}
        all={answer.rows.length}
      />
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
        />
      )}
      <FigureFoot snapshot={answer.snapshot} />
    </section>
  );
}

interface LedgerBarProps {
  readonly ledger: LedgerName;
  readonly scope: Scope;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly found: number;
  readonly all: number;
}

function LedgerBar({ ledger, scope, typed, onType, found, all }: LedgerBarProps) {
  const { query, parameters } = ledgers[ledger];
  const scopeName = useScopeName();
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
        {scope.fiscal_year} · {scopeName} ·{" "}
        {found === all
          ? say(frameText.rows, { count: count(all) })
          : say(frameText.found, { part: count(found), whole: count(all) })}
      </span>
      <span class="push" />
      {["csv", "xlsx", "parquet"].map((format) => (
        <a
          key={format}
          class="field"
          href={downloadAddress(query, parameters(scope), format)}
          download={`${query}.${format}`}
        >
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

/** Totals of registers of money come from the yearly overview of the same scope; other registers have none. */
function useTotal(ledger: LedgerName): AnyRow | null {
  const current = useYearRows()?.current;
  if (!current || (ledger !== "projects" && ledger !== "departments")) return null;
  const {
    project_count,
    requested_yuan,
    initial_yuan,
    adjusted_yuan,
    executed_yuan,
    execution_rate,
    execution_rate_of_initial,
  } = current;
  return {
    project_count,
    requested_yuan,
    initial_yuan,
    adjusted_yuan,
    executed_yuan,
    execution_rate,
    execution_rate_of_initial,
  };
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
