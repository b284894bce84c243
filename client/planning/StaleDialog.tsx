import { useState } from "preact/hooks";
import { MISSING, money, type Unit } from "../format.ts";
import { say } from "../say.ts";
import { fieldText, planningText } from "../text/planning.ts";
import { useDialog } from "../useDialog.ts";
import type { Decision } from "./arithmetic/Scenario.ts";
import type { KeptScenario } from "./keptScenarios.ts";
import { type Conflict, conflictsOf, mergeScenarios, type Side } from "./mergeScenarios.ts";
import type { ScenarioDesk } from "./useScenario.ts";
import "../styles/planningDialog.css";

interface StaleDialogProps {
  readonly desk: ScenarioDesk;
  readonly theirs: KeptScenario;
  readonly nameOf: (code: string) => string;
  readonly unit: Unit;
}

/** Somebody else saved first: what only one changed is taken, what both changed is asked, and nothing is lost. */
export function StaleDialog({ desk, theirs, nameOf, unit }: StaleDialogProps) {
  const conflicts = conflictsOf(desk.kept, desk.scenario, theirs);
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(new Map());
  const close = () => desk.goOn(desk.kept, desk.scenario);
  const dialog = useDialog(close);
  const isOpen = conflicts.some((conflict) => !choices.has(keyOf(conflict)));
  const merge = () => desk.goOn(theirs, mergeScenarios(desk.kept, desk.scenario, theirs, choices));
  return (
    <dialog {...dialog} class="confirm plan-dialog" aria-labelledby="stale-title">
      <h2 id="stale-title">{say(planningText.stale)}</h2>
      <p>{say(planningText.staleBy, { name: theirs.updated_by, version: String(theirs.version) })}</p>
      {conflicts.length === 0 && <p>{say(planningText.noConflict)}</p>}
      <ul class="conflicts">
        {conflicts.map((conflict) => (
          <ConflictChoice
            key={keyOf(conflict)}
            {...{ conflict, desk, theirs, nameOf, unit }}
            chosen={choices.get(keyOf(conflict)) ?? null}
            onChoose={(side) => setChoices(new Map(choices).set(keyOf(conflict), side))}
          />
        ))}
      </ul>
      <div class="confirm-buttons">
        <button type="button" class="field" onClick={close}>
          {say(planningText.back)}
        </button>
        <button type="button" class="field primary" disabled={isOpen} onClick={merge}>
          {say(planningText.merge)}
        </button>
      </div>
    </dialog>
  );
}

interface ConflictChoiceProps extends StaleDialogProps {
  readonly conflict: Conflict;
  readonly chosen: Side | null;
  readonly onChoose: (side: Side) => void;
}

function ConflictChoice({ conflict, desk, theirs, nameOf, unit, chosen, onChoose }: ConflictChoiceProps) {
  const { kind, name } = conflict;
  const title = kind === "line" ? nameOf(name) : say(fieldText[name] ?? { zh: name, en: name });
  const of = (scenario: { decisions: KeptScenario["decisions"] }) =>
    kind === "line" ? described(scenario.decisions[name], unit) : "";
  return (
    <li>
      <fieldset>
        <legend>{title}</legend>
        {(["mine", "theirs"] as const).map((side) => (
          <label key={side} class="tick">
            <input type="radio" name={keyOf(conflict)} checked={chosen === side} onChange={() => onChoose(side)} />
            {say(planningText[side])} {of(side === "mine" ? desk.scenario : theirs)}
          </label>
        ))}
      </fieldset>
    </li>
  );
}

function described(decision: Decision | undefined, unit: Unit): string {
  if (decision === undefined) return say(planningText.noDecision);
  const amount = decision.proposal_yuan === null ? MISSING : money(decision.proposal_yuan, unit);
  return [amount, decision.is_locked ? say(planningText.locked) : "", decision.reason ?? ""]
    .filter(Boolean)
    .join(" · ");
}

function keyOf({ kind, name }: Conflict): string {
  return `${kind} ${name}`;
}
