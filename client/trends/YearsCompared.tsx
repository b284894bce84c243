import { budgetChange } from "../charts/budgetChange.ts";
import { Figure } from "../figure/Figure.tsx";
import { useScope } from "../office.ts";
import { latest, useQuery } from "../query.ts";
import { say } from "../say.ts";
import { trendsText } from "../text/trends.ts";
import { ChosenSelect } from "./ChosenSelect.tsx";

/** Two years side by side: what changed the money between them. */
export function YearsCompared() {
  const scope = useScope();
  const years = (latest(useQuery("fiscal_years", {}))?.rows ?? []).map((row) => row.fiscal_year);
  const last = scope?.fiscal_year;
  const before = last === undefined ? undefined : years.findLast((year) => year < last);
  return (
    <section class="part">
      <div class="part-head">
        <h2>{say(trendsText.change)}</h2>
        <div class="choices">
          <YearSelect name="first" label={say(trendsText.firstYear)} years={years} otherwise={before} />
          <YearSelect name="last" label={say(trendsText.lastYear)} years={years} otherwise={last} />
        </div>
      </div>
      <div class="grid">
        <Figure chart={budgetChange} span={12} />
      </div>
    </section>
  );
}

interface YearSelectProps {
  readonly name: string;
  readonly label: string;
  readonly years: readonly number[];
  readonly otherwise: number | undefined;
}

function YearSelect({ name, label, years, otherwise }: YearSelectProps) {
  const [first, ...others] = [
    ...years.filter((year) => year === otherwise),
    ...years.filter((year) => year !== otherwise).reverse(),
  ].map((year) => ({ value: String(year), text: String(year) }));
  return first === undefined ? null : <ChosenSelect name={name} label={label} options={[first, ...others]} />;
}
