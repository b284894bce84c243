import { Download, Printer, Redo2, Save, Stamp, Undo2 } from "lucide";
import { useState } from "preact/hooks";
import { Sentence } from "../findings/Sentence.tsx";
import { count, rate, signed, type Unit } from "../format.ts";
import { Icon } from "../Icon.tsx";
import { Link } from "../Link.tsx";
import { moneyInProse } from "../moneyInProse.ts";
import { useCurrency } from "../office.ts";
import { askAgain } from "../query.ts";
import { say } from "../say.ts";
import { planningText } from "../text/planning.ts";
import { nothingOpen } from "../url.ts";
import { useAction } from "../useAction.ts";
import { view } from "../view.ts";
import { yuanOf } from "./arithmetic/fen.ts";
import { DecideDialog } from "./DecideDialog.tsx";
import { bodyOf, fileAddress, noticeAddress, reopenScenario } from "./keptScenarios.ts";
import type { Plan } from "./usePlan.ts";
import type { ScenarioDesk } from "./useScenario.ts";

interface ScenarioToolsProps {
  readonly desk: ScenarioDesk;
  readonly plan: Plan;
  readonly unit: Unit;
  readonly unitName: string;
}

/** What the scenario says in a sentence, and what can be done with all of it. */
export function ScenarioTools(props: ScenarioToolsProps) {
  const { desk, plan, unit } = props;
  const currency = useCurrency();
  const { total } = plan.computed;
  const { scenario } = desk;
  const change = total.proposal - total.baseline;
  const amount = (fen: number) => moneyInProse(yuanOf(fen), unit, view.value.lang, currency);
  const values: Record<string, string> = {
    name: scenario.name,
    year: String(scenario.budget_year),
    lines: count(total.lines),
    proposal: amount(total.proposal),
    change: `${signed(amount(change))}${total.baseline === 0 ? "" : ` (${signed(rate(change / total.baseline))})`}`,
    cut: amount(total.net.cut),
    cancel: amount(total.net.cancel),
  };
  return (
    <>
      <Sentence
        label={planningText.findings}
        clauses={[planningText.saidOne]}
        value={(name) => ({ text: values[name] ?? "" })}
      />
      <div class="plan-tools">
        <Link to={{ ...nothingOpen, page: "scenarios" }} class="field">
          {say(planningText.all)}
        </Link>
        <SaveTools desk={desk} hasProblems={plan.problems.length > 0} />
        <FileMenu desk={desk} plan={plan} />
        <button type="button" class="field" onClick={() => print()}>
          <Icon node={Printer} size={14} />
          {say(planningText.print)}
        </button>
        <Deciding {...props} />
      </div>
      {desk.error && (
        <p class="bad" role="alert">
          {say(desk.error.text)}
        </p>
      )}
    </>
  );
}

function SaveTools({ desk, hasProblems }: { desk: ScenarioDesk; hasProblems: boolean }) {
  return (
    <>
      <button
        type="button"
        class="field primary"
        title={say(planningText.saveKey)}
        disabled={!desk.isChanged || desk.isSaving || desk.isFrozen}
        onClick={desk.save}
      >
        <Icon node={Save} size={14} />
        {say(planningText.save)}
      </button>
      <output class={desk.isChanged ? "warn" : "muted"}>
        {say(desk.isChanged ? (hasProblems ? planningText.unsavedWrong : planningText.unsaved) : planningText.saved, {
          version: String(desk.kept.version),
        })}
      </output>
      {[
        { name: planningText.undo, node: Undo2, can: desk.canUndo, run: desk.undo },
        { name: planningText.redo, node: Redo2, can: desk.canRedo, run: desk.redo },
      ].map(({ name, node, can, run }) => (
        <button
          key={name.en}
          type="button"
          class="field"
          aria-label={say(name)}
          title={say(name)}
          disabled={!can}
          onClick={run}
        >
          <Icon node={node} size={14} />
        </button>
      ))}
    </>
  );
}

/** Files are of what is kept: they wait until it is saved. */
function FileMenu({ desk, plan }: { desk: ScenarioDesk; plan: Plan }) {
  const { lang } = view.value;
  const { kept, scenario } = desk;
  return (
    <details class="export plan-export">
      <summary class="field">
        <Icon node={Download} size={14} />
        {say(planningText.files)}
      </summary>
      {desk.isChanged ? (
        <p class="muted">{say(planningText.saveFirst)}</p>
      ) : (
        <ul>
          {(["xlsx", "csv"] as const).map((format) => (
            <li key={format}>
              <a href={fileAddress(kept.id, format, lang)} download={`${scenario.name}.${format}`}>
                {say(format === "xlsx" ? planningText.workbook : planningText.csv)}
              </a>
            </li>
          ))}
          {[...plan.names.department].map(([code, name]) => (
            <li key={code}>
              <a href={noticeAddress(kept.id, code, lang)} download={`${name}.docx`}>
                {say(planningText.notice, { name })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function Deciding({ desk, plan, unit, unitName }: ScenarioToolsProps) {
  const [isOpen, setOpen] = useState(false);
  const { decided } = desk.kept;
  if (decided !== null)
    return (
      <>
        <span class="tag">
          <Link to={{ ...nothingOpen, page: "desk", session: decided.session }}>
            {say(planningText.isDecidedBy, { name: decided.by, at: decided.at.slice(0, 10) })}
          </Link>
        </span>
        <Reopening desk={desk} />
      </>
    );
  return (
    <>
      <button
        type="button"
        class="field"
        disabled={desk.isChanged || plan.problems.length > 0}
        title={say(desk.isChanged ? planningText.saveFirst : planningText.decide)}
        onClick={() => setOpen(true)}
      >
        <Icon node={Stamp} size={14} />
        {say(planningText.decide)}
      </button>
      {isOpen && (
        <DecideDialog {...{ desk, unit, unitName }} total={plan.computed.total} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

/** Takes a decision back; the server allows it where the import no longer waits or counts. */
function Reopening({ desk }: { desk: ScenarioDesk }) {
  const reopen = useAction(async () => {
    const opened = await reopenScenario(desk.kept);
    desk.goOn(opened, bodyOf(opened));
    askAgain();
  });
  return (
    <>
      <button type="button" class="field" disabled={reopen.isBusy} onClick={reopen.run}>
        {say(planningText.reopen)}
      </button>
      {reopen.error && <small class="bad">{say(reopen.error)}</small>}
    </>
  );
}
