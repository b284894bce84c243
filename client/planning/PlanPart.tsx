import { useMemo, useState } from "preact/hooks";
import { Choice } from "../figure/Choice.tsx";
import type { Unit } from "../format.ts";
import { useOption } from "../option.ts";
import { say } from "../say.ts";
import { columnSetText, filterText, groupingText, planningText } from "../text/planning.ts";
import { view } from "../view.ts";
import { type Arrangement, arrangeLines, groupings, type LineFilter, lineFilters } from "./arrangeLines.ts";
import type { Evidence } from "./Evidence.ts";
import { EvidencePanel } from "./EvidencePanel.tsx";
import { PlanTable } from "./PlanTable.tsx";
import { type ColumnSet, columnsOfSet } from "./planColumns.ts";
import type { Plan } from "./usePlan.ts";
import type { ScenarioDesk } from "./useScenario.ts";

interface PlanPartProps {
  readonly desk: ScenarioDesk;
  readonly plan: Plan;
  readonly unit: Unit;
  readonly unitName: string;
}

const sets = ["summary", "steps", "years", "results", "all"] as const satisfies readonly ColumnSet[];

/** The table with what narrows and orders it, and the evidence of the line under the cursor. */
export function PlanPart({ desk, plan, unit, unitName }: PlanPartProps) {
  const { lang } = view.value;
  const [by] = useOption("by", groupings);
  const [set] = useOption("columns", sets);
  const [own, setOwn] = useState<Omit<Arrangement, "by">>({ sort: null, filter: "all", words: "", folded: new Set() });
  const [cursor, setCursor] = useState<Evidence | null>(null);
  const columns = useMemo(() => columnsOfSet(set), [set]);
  const arrangement = useMemo(() => ({ ...own, by }), [own, by]);
  const codes = useMemo(() => new Set(plan.wrong.keys()), [plan.problems]);
  const arranged = useMemo(
    () => arrangeLines(plan.lines, arrangement, codes, lang),
    [plan.lines, arrangement, codes, lang],
  );
  const onArrange = (change: Partial<Arrangement>) => setOwn({ ...own, ...change });
  const line =
    cursor === null ? null : (plan.lines.find(({ row }) => row.subject_code === cursor.row.subject_code) ?? null);
  const groups = arranged.items.flatMap((item) => (item.kind === "group" ? [item.code] : []));
  return (
    <div class="plan-part">
      <div class="plan-main">
        <div class="plan-bar">
          <Choice name="by" label={planningText.groupBy} choices={groupings} words={groupingText} />
          <Choice name="columns" label={planningText.columns} choices={sets} words={columnSetText} />
          <FilterFields own={own} onArrange={onArrange} />
          {by !== "none" && (
            <button
              type="button"
              class="field"
              onClick={() => onArrange({ folded: own.folded.size > 0 ? new Set() : new Set(groups) })}
            >
              {say(own.folded.size > 0 ? planningText.unfold : planningText.fold)}
            </button>
          )}
        </div>
        <PlanTable
          {...{ desk, columns, arranged, arrangement, unit, unitName, onArrange }}
          wrong={plan.wrong}
          onCursor={setCursor}
        />
        <p class="muted plan-keys">{say(planningText.keys)}</p>
      </div>
      <EvidencePanel {...{ line, unit, unitName }} wrong={plan.wrong} year={desk.scenario.budget_year} />
    </div>
  );
}

interface FilterFieldsProps {
  readonly own: Omit<Arrangement, "by">;
  readonly onArrange: (change: Partial<Arrangement>) => void;
}

function FilterFields({ own, onArrange }: FilterFieldsProps) {
  return (
    <>
      <select
        aria-label={say(planningText.filter)}
        value={own.filter}
        onChange={(event) => onArrange({ filter: event.currentTarget.value as LineFilter })}
      >
        {lineFilters.map((one) => (
          <option key={one} value={one}>
            {say(filterText[one])}
          </option>
        ))}
      </select>
      <input
        type="search"
        aria-label={say(planningText.find)}
        placeholder={say(planningText.find)}
        value={own.words}
        onInput={(event) => onArrange({ words: event.currentTarget.value })}
      />
    </>
  );
}
