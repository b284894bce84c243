import { useEffect, useState } from "preact/hooks";
import { Choice } from "../figure/Choice.tsx";
import { DataLimits } from "../findings/DataLimits.tsx";
import { count, headlineUnit } from "../format.ts";
import { useCurrency } from "../office.ts";
import { useOption } from "../option.ts";
import { isPrinting } from "../printing.ts";
import { say } from "../say.ts";
import { partText, planningText } from "../text/planning.ts";
import { unitText } from "../text/units.ts";
import { view } from "../view.ts";
import { yuanOf } from "./arithmetic/fen.ts";
import { CeilingPanel } from "./CeilingPanel.tsx";
import { ChangesPanel } from "./ChangesPanel.tsx";
import { ComparePanel } from "./ComparePanel.tsx";
import { EnvelopeBar } from "./EnvelopeBar.tsx";
import type { EvidenceRow } from "./Evidence.ts";
import type { KeptScenario } from "./keptScenarios.ts";
import { PlanPart } from "./PlanPart.tsx";
import { PlanSummary } from "./PlanSummary.tsx";
import { RecordPanel } from "./RecordPanel.tsx";
import { RulePanel } from "./RulePanel.tsx";
import { ScenarioTools } from "./ScenarioTools.tsx";
import { SensitivityPanel } from "./SensitivityPanel.tsx";
import { Sliders } from "./Sliders.tsx";
import { StaleDialog } from "./StaleDialog.tsx";
import { usePlan } from "./usePlan.ts";
import { type ScenarioDesk, useScenario } from "./useScenario.ts";
import "../styles/planning.css";

interface ScenarioViewProps {
  readonly kept: KeptScenario;
  readonly rows: readonly EvidenceRow[];
  /** The snapshot that the evidence is of. */
  readonly snapshot: string;
}

const parts = ["table", "ceilings", "rules", "compare", "sensitivity", "changes", "record"] as const;

/** A scenario: what it comes to, what moves it, and the table of its lines. */
export function ScenarioView({ kept, rows, snapshot }: ScenarioViewProps) {
  const desk = useScenario(kept);
  const { lang } = view.value;
  const unit = view.value.unit ?? "wan";
  const unitName = say(unitText(unit, useCurrency()));
  const plan = usePlan(rows, desk.scenario, { lang, unit, unitName });
  const [part] = useOption("part", parts);
  useSaveKey(desk);
  const shown = { desk, unit, unitName };
  // Headlines in the unit of headlines, unless another is chosen for everything.
  const large = view.value.unit ?? headlineUnit(yuanOf(plan.computed.total.proposal));
  const largeName = say(unitText(large, useCurrency()));
  if (isPrinting.value) return <PlanSummary {...shown} plan={plan} snapshot={snapshot} />;
  const regions = [...new Set(rows.map(({ region_code }) => region_code))].sort();
  return (
    <>
      <ScenarioTools desk={desk} plan={plan} unit={large} unitName={largeName} />
      <EnvelopeBar computed={plan.computed} unit={large} unitName={largeName} />
      <Sliders desk={desk} total={plan.computed.total} />
      <Choice name="part" label={planningText.parts} choices={parts} words={partText} />
      <Problems problems={plan.problems} />
      {part === "table" && <PlanPart {...shown} plan={plan} />}
      {part === "ceilings" && <CeilingPanel {...shown} {...plan} />}
      {part === "rules" && <RulePanel desk={desk} regions={regions} />}
      {part === "compare" && <ComparePanel {...shown} {...plan} />}
      {part === "sensitivity" && <SensitivityPanel {...shown} scenario={desk.scenario} evidence={plan.evidence} />}
      {part === "changes" && <ChangesPanel {...shown} />}
      {part === "record" && <RecordPanel kept={desk.kept} />}
      <DataLimits snapshot={snapshot} limits={limitsOf(rows, desk, snapshot)} />
      {desk.theirs && (
        <StaleDialog
          {...shown}
          theirs={desk.theirs}
          nameOf={(code) => rows.find(({ subject_code }) => subject_code === code)?.subject_name ?? code}
        />
      )}
    </>
  );
}

/** ⌘S or Ctrl S saves wherever the focus is. */
function useSaveKey(desk: ScenarioDesk): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      if (desk.isChanged) desk.save();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  });
}

const MOST_SHOWN = 5;

function Problems({ problems }: { problems: readonly string[] }) {
  const [isOpen, setOpen] = useState(false);
  if (problems.length === 0) return null;
  const shown = isOpen ? problems : problems.slice(0, MOST_SHOWN);
  return (
    <section class="plan-problems" aria-label={say(planningText.problems)}>
      <h2 class="bad">{say(planningText.problemCount, { count: String(problems.length) })}</h2>
      <ul>
        {[...new Set(shown)].map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      {!isOpen && problems.length > MOST_SHOWN && (
        <button type="button" class="field" onClick={() => setOpen(true)}>
          {say(planningText.allProblems)}
        </button>
      )}
    </section>
  );
}

function limitsOf(rows: readonly EvidenceRow[], { scenario }: ScenarioDesk, snapshot: string): readonly string[] {
  const [first] = rows;
  const unrated = rows.filter(({ rating }) => rating === null).length;
  return [
    ...(first && !first.is_year_complete
      ? [
          say(planningText.limitRunning, {
            base: String(scenario.budget_year - 1),
            evidence: String(first.evidence_year),
          }),
        ]
      : []),
    say(planningText.limitUnrated, { count: count(unrated), whole: count(rows.length) }),
    say(planningText.limitRecover),
    ...(scenario.snapshot === snapshot
      ? []
      : [say(planningText.limitSnapshot, { from: scenario.snapshot, to: snapshot })]),
  ];
}
