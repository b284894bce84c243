import { Message } from "../figure/Message.tsx";
import { Sentence } from "../findings/Sentence.tsx";
import { moment } from "../format.ts";
import { Link } from "../Link.tsx";
import { latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import { PlainTable } from "../table/PlainTable.tsx";
import { methodText, planningText } from "../text/planning.ts";
import { nothingOpen } from "../url.ts";
import { CopyScenario } from "./CopyScenario.tsx";
import { fetchScenarios, type KeptScenario } from "./keptScenarios.ts";
import { NewScenario } from "./NewScenario.tsx";
import { ScenarioTotal } from "./ScenarioTotal.tsx";
import "../styles/planning.css";

/** Budget scenarios that may be seen, and a new one. */
export function Scenarios() {
  const loadable = useAnswer("scenarios", fetchScenarios);
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  const scenarios = latest(loadable);
  const values: Record<string, string> = {
    count: String(scenarios?.length ?? 0),
    decided: String(scenarios?.filter(({ decided }) => decided !== null).length ?? 0),
  };
  const clause = scenarios?.length === 0 ? planningText.saidNone : planningText.said;
  return (
    <>
      <Sentence
        label={planningText.findings}
        clauses={scenarios === null ? [] : [clause]}
        value={(name) => ({ text: values[name] ?? "" })}
      />
      <NewScenario />
      {scenarios && scenarios.length > 0 && <ScenarioTable scenarios={scenarios} />}
    </>
  );
}

function ScenarioTable({ scenarios }: { scenarios: readonly KeptScenario[] }) {
  const heads = ["name", "budgetYear", "method", "totalHead", "savedBy", "savedAt", "state", "copy"] as const;
  return (
    <PlainTable
      caption={say(planningText.list)}
      heads={heads.map((head) => ({ text: say(planningText[head]), isNumber: head === "totalHead" }))}
      rows={scenarios.map((scenario) => ({
        key: scenario.id,
        cells: [
          <Link key="name" to={{ ...nothingOpen, page: "scenario", scenario: scenario.id }}>
            {scenario.name}
          </Link>,
          String(scenario.budget_year),
          say(methodText[scenario.method]),
          <ScenarioTotal key="total" scenario={scenario} />,
          scenario.updated_by,
          moment(scenario.updated_at, { time: true }),
          say(
            scenario.decided
              ? planningText.isDecided
              : scenario.is_shared
                ? planningText.isShared
                : planningText.isPrivate,
          ),
          <CopyScenario key="copy" scenario={scenario} />,
        ],
      }))}
    />
  );
}
