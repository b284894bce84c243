import { useMemo } from "preact/hooks";
import type { Picks } from "../api.ts";
import type { Facts } from "../facts.ts";
import type { LedgerRows } from "../ledger/LedgerView.tsx";
import { ledgers } from "../ledgers.ts";
import { picksOf } from "../picks.ts";
import { type Loadable, useAnswer } from "../query.ts";
import type { Scope } from "../scope.ts";
import { LINKING_COLUMNS } from "../table/linkOf.ts";
import { view } from "../view.ts";
import { rowsOf } from "./groupsOf.ts";

/** What a person picked, and what narrows the rows: the same and, unless years are picked, the year in view. */
export interface Narrowing {
  readonly picks: Picks;
  readonly narrowing: Picks;
}

/** The picks of the address, and the year of the scope where none of them says another. */
export function useNarrowing(facts: Facts, scope: Scope | null): Narrowing {
  const { pick } = view.value;
  const picks = useMemo(() => picksOf(pick), [pick]);
  const year = scope?.fiscal_year;
  const narrowing = useMemo(
    () => ({ ...(year === undefined ? {} : { [facts.year]: { values: [String(year)] } }), ...picks }),
    [facts, year, picks],
  );
  return { picks, narrowing };
}

/** The rows that are left: columns of the register, those that lead elsewhere, and those that identify a row. */
export function useNarrowedRows(facts: Facts, scope: Scope | null, narrowing: Picks): Loadable<LedgerRows> {
  const parameters = scope === null ? null : facts.parameters(scope);
  const { columns, key } = ledgers[facts.ledger];
  const keys = key.filter((part) => typeof part === "string");
  const names = [...new Set([...columns, facts.year, ...keys, ...LINKING_COLUMNS])];
  return useAnswer<LedgerRows>(`rows ${facts.query} ${JSON.stringify([parameters, narrowing])}`, async () => {
    if (parameters === null) return forever();
    const { snapshot, rows } = await rowsOf({ query: facts.query, parameters }, narrowing, names);
    return { snapshot, query: facts.query, columns: names.map((name) => ({ name, type: "", unit: null })), rows };
  });
}

/** An answer that waits until it is known what to ask. */
export function forever(): Promise<never> {
  return new Promise(() => {});
}
