import { useMemo } from "preact/hooks";
import { money } from "../format.ts";
import { useCurrency } from "../office.ts";
import { say } from "../say.ts";
import { unitText } from "../text/units.ts";
import { view } from "../view.ts";
import { computeScenario } from "./arithmetic/computeScenario.ts";
import { yuanOf } from "./arithmetic/fen.ts";
import { readLine } from "./arithmetic/Line.ts";
import type { Scenario } from "./arithmetic/Scenario.ts";
import { useEvidence } from "./useEvidence.ts";

/** What a scenario in a list comes to, on the present evidence. */
export function ScenarioTotal({ scenario }: { scenario: Scenario }) {
  const { rows } = useEvidence(scenario);
  const currency = useCurrency();
  const total = useMemo(
    () => (rows === null ? null : computeScenario(rows.map(readLine), scenario).total.proposal),
    [rows, scenario],
  );
  const unit = view.value.unit ?? "wan";
  return total === null ? null : (
    <>
      {money(yuanOf(total), unit)} {say(unitText(unit, currency))}
    </>
  );
}
