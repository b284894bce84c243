import { FigureFoot } from "../figure/FigureFoot.tsx";
import { money, rate, signed, type Unit } from "../format.ts";
import { say } from "../say.ts";
import { PlainTable } from "../table/PlainTable.tsx";
import { effectWords } from "../text/effects.ts";
import { planColumnText } from "../text/planColumnText.ts";
import { methodText, planningText } from "../text/planning.ts";
import { effects } from "./arithmetic/effectsOf.ts";
import { yuanOf } from "./arithmetic/fen.ts";
import { steps } from "./arithmetic/proposeLine.ts";
import { totalsBy } from "./arithmetic/totals.ts";
import { STEP_COLUMNS } from "./planColumns.ts";
import type { Plan } from "./usePlan.ts";
import type { ScenarioDesk } from "./useScenario.ts";

interface PlanSummaryProps {
  readonly desk: ScenarioDesk;
  readonly plan: Plan;
  readonly unit: Unit;
  readonly unitName: string;
  readonly snapshot: string;
}

/** The scenario on paper, for a meeting: totals, effects, departments, and the lines that people decided. */
export function PlanSummary({ desk, plan, unit, unitName, snapshot }: PlanSummaryProps) {
  const { scenario } = desk;
  const { total } = plan.computed;
  const amount = (fen: number) => money(yuanOf(fen), unit);
  const facts = [
    [say(planColumnText.baseline), amount(total.baseline)],
    ...steps.map((step) => [say(planColumnText[STEP_COLUMNS[step]]), signed(amount(total.changes[step]))]),
    [say(planColumnText.proposal), amount(total.proposal)],
    ...effects.map((effect) => [
      say(planningText.netOf, { effect: say(effectWords[effect]) }),
      amount(total.net[effect]),
    ]),
  ];
  return (
    <article class="plan-summary">
      <h1>{say(planningText.summaryTitle, { year: String(scenario.budget_year), name: scenario.name })}</h1>
      <p class="muted">
        {say(planningText.summaryUnder, {
          unit: unitName,
          method: say(methodText[scenario.method]),
          version: String(desk.kept.version),
        })}
      </p>
      <PlainTable
        caption={say(planningText.compareTotals)}
        heads={[
          { text: say(planningText.measure, { unit: unitName }) },
          { text: say(planningText.amount), isNumber: true },
        ]}
        rows={facts.map(([name = "", value = ""]) => ({ key: name, cells: [name, value] }))}
      />
      <Departments {...{ plan, unit, unitName }} />
      <Decided {...{ plan, unit, unitName }} />
      <FigureFoot snapshot={snapshot} />
    </article>
  );
}

type PartProps = Pick<PlanSummaryProps, "plan" | "unit" | "unitName">;

function Departments({ plan, unit, unitName }: PartProps) {
  const groups = totalsBy(plan.computed.lines, "department");
  const heads = [
    say(planningText.departmentIn, { unit: unitName }),
    say(planColumnText.baseline),
    say(planColumnText.proposal),
    say(planningText.difference),
    say(planColumnText.growth),
  ];
  return (
    <>
      <h2>{say(planningText.byDepartment)}</h2>
      <PlainTable
        caption={say(planningText.byDepartment)}
        heads={heads.map((text, at) => ({ text, isNumber: at > 0 }))}
        rows={[...groups].map(([code, { baseline, proposal }]) => ({
          key: code,
          cells: [
            plan.names.department.get(code) ?? code,
            money(yuanOf(baseline), unit),
            money(yuanOf(proposal), unit),
            signed(money(yuanOf(proposal - baseline), unit)),
            baseline === 0 ? "" : signed(rate((proposal - baseline) / baseline)),
          ],
        }))}
      />
    </>
  );
}

function Decided({ plan, unit, unitName }: PartProps) {
  const lines = plan.lines.filter(({ decision }) => decision?.proposal_yuan != null);
  if (lines.length === 0) return null;
  const heads = [
    say(planningText.lineIn, { unit: unitName }),
    say(planColumnText.baseline),
    say(planColumnText.proposal),
    say(planColumnText.reason),
  ];
  return (
    <>
      <h2>{say(planningText.decidedLines, { count: String(lines.length) })}</h2>
      <PlainTable
        caption={say(planningText.decidedLines, { count: String(lines.length) })}
        heads={heads.map((text, at) => ({ text, isNumber: at === 1 || at === 2 }))}
        rows={lines.map(({ row, computed, decision }) => ({
          key: row.subject_code,
          cells: [
            row.subject_name,
            money(yuanOf(computed.baseline), unit),
            money(yuanOf(computed.proposal), unit),
            decision?.reason ?? "",
          ],
        }))}
      />
    </>
  );
}
