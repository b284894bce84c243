import { useId } from "preact/hooks";
import type { NearMiss } from "../api.ts";
import { MISSING } from "../format.ts";
import { moneyInProse } from "../moneyInProse.ts";
import { useCurrency } from "../office.ts";
import { say } from "../say.ts";
import { joinText } from "../text/joins.ts";
import { view } from "../view.ts";
import { scaleShowing } from "./scaleShowing.ts";

interface NearMissCardProps {
  readonly pair: NearMiss;
  /** What the person says of it; null while nothing. */
  readonly said: boolean | null;
  readonly isBusy: boolean;
  readonly onSay: (said: boolean | null) => void;
}

type Project = NearMiss["named"];

/** Two projects side by side, line by line, and the question whether they are one. */
export function NearMissCard({ pair, said, isBusy, onSay }: NearMissCardProps) {
  const { named, other } = pair;
  const id = useId();
  const print = useAmounts();
  const lines = [
    {
      head: joinText.code,
      cell: ({ is_made, project_code }: Project) => (is_made ? say(joinText.noCode) : project_code),
    },
    { head: joinText.name, cell: ({ project_name }: Project) => <b>{project_name}</b> },
    { head: joinText.department, cell: (one: Project) => one.department_name ?? one.department_code },
    { head: joinText.years, cell: yearsOf },
    ...(named.requested_yuan === null && other.requested_yuan === null
      ? []
      : [{ head: joinText.requested, cell: (one: Project) => print(one.requested_yuan, one) }]),
    { head: joinText.budget, cell: (one: Project) => print(one.budget_yuan, one) },
    { head: joinText.executed, cell: (one: Project) => print(one.executed_yuan, one) },
  ];
  const choice = (value: boolean) => (
    <button
      type="button"
      class="field"
      aria-pressed={said === value}
      aria-describedby={id}
      disabled={isBusy}
      onClick={() => onSay(said === value ? null : value)}
    >
      {say(value ? joinText.same : joinText.different)}
    </button>
  );
  return (
    <li class="near-miss" data-said={said ?? undefined}>
      <table>
        <caption class="unseen" id={id}>
          {say(joinText.pair, { name: named.project_name, other: other.project_name })}
        </caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{originOf(named)}</th>
            <th scope="col">{originOf(other)}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ head, cell }) => (
            <tr key={head.en}>
              <th scope="row">{say(head)}</th>
              <td>{cell(named)}</td>
              <td>{cell(other)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="near-miss-choice">
        {choice(true)}
        {choice(false)}
      </p>
    </li>
  );
}

function originOf({ is_in_import }: Project): string {
  return say(is_in_import ? joinText.inImport : joinText.inWarehouse);
}

function yearsOf({ first_year, last_year }: Project): string {
  return first_year === last_year ? String(last_year) : `${first_year}–${last_year}`;
}

/** Amounts with their unit, and the year they are of where the project has several. */
function useAmounts(): (yuan: string | null, project: Project) => string {
  const { lang, unit } = view.value;
  const currency = useCurrency();
  return (yuan, { first_year, last_year, money_year }) => {
    if (yuan === null) return MISSING;
    const amount = moneyInProse(yuan, unit ?? scaleShowing(yuan, null, lang), lang, currency);
    return first_year === last_year ? amount : say(joinText.inYear, { amount, year: String(money_year) });
  };
}
