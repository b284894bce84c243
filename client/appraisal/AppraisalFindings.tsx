import type { Row } from "../api.ts";
import { changeOf } from "../change.ts";
import { Sentence, type SentenceValue } from "../findings/Sentence.tsx";
import { count, decimal, rate } from "../format.ts";
import { latest, useQuery } from "../query.ts";
import { appraisalText, appraisalSentence as sentence } from "../text/appraisal.ts";
import { codes } from "../text/codes.ts";
import type { Text } from "../text/text.ts";
import { view } from "../view.ts";
import type { Appraisal } from "./useAppraisal.ts";

type Values = Readonly<Record<string, SentenceValue>>;

/** The appraisal of the year in one sentence: of all departments, or of the one that was chosen. */
export function AppraisalFindings({ appraisal }: { appraisal: Appraisal | null }) {
  if (appraisal?.own) return <OneFindings own={appraisal.own} />;
  return <Findings said={appraisal && ofAll(appraisal)} />;
}

function OneFindings({ own }: { own: Row<"appraisals"> }) {
  const { fiscal_year, department_code } = own;
  const card = latest(useQuery("appraisal_card", { fiscal_year, department_code }));
  return <Findings said={card && ofOne(own, card.rows)} />;
}

function Findings({ said }: { said: Said | null }) {
  return (
    <Sentence
      label={appraisalText.findings}
      clauses={said ? said.clauses : []}
      value={(place) => said?.values[place] ?? { text: "" }}
    />
  );
}

interface Said {
  readonly clauses: readonly Text[];
  readonly values: Values;
}

function ofAll({ year, scores, measures }: Appraisal): Said | null {
  const placed = scores.filter((row) => row.place !== null);
  const [best, worst] = [placed[0], placed.at(-1)];
  if (year === null || !best || !worst) return null;
  const weakest = measures
    .filter((row) => row.earned_share !== null)
    .reduce<Row<"appraisal_measures"> | null>((low, row) => (low && share(low) <= share(row) ? low : row), null);
  return {
    clauses: [
      year.is_in_progress ? sentence.allSoFar : sentence.all,
      sentence.ends,
      ...(weakest ? [sentence.weakest] : []),
      sentence.end,
    ],
    values: {
      year: { text: String(year.fiscal_year) },
      placed_count: asked("appraisal_by_year", "placed_count", count(year.placed_count)),
      mean_score: asked("appraisal_by_year", "mean_score", decimal(year.mean_score, 1)),
      best: { text: best.department_name },
      best_score: asked("appraisal_by_year", "highest_score", decimal(best.score)),
      worst: { text: worst.department_name },
      worst_score: asked("appraisal_by_year", "lowest_score", decimal(worst.score)),
      weakest: { text: measureName(weakest?.appraisal_measure) },
      weakest_share: asked("appraisal_measures", "earned_share", rate(weakest?.earned_share ?? null)),
    },
  };
}

function share({ earned_share }: Row<"appraisal_measures">): number {
  return earned_share ?? 1;
}

function ofOne(own: Row<"appraisals">, card: readonly Row<"appraisal_card">[]): Said | null {
  if (own.place === null) return null;
  const change = changeOf(own.score, own.prior_score);
  const most = card.reduce<Row<"appraisal_card"> | null>((high, row) => (lost(row) > lost(high) ? row : high), null);
  return {
    clauses: [
      sentence.one,
      ...(change ? [sentence[change.direction]] : []),
      ...(most ? [sentence.lost] : []),
      sentence.end,
    ],
    values: {
      year: { text: String(own.fiscal_year) },
      department: { text: own.department_name },
      score: asked("appraisal_by_year", "department_score", decimal(own.score)),
      place: asked("appraisal_by_year", "department_place", count(own.place)),
      placed_count: asked("appraisal_by_year", "placed_count", count(own.placed_count)),
      change: asked("appraisals", "score_change", decimal(Math.abs(own.score_change ?? 0))),
      most_lost: { text: measureName(most?.appraisal_measure) },
      lost_points: asked("appraisals", "score", decimal(most?.lost_points ?? null)),
    },
  };
}

function lost(row: Row<"appraisal_card"> | null): number {
  return row?.lost_points ?? 0;
}

function measureName(measure = ""): string {
  return codes.appraisal_measure?.[measure]?.[view.value.lang] ?? measure;
}

function asked(subject: string, metric: string, text: string): SentenceValue {
  return { text, why: { subject, metric } };
}
