import { say } from "../say.ts";
import type { CheckedParameter } from "../sql/runApi.ts";
import { workbenchText } from "../text/workbench.ts";
import { checked } from "./checked.ts";
import { parametersOf, statementsOf } from "./editor/statements.ts";
import { changeTab, type Tab } from "./tabs.ts";

/** An input for every `$parameter` of the text, with what may be chosen where that is known. */
export function Parameters({ tab }: { tab: Tab }) {
  const names = parametersOf(tab.sql);
  if (names.length === 0) return null;
  const said = statementsOf(tab.sql).flatMap(({ sql }) => checked.value[sql]?.parameters ?? []);
  const give = (name: string, value: string) =>
    changeTab(tab.id, { parameters: { ...tab.parameters, [name]: value === "" ? null : value } });
  return (
    <fieldset class="workbench-parameters">
      <legend class="unseen">{say(workbenchText.parameters)}</legend>
      {names.map((name) => {
        const known = said.find((one) => one.name === name);
        return (
          <span key={name}>
            <code>${name}</code>
            <ParameterInput
              {...{ name, known }}
              value={tab.parameters[name] ?? ""}
              onGive={(value) => give(name, value)}
            />
          </span>
        );
      })}
    </fieldset>
  );
}

interface ParameterInputProps {
  readonly name: string;
  readonly known: CheckedParameter | undefined;
  readonly value: string;
  readonly onGive: (value: string) => void;
}

function ParameterInput({ name, known, value, onGive }: ParameterInputProps) {
  if (!known?.choices || known.choices.length === 0) {
    return (
      <input
        aria-label={name}
        value={value}
        placeholder={known?.type?.toLowerCase() ?? ""}
        onInput={(event) => onGive(event.currentTarget.value)}
      />
    );
  }
  return (
    <select aria-label={name} value={value} onChange={(event) => onGive(event.currentTarget.value)}>
      <option value="">{say(workbenchText.noValue)}</option>
      {known.choices.map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
    </select>
  );
}
