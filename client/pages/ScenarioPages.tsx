import { OneScenario } from "../planning/OneScenario.tsx";
import { Scenarios } from "../planning/Scenarios.tsx";
import { view } from "../view.ts";

/** Budget scenarios of next years. */
export function ScenariosPage() {
  return <Scenarios />;
}

/** The scenario of the address; all of them where it names none. */
export function ScenarioPage() {
  const { scenario } = view.value;
  return scenario === null ? <Scenarios /> : <OneScenario id={scenario} />;
}
