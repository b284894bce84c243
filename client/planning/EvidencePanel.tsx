import { MISSING, money, rate, signed, type Unit } from "../format.ts";
import { Link } from "../Link.tsx";
import { say } from "../say.ts";
import { toProject } from "../table/linkOf.ts";
import { planColumnText } from "../text/planColumnText.ts";
import { actionText, planningText } from "../text/planning.ts";
import { ratingWords } from "../text/ratings.ts";
import { yuanOf } from "./arithmetic/fen.ts";
import { steps } from "./arithmetic/proposeLine.ts";
import type { PlanLine } from "./Evidence.ts";
import { HistoryLine } from "./HistoryLine.tsx";
import { STEP_COLUMNS } from "./planColumns.ts";

interface EvidencePanelProps {
  /** The line under the cursor; null before one is chosen. */
  readonly line: PlanLine | null;
  readonly wrong: ReadonlyMap<string, string>;
  readonly year: number;
  readonly unit: Unit;
  readonly unitName: string;
}

/** What is known of the line under the cursor, and how its proposal came about, step by step. */
export function EvidencePanel({ line, wrong, year, unit, unitName }: EvidencePanelProps) {
  if (line === null)
    return (
      <aside class="evidence" aria-label={say(planningText.evidence)}>
        <p class="muted">{say(planningText.chooseLine)}</p>
      </aside>
    );
  const { row } = line;
  const link = toProject(row.project_code);
  const problem = wrong.get(row.subject_code);
  return (
    <aside class="evidence" aria-label={say(planningText.evidence)}>
      <h2>{link ? <Link to={link}>{row.subject_name}</Link> : row.subject_name}</h2>
      <p class="muted">
        {row.subject_code} · {row.department_name}
      </p>
      {problem && <p class="bad">{problem}</p>}
      <StepList line={line} unit={unit} unitName={unitName} />
      <YearTable line={line} year={year} unit={unit} unitName={unitName} />
      <HistoryLine row={row} width={268} height={48} />
      <ResultList line={line} year={year} unit={unit} />
      <OtherDecisions line={line} unit={unit} />
    </aside>
  );
}

type PartProps = Pick<EvidencePanelProps, "unit" | "unitName"> & { readonly line: PlanLine };

function StepList({ line: { computed, decision, row }, unit, unitName }: PartProps) {
  const amount = (fen: number) => money(yuanOf(fen), unit);
  const { rule } = computed;
  const ruleWords =
    rule === null ? "" : `${say(actionText[rule.action])}${rule.action === "cut" ? ` ${rate(rule.rate / 1e6)}` : ""}`;
  const moved = steps.filter((step) => computed.changes[step] !== 0);
  return (
    <section>
      <h3>
        {say(planningText.how)} <small class="muted">{unitName}</small>
      </h3>
      <dl class="step-list">
        <dt>{say(row.is_new_request ? planColumnText.requested_yuan : planColumnText.baseline)}</dt>
        <dd>{amount(computed.baseline)}</dd>
        {moved.map((step) => (
          <StepChange
            key={step}
            name={say(planColumnText[STEP_COLUMNS[step]])}
            words={step === "rating" ? ruleWords : step === "decision" ? (decision?.reason ?? "") : ""}
            value={signed(amount(computed.changes[step]))}
          />
        ))}
        <dt class="sum">{say(planColumnText.proposal)}</dt>
        <dd class="sum">{amount(computed.proposal)}</dd>
      </dl>
      {moved.length === 0 && <p class="muted">{say(planningText.nothingMoved)}</p>}
      {decision && decision.by !== "" && (
        <p class="muted">
          {say(planningText.decidedBy, { name: decision.by, at: decision.at.slice(0, 16).replace("T", " ") })}
        </p>
      )}
    </section>
  );
}

function StepChange({ name, words, value }: { name: string; words: string; value: string }) {
  return (
    <>
      <dt>
        {name}
        {words && <small class="muted"> {words}</small>}
      </dt>
      <dd>{value}</dd>
    </>
  );
}

function YearTable({ line: { money: amounts, row }, year, unit, unitName }: PartProps & { readonly year: number }) {
  const amount = (fen: number | null) => (fen === null ? MISSING : money(yuanOf(fen), unit));
  const years = [
    [year - 1, amounts.initial_yuan, amounts.adjusted_yuan, amounts.executed_yuan, row.execution_rate],
    [
      year - 2,
      amounts.prior_initial_yuan,
      amounts.prior_adjusted_yuan,
      amounts.prior_executed_yuan,
      row.prior_execution_rate,
    ],
    [
      year - 3,
      amounts.earlier_initial_yuan,
      amounts.earlier_adjusted_yuan,
      amounts.earlier_executed_yuan,
      row.earlier_execution_rate,
    ],
  ] as const;
  return (
    <section>
      <h3>
        {say(planningText.years)} <small class="muted">{unitName}</small>
      </h3>
      <table class="year-table">
        <thead>
          <tr>
            <th scope="col">{say(planningText.year)}</th>
            {(["initial", "adjusted", "executed", "rateOf"] as const).map((name) => (
              <th key={name} scope="col" class="number">
                {say(planningText[name])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map(([one, initial, adjusted, executed, share]) => (
            <tr key={one}>
              <th scope="row">
                {one}
                {one === year - 1 && !row.is_year_complete && (
                  <small> {say(planningText.toMonth, { month: String(row.latest_month ?? 0) })}</small>
                )}
              </th>
              <td class="number">{amount(initial)}</td>
              <td class="number">{amount(adjusted)}</td>
              <td class="number">{amount(executed)}</td>
              <td class="number">{rate(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ResultList({ line: { row, money: amounts }, unit }: Omit<PartProps, "unitName"> & { readonly year: number }) {
  const amount = (fen: number | null) => (fen === null ? MISSING : money(yuanOf(fen), unit));
  const rated = (code: string | null) => (code === null ? MISSING : say(ratingWords[code] ?? { zh: code, en: code }));
  const facts: readonly (readonly [string, string])[] = [
    [say(planningText.selfRated), `${row.self_score ?? MISSING} · ${rated(row.self_rating)}`],
    [say(planningText.otherRated), `${row.other_score ?? MISSING} · ${rated(row.rating)}`],
    [say(planColumnText.carry_over_yuan), amount(amounts.carry_over_yuan)],
    [say(planColumnText.idle_yuan), amount(amounts.idle_yuan)],
    [
      say(planColumnText.oldest_origin_year),
      row.oldest_origin_year === null ? MISSING : String(row.oldest_origin_year),
    ],
    [say(planColumnText.warning_count), String(row.warning_count)],
    [say(planColumnText.finding_count), String(row.finding_count)],
    [say(planColumnText.requested_yuan), amount(amounts.requested_yuan)],
    [say(planningText.reviewed), `${amount(amounts.reviewed_requested_yuan)} → ${amount(amounts.approved_yuan)}`],
  ];
  return (
    <section>
      <h3>{say(planningText.results, { year: String(row.evidence_year) })}</h3>
      <dl class="step-list">
        {facts.map(([name, value]) => (
          <StepChange key={name} name={name} words="" value={value} />
        ))}
      </dl>
    </section>
  );
}

/** What somebody else wrote on the line at the same time, and was not taken. */
function OtherDecisions({ line: { decision }, unit }: Omit<PartProps, "unitName">) {
  if (decision === null || decision.others.length === 0) return null;
  return (
    <section>
      <h3>{say(planningText.others)}</h3>
      <ul>
        {decision.others.map(({ by, at, proposal_yuan, reason }) => (
          <li key={`${by} ${at}`}>
            {by}: {proposal_yuan === null ? MISSING : money(proposal_yuan, unit)} <small class="muted">{reason}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
