import { useState } from "preact/hooks";
import { fetchQuery } from "../api.ts";
import { useOffice } from "../office.ts";
import { PrincipalField } from "../PrincipalField.tsx";
import { askAgain, latest, useQuery } from "../query.ts";
import { say } from "../say.ts";
import { methodText, planningText } from "../text/planning.ts";
import { nothingOpen } from "../url.ts";
import { useAction } from "../useAction.ts";
import { go, view } from "../view.ts";
import { type Method, methods } from "./arithmetic/Scenario.ts";
import { addScenario } from "./keptScenarios.ts";
import { startScenario } from "./startScenario.ts";

/** Asks for the name, year and baseline of a new scenario; the rules in force are its rules, the scope in view its scope. */
export function NewScenario() {
  const years = latest(useQuery("fiscal_years", {}))?.rows.map(({ fiscal_year }) => fiscal_year + 1) ?? [];
  const budgetYears = [...years].sort((one, other) => other - one);
  const snapshot = latest(useOffice())?.snapshot?.id ?? null;
  const [name, setName] = useState("");
  const [chosen, setYear] = useState<number | null>(null);
  const [method, setMethod] = useState<Method>("adjusted");
  const [isShared, setShared] = useState(true);
  const year = chosen ?? budgetYears[0] ?? null;
  const { region, department } = view.value;
  const add = useAction(async () => {
    if (year === null || snapshot === null) return;
    const scope = { ...(region && { region_code: region }), ...(department && { department_code: department }) };
    const [rules, limits] = await Promise.all([
      fetchQuery("planning_rules", { budget_year: year }),
      fetchQuery("planning_limits", { budget_year: year, ...scope }),
    ]);
    const start = { name: name.trim(), budget_year: year, snapshot, region, department, method };
    const scenario = startScenario(start, rules.rows, limits.rows[0]);
    const { id } = await addScenario(scenario, isShared);
    askAgain();
    go({ ...nothingOpen, page: "scenario", scenario: id });
  });
  const onSubmit = (event: Event) => {
    event.preventDefault();
    add.run();
  };
  return (
    <form class="new-scenario" aria-label={say(planningText.newScenario)} onSubmit={onSubmit}>
      <input
        required
        maxLength={120}
        aria-label={say(planningText.newName)}
        placeholder={say(planningText.newName)}
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <select
        aria-label={say(planningText.budgetYear)}
        value={year ?? ""}
        onChange={(event) => setYear(Number(event.currentTarget.value))}
      >
        {budgetYears.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
      <MethodSelect method={method} onChange={setMethod} />
      <PrincipalField />
      <label class="tick">
        <input type="checkbox" checked={isShared} onChange={(event) => setShared(event.currentTarget.checked)} />
        {say(planningText.shared)}
      </label>
      <button type="submit" class="field primary" disabled={add.isBusy || name.trim() === "" || year === null}>
        {say(planningText.newScenario)}
      </button>
      {add.error && <p class="bad">{say(add.error)}</p>}
    </form>
  );
}

function MethodSelect({ method, onChange }: { method: Method; onChange: (method: Method) => void }) {
  return (
    <select
      aria-label={say(planningText.method)}
      value={method}
      onChange={(event) => onChange(event.currentTarget.value as Method)}
    >
      {methods.map((one) => (
        <option key={one} value={one}>
          {say(methodText[one])}
        </option>
      ))}
    </select>
  );
}
