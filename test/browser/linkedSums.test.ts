import { describe, expect, inject, test } from "vitest";
import type { GroupsAnswer, Picks } from "../../client/api.ts";
import { exAnteCharts } from "../../client/charts/exAnteCharts.ts";
import { exAnteFacts, type Facts } from "../../client/facts.ts";
import { readFacts } from "../../client/linked/factTable.ts";
import { groupFacts, pickedRows } from "../../client/linked/groupFacts.ts";

const groups = {
  ...Object.fromEntries(
    exAnteCharts.map(([{ id, by, measures }]) => [id, { by: [...by], measures, ignores: [by[0]] }] as const),
  ),
  total: { by: [], measures: exAnteFacts.measures, ignores: [] },
};

const PICKS: readonly Picks[] = [
  {},
  { budget_year: { values: ["2022"] } },
  { budget_year: { values: ["2022", "2025"] }, outcome: { values: ["reduced", "undecided"] } },
  { budget_year: { from: "2020", to: "2023" }, conclusion: { values: ["supported_in_part"] } },
  { function_class_code: { values: [null, "205"] }, subject_type: { values: ["project"] } },
  { requested_yuan: { from: "1000000", to: "2999999.99" }, score_band: { from: "60", to: null } },
  { saving_yuan: { from: null, to: "-0.01" } },
  { department_code: { values: ["nobody'; drop table x; --"] } },
];

async function asked({ query }: Facts, path: string, parameters: Record<string, string>): Promise<Response> {
  const response = await fetch(`${inject("address")}/api/queries/${query}${path}?${new URLSearchParams(parameters)}`);
  expect(response.status).toBe(200);
  return response;
}

describe("the worker and the warehouse", () => {
  test.each(PICKS.map((picks) => ({ picks, named: JSON.stringify(picks) })))(
    "group and pick the same to the last fen: $named",
    async ({ picks }) => {
      const arrow = await asked(exAnteFacts, "", { format: "arrow" });
      const facts = readFacts(new Uint8Array(await arrow.arrayBuffer()));
      const sent = { groups: JSON.stringify(groups), picks: JSON.stringify(picks) };
      const answer = (await (await asked(exAnteFacts, "/groups", sent)).json()) as GroupsAnswer;
      expect(groupFacts(facts, groups, picks)).toEqual(answer.groups);
      expect(answer.row_count).toBe(facts.rows.totalRows());
      const rows = (await (await asked(exAnteFacts, "", { picks: sent.picks })).json()) as { rows: object[] };
      expect(pickedRows(facts, picks, Object.keys(rows.rows[0] ?? {}))).toEqual(rows.rows);
    },
  );
});
