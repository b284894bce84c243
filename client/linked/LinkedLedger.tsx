import { useMemo } from "preact/hooks";
import { downloadAddress } from "../api.ts";
import { ledgers } from "../ledgers.ts";
import { latest, useAnswer } from "../query.ts";
import { type LedgerRows, LedgerView } from "../table/LedgerView.tsx";
import { rowsOf } from "./groupsOf.ts";
import { forever, type Linked, TOTAL } from "./useLinked.ts";

/** The register behind the figures of a page, narrowed by all of their picks and totalled by their measures. */
export function LinkedLedger({ linked }: { linked: Linked }) {
  const { facts, scope, narrowing, picks } = linked;
  const { columns, key } = ledgers[facts.ledger];
  const parameters = scope === null ? null : facts.parameters(scope);
  const names = useMemo(
    () => [...new Set([...columns, ...key.filter((part) => typeof part === "string")])],
    [columns, key],
  );
  const loadable = useAnswer<LedgerRows>(`rows ${facts.query} ${JSON.stringify([parameters, narrowing])}`, async () => {
    if (parameters === null) return forever();
    const { snapshot, rows } = await rowsOf({ query: facts.query, parameters }, narrowing, names);
    return { snapshot, query: facts.query, columns: names.map((name) => ({ name, type: "", unit: null })), rows };
  });
  const search = { ...parameters, picks: JSON.stringify(narrowing) };
  return (
    <LedgerView
      ledger={facts.ledger}
      loadable={loadable}
      year={facts.year in picks ? null : (scope?.fiscal_year ?? null)}
      total={latest(linked.answer)?.groups[TOTAL]?.total ?? null}
      rowsAs={(format) => downloadAddress(facts.query, search, format)}
    />
  );
}
