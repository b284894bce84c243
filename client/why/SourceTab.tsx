import { fetchLineage, type SourceRow } from "../api.ts";
import { Message } from "../figure/Message.tsx";
import { moment } from "../format.ts";
import { keyOfOther, type LedgerName, ledgers } from "../ledgers.ts";
import { latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import { whyText } from "../text/why.ts";
import { go, view } from "../view.ts";
import { SheetGrid } from "./SheetGrid.tsx";

/** Where a row came from: each stored record of it, with file, sheet, cells, and who imported it when. */
export function SourceTab({ ledger }: { ledger: LedgerName }) {
  const { trace } = view.value;
  const [kind = "", ...rest] = (trace ?? "").split(":");
  const key = rest.join(":");
  if (trace === null) return <Message title={whyText.noRow} />;
  return (
    <>
      <RecordKinds ledger={ledger} kind={kind} lineageKey={key} />
      <Records kind={kind} lineageKey={key} />
    </>
  );
}

/** The record kinds that a row is made from, to look into one after the other. */
function RecordKinds({ ledger, kind, lineageKey }: { ledger: LedgerName; kind: string; lineageKey: string }) {
  const { traces } = ledgers[ledger];
  const current = traces.find((trace) => trace.kind === kind);
  const others = traces.flatMap((trace) => {
    const key = current && keyOfOther(trace, current, lineageKey);
    return key ? [{ ...trace, address: `${trace.kind}:${key}` }] : [];
  });
  if (others.length < 2) return null;
  return (
    <div class="chips">
      {others.map(({ kind: one, name, address }) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === kind}
          onClick={() => go({ trace: address }, { replace: true })}
        >
          {say(name)}
        </button>
      ))}
    </div>
  );
}

function Records({ kind, lineageKey }: { kind: string; lineageKey: string }) {
  const loadable = useAnswer(`lineage ${kind} ${lineageKey}`, () => fetchLineage(kind, lineageKey));
  const lineage = latest(loadable);
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  if (!lineage) return null;
  if (lineage.rows.length === 0) return <Message title={whyText.noSource} />;
  return (
    <>
      {lineage.rows.map((row) => (
        <SourceRecord key={`${row.batch.id} ${row.file} ${row.sheet} ${row.row}`} row={row} />
      ))}
    </>
  );
}

function SourceRecord({ row }: { row: SourceRow }) {
  return (
    <section class="record">
      <h3>{row.file}</h3>
      <p class="muted">
        {[
          row.sheet,
          say(whyText.rowNumber, { row: String(row.row) }),
          row.batch.title,
          say(whyText.importedBy, { author: row.batch.author, date: moment(row.batch.accepted_at, { time: true }) }),
        ]
          .filter((part) => part !== "")
          .join(" · ")}
      </p>
      <SheetGrid source={row} />
      <div class="scroll">
        <table class="cells">
          <thead>
            <tr>
              {[whyText.cell, whyText.header, whyText.column, whyText.value, whyText.multiplier].map((text) => (
                <th key={text.en} scope="col">
                  {say(text)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {row.cells.map((cell) => (
              <tr key={cell.column}>
                <td>{cell.cell}</td>
                <td>{cell.header}</td>
                <td>
                  <code>{cell.column}</code>
                </td>
                <td class="number">{String(row.values[cell.column] ?? "—")}</td>
                <td class="number">{cell.multiplier ?? ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
