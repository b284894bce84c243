import type { DuckDBConnection } from "@duckdb/node-api";
import type { Queries } from "../../sql/types.ts";
import { askQuery, type NamedQueries } from "../warehouse/queries/askQuery.ts";
import type { ScenarioBody } from "./scenarioBody.ts";

type Row = Queries["planning_lines"]["row"];
type Work<Result> = (evidence: {
  readonly connection: DuckDBConnection;
  readonly queries: NamedQueries;
}) => Promise<Result>;
/** Works on one snapshot. */
type OnSnapshot = <Result>(snapshot: string, work: Work<Result>) => Promise<Result>;

export interface ChangedEvidence {
  readonly subject_code: string;
  readonly subject_name: string;
  readonly change: "new" | "gone" | "changed";
  readonly fields: { readonly name: string; readonly before: unknown; readonly after: unknown }[];
}

/** What has changed underneath a scenario between its snapshot and another: lines, and the fields of their evidence. */
export async function evidenceChanges(
  { snapshot, budget_year, region, department }: ScenarioBody,
  to: string,
  onSnapshot: OnSnapshot,
): Promise<{ from: string; to: string; lines: ChangedEvidence[] }> {
  if (snapshot === to) return { from: snapshot, to, lines: [] };
  const scope = {
    ...(region !== null && { region_code: region }),
    ...(department !== null && { department_code: department }),
  };
  const read = (id: string) =>
    onSnapshot(id, async ({ connection, queries }) => {
      const { rows } = await askQuery(connection, queries, "planning_lines", { budget_year, ...scope });
      return new Map(rows.map((row) => [row.subject_code, row]));
    });
  const [before, after] = [await read(snapshot), await read(to)];
  const codes = [...new Set([...before.keys(), ...after.keys()])].sort();
  return { from: snapshot, to, lines: codes.flatMap((code) => changeOf(before.get(code), after.get(code))) };
}

function changeOf(before: Row | undefined, after: Row | undefined): ChangedEvidence[] {
  const known = after ?? before;
  if (known === undefined) return [];
  const { subject_code, subject_name } = known;
  if (before === undefined || after === undefined) {
    return [{ subject_code, subject_name, change: before === undefined ? "new" : "gone", fields: [] }];
  }
  const names = Object.keys(after) as (keyof Row)[];
  const fields = names
    .filter((name) => before[name] !== after[name])
    .map((name) => ({ name, before: before[name], after: after[name] }));
  return fields.length === 0 ? [] : [{ subject_code, subject_name, change: "changed", fields }];
}
