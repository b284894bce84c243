import type { Row } from "../api.ts";
import { count, decimal, money, rate } from "../format.ts";
import { Link } from "../Link.tsx";
import { say } from "../say.ts";
import { codeText } from "../text/codes.ts";
import { lifeText } from "../text/life.ts";
import { ruleText } from "../text/rules.ts";
import { view } from "../view.ts";
import { MonthBars } from "./MonthBars.tsx";
import { Stage } from "./Stage.tsx";
import type { Stages } from "./useStages.ts";

/** An amount in the unit of the page's tables. */
function amount(yuan: string | null): string {
  return money(yuan, view.value.unit ?? "wan");
}

function coded(column: string, code: string | null): string {
  return code === null ? "" : (codeText(column, code)?.[view.value.lang] ?? code);
}

/** What was asked for and what a review granted. */
export function ReviewStage({ row }: { row: Row<"project_reviews"> }) {
  const granted = { requested: amount(row.requested_yuan), approved: amount(row.approved_yuan) };
  const saved = row.saving_yuan === null ? null : say(lifeText.saved, { amount: amount(row.saving_yuan) });
  return (
    <Stage ledger="project_reviews" row={row}>
      <b>{coded("conclusion", row.conclusion) || coded("outcome", row.outcome)}</b>
      <span>{say(lifeText.granted, granted)}</span>
      {saved !== null && <small>{[saved, row.saving_rate === null ? "" : rate(row.saving_rate)].join(" ")}</small>}
    </Stage>
  );
}

/** How many indicators were set, and how many of those that can be judged were met. */
export function TargetStage({ indicators }: Pick<Stages, "indicators">) {
  const [first] = indicators;
  if (first === undefined) return null;
  const judged = indicators.filter((row) => row.is_met !== null);
  const met = judged.filter((row) => row.is_met === true);
  return (
    <Stage ledger="project_indicators" row={first}>
      <b>{say(lifeText.indicators, { count: count(indicators.length) })}</b>
      {judged.length > 0 && (
        <span>{say(lifeText.metOf, { met: count(met.length), judged: count(judged.length) })}</span>
      )}
    </Stage>
  );
}

/** The rate of the year, its way through the months, and the amounts; those of a parent lead to its children of the year. */
export function ExecutionStage({ money: row, months, monitoring }: Pick<Stages, "money" | "months" | "monitoring">) {
  if (row === null) return null;
  const warned = new Set(monitoring.filter(({ rules }) => rules !== "").map((one) => one.cutoff_month));
  const spent = { executed: amount(row.executed_yuan), adjusted: amount(row.adjusted_yuan) };
  if (row.is_of_children) {
    return (
      <Link class="stage" to={{ year: row.fiscal_year }}>
        <b>{rate(row.execution_rate)}</b>
        <small>{say(lifeText.spentOf, spent)}</small>
      </Link>
    );
  }
  return (
    <Stage ledger="project_years" row={row}>
      <b>{rate(row.execution_rate)}</b>
      {months.length > 0 && <MonthBars months={months} warned={warned} />}
      <small>{say(lifeText.spentOf, spent)}</small>
    </Stage>
  );
}

/** Both rates at a cut-off month, the rules that warned, and what was ordered. */
export function MonitoringStage({ row }: { row: Row<"project_monitoring"> }) {
  const { lang } = view.value;
  const rules = row.rules === "" ? [] : row.rules.split(",");
  const rates = { execution: rate(row.execution_rate, 0), attainment: rate(row.attainment_rate, 0) };
  return (
    <Stage ledger="project_monitoring" row={row}>
      <b>{say(lifeText.cutoff, { month: String(row.cutoff_month) })}</b>
      <span>{say(lifeText.bothRates, rates)}</span>
      {rules.map((rule) => (
        <small key={rule} class="warned">
          ▲ {ruleText(rule)[lang]}
        </small>
      ))}
      {row.measure !== null && <small>{coded("measure", row.measure)}</small>}
    </Stage>
  );
}

/** Who judged, the score and the rating. */
export function EvaluationStage({ row }: { row: Row<"project_evaluations"> }) {
  return (
    <Stage ledger="project_evaluations" row={row}>
      <b>{coded("kind", row.kind)}</b>
      <span class="rated" data-rating={row.rating}>
        {say(lifeText.scored, { score: decimal(row.score), rating: coded("rating", row.rating) })}
      </span>
      {row.evaluator !== null && <small>{row.evaluator}</small>}
    </Stage>
  );
}

/** What a result changed in the budget of the year, and why it does not count where it does not. */
export function EffectStage({ row }: { row: Row<"project_effects"> }) {
  const shown = { amount: amount(row.amount_yuan), rate: rate(row.rate) };
  const counted = { counted: amount(row.counted_yuan), reason: coded("excluded_reason", row.excluded_reason) };
  return (
    <Stage ledger="project_effects" row={row}>
      <b>{coded("effect", row.effect)}</b>
      <span>{row.rate === null ? shown.amount : say(lifeText.atRate, shown)}</span>
      <small>{[coded("status", row.status), row.basis ?? ""].filter((part) => part !== "").join(" · ")}</small>
      {row.excluded_reason !== null && <small class="warned">{say(lifeText.countsPart, counted)}</small>}
    </Stage>
  );
}

/** What was left at the end of the year, by the year it came from; old money is marked. */
export function BalanceStage({ row }: { row: Row<"project_balances"> }) {
  return (
    <Stage ledger="project_balances" row={row}>
      <span>{say(lifeText.from, { year: String(row.origin_year), amount: amount(row.balance_yuan) })}</span>
      <small class={row.age_order > 2 ? "warned" : ""}>{coded("age_band", row.age_band)}</small>
    </Stage>
  );
}
