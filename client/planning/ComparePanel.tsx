import { useMemo, useState } from "preact/hooks";
import { money, signed, type Unit } from "../format.ts";
import { latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import { PlainTable } from "../table/PlainTable.tsx";
import { effectWords } from "../text/effects.ts";
import { planColumnText } from "../text/planColumnText.ts";
import { planningText } from "../text/planning.ts";
import { effects } from "./arithmetic/effectsOf.ts";
import { yuanOf } from "./arithmetic/fen.ts";
import { steps } from "./arithmetic/proposeLine.ts";
import type { Totals } from "./arithmetic/totals.ts";
import { type Compared, compareScenarios, differencesOf } from "./compareScenarios.ts";
import type { Evidence } from "./Evidence.ts";
import type { GroupNames } from "./groupNames.ts";
import { fetchScenarios, type KeptScenario } from "./keptScenarios.ts";
import { STEP_COLUMNS } from "./planColumns.ts";
import type { ScenarioDesk } from "./useScenario.ts";

interface ComparePanelProps {
  readonly desk: ScenarioDesk;
  readonly evidence: readonly Evidence[];
  readonly names: GroupNames;
  readonly unit: Unit;
  readonly unitName: string;
}

/** This scenario beside others of its year: totals by step and effect, departments, and the lines that differ. */
export function ComparePanel({ desk, evidence, names, unit, unitName }: ComparePanelProps) {
  const known = latest(useAnswer("scenarios", fetchScenarios)) ?? [];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const others = known.filter(
    ({ id, budget_year, region, department }) =>
      id !== desk.kept.id &&
      budget_year === desk.scenario.budget_year &&
      region === desk.scenario.region &&
      department === desk.scenario.department,
  );
  const beside = others.filter(({ id }) => chosen.has(id));
  const compared = useMemo(
    () => compareScenarios(evidence, [desk.scenario, ...beside]),
    [evidence, desk.scenario, chosen, known],
  );
  return (
    <section class="plan-panel">
      <h2>{say(planningText.compare)}</h2>
      {others.length === 0 && <p class="muted">{say(planningText.nothingToCompare)}</p>}
      <Chooser others={others} chosen={chosen} onChange={setChosen} />
      {compared.length > 1 && (
        <>
          <TotalTable {...{ compared, unit, unitName }} />
          <DepartmentTable {...{ compared, names, unit, unitName }} />
          <LineTable {...{ compared, evidence, unit, unitName }} />
        </>
      )}
    </section>
  );
}

interface ChooserProps {
  readonly others: readonly KeptScenario[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

function Chooser({ others, chosen, onChange }: ChooserProps) {
  const turn = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <div class="compare-with">
      {others.map(({ id, name, updated_by }) => (
        <label key={id} class="tick">
          <input type="checkbox" checked={chosen.has(id)} onChange={() => turn(id)} />
          {name} <small class="muted">{updated_by}</small>
        </label>
      ))}
    </div>
  );
}

interface TableProps {
  readonly compared: readonly Compared[];
  readonly unit: Unit;
  readonly unitName: string;
}

function headsOf(first: string, compared: readonly Compared[]) {
  return [{ text: first }, ...compared.map(({ name }, at) => ({ text: `${at + 1} ${name}`, isNumber: true }))];
}

function TotalTable({ compared, unit, unitName }: TableProps) {
  const measures: readonly (readonly [string, (total: Totals) => number])[] = [
    [say(planColumnText.baseline), ({ baseline }) => baseline],
    ...steps.map((step) => [say(planColumnText[STEP_COLUMNS[step]]), ({ changes }: Totals) => changes[step]] as const),
    [say(planColumnText.proposal), ({ proposal }) => proposal],
    ...effects.map(
      (effect) =>
        [say(planningText.netOf, { effect: say(effectWords[effect]) }), ({ net }: Totals) => net[effect]] as const,
    ),
  ];
  return (
    <PlainTable
      caption={say(planningText.compareTotals)}
      heads={headsOf(say(planningText.measure, { unit: unitName }), compared)}
      rows={measures.map(([name, of]) => ({
        key: name,
        cells: [name, ...compared.map(({ total }) => money(yuanOf(of(total)), unit))],
      }))}
    />
  );
}

function DepartmentTable({ compared, names, unit, unitName }: TableProps & { readonly names: GroupNames }) {
  const codes = [...names.department.keys()].filter((code) => {
    const amounts = compared.map(({ departments }) => departments.get(code)?.proposal ?? 0);
    return amounts.some((amount) => amount !== amounts[0]);
  });
  return (
    <>
      <h3>{say(planningText.compareDepartments, { count: String(codes.length) })}</h3>
      {codes.length > 0 && (
        <PlainTable
          caption={say(planningText.compareDepartments, { count: String(codes.length) })}
          heads={headsOf(say(planningText.departmentIn, { unit: unitName }), compared)}
          rows={codes.map((code) => ({
            key: code,
            cells: [
              names.department.get(code) ?? code,
              ...compared.map(({ departments }) => money(yuanOf(departments.get(code)?.proposal ?? 0), unit)),
            ],
          }))}
        />
      )}
    </>
  );
}

/** Lines shown at once; the workbook has all of them. */
const MOST_SHOWN = 100;

function LineTable({ compared, evidence, unit, unitName }: TableProps & { readonly evidence: readonly Evidence[] }) {
  const [first, second] = compared;
  if (!first || !second) return null;
  const found = differencesOf(first, second);
  const winners = found.filter(({ fen }) => fen > 0).length;
  const values = { name: second.name, winners: String(winners), losers: String(found.length - winners) };
  return (
    <>
      <h3>{say(planningText.compareLines, values)}</h3>
      {found.length > 0 && (
        <PlainTable
          caption={say(planningText.compareLines, values)}
          heads={[
            ...headsOf(say(planningText.lineIn, { unit: unitName }), compared),
            { text: say(planningText.difference), isNumber: true },
          ]}
          rows={found.slice(0, MOST_SHOWN).map(({ at, fen }) => ({
            key: evidence[at]?.row.subject_code ?? String(at),
            cells: [
              evidence[at]?.row.subject_name ?? "",
              ...compared.map(({ lines }) => money(yuanOf(lines[at]?.proposal ?? 0), unit)),
              signed(money(yuanOf(fen), unit)),
            ],
          }))}
        />
      )}
      {found.length > MOST_SHOWN && (
        <p class="muted">{say(planningText.moreLines, { count: String(found.length - MOST_SHOWN) })}</p>
      )}
    </>
  );
}
