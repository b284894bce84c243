import { Plus, X } from "lucide";
import { useState } from "preact/hooks";
import { MISSING, money, signed, type Unit } from "../format.ts";
import { Icon } from "../Icon.tsx";
import { say } from "../say.ts";
import { ceilingKindText, planningText, spreadText } from "../text/planning.ts";
import { planningProblemText } from "../text/planningProblems.ts";
import type { CeilingResult } from "./arithmetic/applyCeilings.ts";
import type { Computed } from "./arithmetic/computeScenario.ts";
import { fenOf, yuanOf } from "./arithmetic/fen.ts";
import { type Ceiling, type CeilingKind, ceilingKinds, type Spread, spreads } from "./arithmetic/Scenario.ts";
import { type GroupNames, nameOfCeiling } from "./groupNames.ts";
import { readAmount, typedAmount } from "./typedAmount.ts";
import type { ScenarioDesk } from "./useScenario.ts";

interface CeilingPanelProps {
  readonly desk: ScenarioDesk;
  readonly computed: Computed;
  readonly names: GroupNames;
  /** Proposals of each group, in fen, for a ceiling that is new. */
  readonly sumOf: (by: CeilingKind, code: string | null) => number;
  readonly unit: Unit;
  readonly unitName: string;
}

/** Ceilings of the whole and of groups: written, spread, and how they came out; what could not be placed is said. */
export function CeilingPanel(props: CeilingPanelProps) {
  const { desk, computed, unitName } = props;
  const { scenario, change } = desk;
  const set = (ceilings: readonly Ceiling[]) => change({ ...scenario, ceilings });
  const add = () => {
    const code = [...props.names.department.keys()].find(
      (one) => !scenario.ceilings.some((ceiling) => ceiling.by === "department" && ceiling.code === one),
    );
    if (code === undefined) return;
    const ceiling_yuan = yuanOf(props.sumOf("department", code));
    set([...scenario.ceilings, { by: "department", code, ceiling_yuan, spread: "proportion", gives_reserve: false }]);
  };
  return (
    <section class="plan-panel">
      <h2>{say(planningText.ceilings)}</h2>
      <p class="muted">{say(planningText.ceilingsHint)}</p>
      {scenario.ceilings.length === 0 && <p>{say(planningText.noCeilings)}</p>}
      <fieldset disabled={desk.isFrozen}>
        <legend class="unseen">{say(planningText.ceilings)}</legend>
        <ul class="ceiling-list">
          {computed.ceilings.map((result, at) => (
            <CeilingRow
              key={at}
              {...props}
              result={result}
              onChange={(next) => set(scenario.ceilings.map((one, place) => (place === at ? next : one)))}
              onDrop={() => set(scenario.ceilings.filter((_, place) => place !== at))}
            />
          ))}
        </ul>
        <button type="button" class="field" onClick={add}>
          <Icon node={Plus} size={14} />
          {say(planningText.addCeiling)}
        </button>
        <small class="muted"> {say(planningText.inUnit, { unit: unitName })}</small>
      </fieldset>
    </section>
  );
}

interface CeilingRowProps extends CeilingPanelProps {
  readonly result: CeilingResult;
  readonly onChange: (next: Ceiling) => void;
  readonly onDrop: () => void;
}

function CeilingRow(props: CeilingRowProps) {
  const { result, names, unit, onChange, onDrop } = props;
  const { ceiling } = result;
  const name = nameOfCeiling(ceiling, names);
  return (
    <li>
      <div class="ceiling-fields">
        <GroupFields {...props} />
        <CeilingAmount key={ceiling.ceiling_yuan} ceiling={ceiling} name={name} unit={unit} onChange={onChange} />
        <select
          aria-label={say(planningText.spreadOf, { name })}
          value={ceiling.spread ?? ""}
          onChange={(event) => onChange({ ...ceiling, spread: (event.currentTarget.value || null) as Spread | null })}
        >
          <option value="">{say(planningText.comparesOnly)}</option>
          {spreads.map((one) => (
            <option key={one} value={one}>
              {say(spreadText[one])}
            </option>
          ))}
        </select>
        <label class="tick">
          <input
            type="checkbox"
            checked={ceiling.gives_reserve}
            disabled={ceiling.spread === null}
            onChange={(event) => onChange({ ...ceiling, gives_reserve: event.currentTarget.checked })}
          />
          {say(planningText.givesReserve)}
        </label>
        <button type="button" class="tool" aria-label={say(planningText.dropCeiling, { name })} onClick={onDrop}>
          <Icon node={X} />
        </button>
      </div>
      <Outcome result={result} unit={unit} />
    </li>
  );
}

function GroupFields({ result: { ceiling }, names, sumOf, onChange }: CeilingRowProps) {
  const to = (by: CeilingKind, code: string | null) =>
    onChange({ ...ceiling, by, code, ceiling_yuan: yuanOf(sumOf(by, code)) });
  return (
    <>
      <select
        aria-label={say(planningText.ceilingBy)}
        value={ceiling.by}
        onChange={(event) => {
          const by = event.currentTarget.value as CeilingKind;
          to(by, by === "whole" ? null : ([...names[by].keys()][0] ?? null));
        }}
      >
        {ceilingKinds.map((kind) => (
          <option key={kind} value={kind}>
            {say(ceilingKindText[kind])}
          </option>
        ))}
      </select>
      {ceiling.by !== "whole" && (
        <select
          aria-label={say(planningText.ceilingGroup)}
          value={ceiling.code ?? ""}
          onChange={(event) => to(ceiling.by, event.currentTarget.value)}
        >
          {[...names[ceiling.by]].map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      )}
    </>
  );
}

interface CeilingAmountProps {
  readonly ceiling: Ceiling;
  readonly name: string;
  readonly unit: Unit;
  readonly onChange: (next: Ceiling) => void;
}

function CeilingAmount({ ceiling, name, unit, onChange }: CeilingAmountProps) {
  const known = fenOf(ceiling.ceiling_yuan);
  const [text, setText] = useState(known === null ? ceiling.ceiling_yuan : typedAmount(known, unit));
  const read = readAmount(text, unit);
  const take = () => read !== null && read !== ceiling.ceiling_yuan && onChange({ ...ceiling, ceiling_yuan: read });
  return (
    <span>
      <input
        class="number"
        aria-label={say(planningText.amountOf, { name })}
        aria-invalid={read === null}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === "Enter" && take()}
      />
      {read === null && <small class="bad">{say(planningProblemText.proposal_not_money)}</small>}
    </span>
  );
}

function Outcome({ result: { proposal, locked, distance, unplaced }, unit }: { result: CeilingResult; unit: Unit }) {
  const amount = (fen: number) => money(yuanOf(fen), unit);
  return (
    <p class="muted">
      {say(planningText.outcome, {
        proposal: amount(proposal),
        locked: amount(locked),
        distance: distance === null ? MISSING : signed(amount(distance)),
      })}
      {unplaced > 0 && <strong class="warn"> {say(planningText.unplaced, { amount: amount(unplaced) })}</strong>}
    </p>
  );
}
