import { rate } from "../format.ts";
import { latest, useQuery } from "../query.ts";
import { say } from "../say.ts";
import { methodText, planningText } from "../text/planning.ts";
import { type Method, methods, type Scenario } from "./arithmetic/Scenario.ts";

interface MethodChoiceProps {
  readonly scenario: Scenario;
  readonly onChange: (method: Method) => void;
}

/** The choice of baseline, each with how far it missed past years in the scope; the best is marked and never chosen silently. */
export function MethodChoice({ scenario: { method, region, department }, onChange }: MethodChoiceProps) {
  const scope = {
    ...(region === null ? {} : { region_code: region }),
    ...(department === null ? {} : { department_code: department }),
  };
  const records = latest(useQuery("baseline_records", scope))?.rows.filter((row) => row.department_code === null) ?? [];
  const nameOf = (one: Method) => {
    const record = records.find(({ baseline_method }) => baseline_method === one);
    if (!record || record.error_rate === null) return say(methodText[one]);
    const values = { name: say(methodText[one]), error: rate(record.error_rate) };
    return say(record.is_best ? planningText.methodBest : planningText.methodError, values);
  };
  return (
    <label>
      <span>{say(planningText.method)}</span>
      <select value={method} onChange={(event) => onChange(event.currentTarget.value as Method)}>
        {methods.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
