import { Printer } from "lucide";
import type { Row } from "../api.ts";
import { FigureFoot } from "../figure/FigureFoot.tsx";
import { Message } from "../figure/Message.tsx";
import { decimal, MISSING, rate } from "../format.ts";
import { Icon } from "../Icon.tsx";
import { Link } from "../Link.tsx";
import { moneyInProse } from "../moneyInProse.ts";
import { useCurrency } from "../office.ts";
import { latest, useQuery } from "../query.ts";
import { say } from "../say.ts";
import { PlainTable } from "../table/PlainTable.tsx";
import { appraisalText, measureNotes } from "../text/appraisal.ts";
import { codes } from "../text/codes.ts";
import { view } from "../view.ts";
import type { Appraisal } from "./useAppraisal.ts";

type CardRow = Row<"appraisal_card">;

interface ScoreCardProps {
  readonly own: Row<"appraisals">;
  /** The same measures over all departments, to compare with. */
  readonly measures: Appraisal["measures"];
}

/** The score card of one department: each measure with what was done of what was due, its weight and points, and the way to the rows behind. */
export function ScoreCard({ own, measures }: ScoreCardProps) {
  const { fiscal_year, department_code } = own;
  const loadable = useQuery("appraisal_card", { fiscal_year, department_code });
  const answer = latest(loadable);
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  return (
    <section class="ledger score-card">
      <header>
        <div>
          <h2>
            {own.department_name} · {say(appraisalText.card)}
          </h2>
          <p class="muted">{placeText(own)}</p>
        </div>
        <div class="card-tools">
          <Link class="field" to={{ department: null }}>
            {say(appraisalText.close)}
          </Link>
          <button type="button" class="field" onClick={() => print()}>
            <Icon node={Printer} size={14} />
            {say(appraisalText.print)}
          </button>
        </div>
      </header>
      <div class="card-body">{answer && <Measures rows={answer.rows} own={own} measures={measures} />}</div>
      <FigureFoot snapshot={answer?.snapshot ?? null} />
    </section>
  );
}

function placeText({ fiscal_year, place, score, placed_count }: Row<"appraisals">): string {
  const year = String(fiscal_year);
  if (place === null) return say(appraisalText.noPlace, { year });
  return say(appraisalText.cardPlace, {
    year,
    score: decimal(score),
    place: String(place),
    count: String(placed_count),
  });
}

function Measures({ rows, own, measures }: ScoreCardProps & { rows: readonly CardRow[] }) {
  const note = useNote();
  const allRate = (measure: string) => measures.find((row) => row.appraisal_measure === measure)?.done_rate ?? null;
  return (
    <PlainTable
      caption={say(appraisalText.card)}
      heads={[
        { text: say(appraisalText.measure) },
        { text: say(appraisalText.points), isNumber: true },
        { text: say(appraisalText.weight), isNumber: true },
        { text: say(appraisalText.done), isNumber: true },
        { text: say(appraisalText.rate), isNumber: true },
        { text: say(appraisalText.allRate), isNumber: true },
        { text: say(appraisalText.lines), isNumber: true },
        { text: say(appraisalText.evidence) },
      ]}
      rows={[
        ...rows.map((row) => ({
          key: row.appraisal_measure,
          cells: [
            <MeasureName key="name" row={row} note={note(row)} />,
            <Points key="points" row={row} />,
            decimal(row.applied_weight),
            done(row),
            rate(row.verdict === "judged" ? row.done_rate : null),
            rate(row.verdict === "not_recorded" ? null : allRate(row.appraisal_measure)),
            `${rate(row.zero_at, 0)}–${rate(row.full_at, 0)}`,
            <EvidenceLink key="evidence" row={row} />,
          ],
        })),
        {
          key: "total",
          cells: [<b key="total">{say(appraisalText.total)}</b>, ...totals(own), "", "", "", "", ""],
        },
      ]}
    />
  );
}

/** Applied weights add to 100 wherever anything is judged; the score is that of the ranking. */
function totals({ score }: Row<"appraisals">) {
  if (score === null) return [MISSING, MISSING];
  return [<b key="score">{decimal(score)}</b>, <b key="weight">{decimal(100)}</b>];
}

function MeasureName({ row, note }: { row: CardRow; note: string }) {
  const { lang } = view.value;
  return (
    <span class="measure-name">
      <span class="muted">{codes.criterion?.[row.criterion]?.[lang] ?? row.criterion}</span>
      {measureName(row)}
      <small class="muted">{note}</small>
    </span>
  );
}

function measureName({ appraisal_measure }: CardRow): string {
  return codes.appraisal_measure?.[appraisal_measure]?.[view.value.lang] ?? appraisal_measure;
}

/** Says what a measure counts, with the limits of the rules in force. */
function useNote(): (row: CardRow) => string {
  const { lang } = view.value;
  const currency = useCurrency();
  return (row) => {
    const note = measureNotes[row.appraisal_measure];
    if (!note) return "";
    const amount = moneyInProse(row.minimum_yuan, "wan", lang, currency);
    return say(note, { amount, days: String(row.allowed_days ?? MISSING) });
  };
}

function done(row: CardRow): string {
  if (row.verdict !== "judged") return codes.verdict?.[row.verdict]?.[view.value.lang] ?? row.verdict;
  const digits = [row.numerator, row.denominator].every(Number.isInteger) ? 0 : 2;
  return `${decimal(row.numerator, digits)} / ${decimal(row.denominator, digits)}`;
}

function Points({ row }: { row: CardRow }) {
  const share = row.points === null ? null : `${(100 * row.points) / (row.applied_weight || 1)}%`;
  return (
    <span class="rate-bar">
      <span>{decimal(row.points)}</span>
      <span class="rate-track" aria-hidden="true">
        {share !== null && <span class="rate-done" style={{ width: share }} />}
      </span>
    </span>
  );
}

function EvidenceLink({ row }: { row: CardRow }) {
  if (row.denominator === null) return <>{MISSING}</>;
  const set = { ...view.value.set, measure: row.appraisal_measure };
  return (
    <Link
      to={{ why: "appraisal_evidence", metric: null, tab: "rows", trace: null, set }}
      aria-label={say(appraisalText.evidenceOf, { measure: measureName(row) })}
    >
      {say(appraisalText.showEvidence)}
    </Link>
  );
}
