import { count, type Unit } from "../format.ts";
import { moneyInProse } from "../moneyInProse.ts";
import { useCurrency } from "../office.ts";
import { say } from "../say.ts";
import { PlainTable } from "../table/PlainTable.tsx";
import { impactText } from "../text/deskCheck.ts";
import { view } from "../view.ts";
import { ChangeTable } from "./ChangeTable.tsx";
import { columnName, entryOf, kindName, useDictionary } from "./dictionary.ts";
import type { ControlTotal, Draft, ImportSession } from "./imports.ts";
import { rowSums } from "./rowSums.ts";
import { scaleShowing } from "./scaleShowing.ts";

/** What accepting would do, before anything counts: rows, control totals, and figures before and after. */
export function ImpactPanel({ session }: { session: ImportSession }) {
  const { draft, impact, state } = session;
  if (!draft || draft.batch === "") return <p class="muted">{say(impactText.notYet)}</p>;
  const sums = rowSums(draft);
  const values = Object.fromEntries(Object.entries(sums).map(([name, rows]) => [name, count(rows)]));
  return (
    <>
      <p class="lead">{say(impactText.sums, values)}</p>
      <div class="impact-grid">
        <div>
          <h3>{say(impactText.figures)}</h3>
          <p class="muted">{say(impactText.figuresNote)}</p>
          <p class="warn" role="status">
            {impact && session.is_outdated ? say(impactText.outdated) : ""}
          </p>
          {impact ? (
            <ChangeTable impact={impact} />
          ) : (
            <p class="muted">{say(state === "impact" ? impactText.measuring : impactText.notYet)}</p>
          )}
        </div>
        <div>
          <Kinds draft={draft} />
        </div>
      </div>
      <Totals totals={draft.control_totals} />
    </>
  );
}

function Kinds({ draft }: { draft: Draft }) {
  const dictionary = useDictionary();
  const numbers = [impactText.read, impactText.kept, impactText.refused, impactText.replaced];
  const filled = Object.entries(draft.kinds).filter(([, rows]) => rows.read > 0);
  return (
    <>
      <h3>{say(impactText.rows)}</h3>
      <PlainTable
        caption={say(impactText.rows)}
        heads={[{ text: say(impactText.kind) }, ...numbers.map((text) => ({ text: say(text), isNumber: true }))]}
        rows={filled.map(([kind, rows]) => ({
          key: kind,
          cells: [
            kindName(dictionary, kind),
            count(rows.read),
            count(rows.kept),
            rows.refused > 0 ? <span class="bad">{count(rows.refused)}</span> : count(0),
            count(rows.replaced),
          ],
        }))}
      />
    </>
  );
}

function Totals({ totals }: { totals: readonly ControlTotal[] }) {
  const dictionary = useDictionary();
  const { lang, unit } = view.value;
  const currency = useCurrency();
  if (totals.length === 0) return null;
  const print = (column: string, value: string, scale: Unit) =>
    entryOf(dictionary, column)?.type === "money" ? moneyInProse(value, unit ?? scale, lang, currency) : value;
  return (
    <>
      <h3>{say(impactText.totals)}</h3>
      <p class="muted">{say(impactText.totalsNote)}</p>
      <PlainTable
        caption={say(impactText.totals)}
        heads={[
          { text: say(impactText.column) },
          { text: say(impactText.printed), isNumber: true },
          { text: say(impactText.computed), isNumber: true },
          { text: say(impactText.difference), isNumber: true },
        ]}
        rows={totals.map(({ file, sheet, cell, column, printed, computed, difference }) => ({
          key: `${file} ${sheet} ${cell} ${column}`,
          cells: [
            <span key="place" title={[file, sheet].filter(Boolean).join(" · ")}>
              {columnName(dictionary, column)} <small class="muted">{[sheet || file, cell].join(" ")}</small>
            </span>,
            print(column, printed, scaleShowing(printed, computed, lang)),
            print(column, computed, scaleShowing(printed, computed, lang)),
            Number(difference) === 0 ? (
              <span class="good">{say(impactText.equal)}</span>
            ) : (
              <span class="warn">{print(column, difference, scaleShowing(difference, null, lang))}</span>
            ),
          ],
        }))}
      />
    </>
  );
}
