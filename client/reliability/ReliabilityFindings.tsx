import type { Row } from "../api.ts";
import { Sentence, type SentenceValue } from "../findings/Sentence.tsx";
import { count, MISSING, rate } from "../format.ts";
import { isEqual } from "../quality/PublishedFigures.tsx";
import { latest, useQuery } from "../query.ts";
import { type Scope, within } from "../scope.ts";
import { reliabilityText, reliabilitySentence as sentence } from "../text/reliability.ts";
import type { Text } from "../text/text.ts";

type Measured = Row<"budget_reliability_by_year">;

/** In one sentence: whether the budget held, in total and in composition, whether what was published still holds, and what is doubtful in the data. */
export function ReliabilityFindings({ scope }: { scope: Scope }) {
  const measured = latest(useQuery("budget_reliability_by_year", {}))?.rows;
  const figures = latest(useQuery("published_figures", {}))?.rows;
  const findings = latest(useQuery("data_quality_by_year", within(scope)))?.rows;
  const year = scope.fiscal_year;
  const said =
    measured && figures && findings
      ? [
          ...ofBudget(measured.filter((row) => row.fiscal_year === year)),
          ...ofFigures(figures),
          ofQuality(findings.filter((row) => row.fiscal_year === year)),
          { clause: sentence.end, values: {} },
        ]
      : [];
  const values: Values = Object.assign({ year: { text: String(year) } }, ...said.map((one) => one.values));
  return (
    <Sentence
      label={reliabilityText.findings}
      clauses={said.map(({ clause }) => clause)}
      value={(place) => values[place] ?? { text: "" }}
    />
  );
}

type Values = Readonly<Record<string, SentenceValue>>;

interface Said {
  readonly clause: Text;
  readonly values: Values;
}

function ofBudget(rows: readonly Measured[]): Said[] {
  const of = (head_type: string) => rows.find((row) => row.head_type === head_type);
  const [whole, departments, functions] = [of("whole"), of("department"), of("function_class")];
  if (!whole || whole.measured_rate === null) return [];
  const outturn: Said = {
    clause: whole.pefa_score === null ? sentence.outturnUnscored : sentence.outturn,
    values: {
      outturn: measurement("budget_outturn", whole),
      outturn_score: score("budget_outturn", whole),
    },
  };
  if (!departments?.pefa_score || !functions?.pefa_score) return [outturn];
  const composition: Said = {
    clause: sentence.composition,
    values: {
      department: measurement("composition_variance", departments),
      department_score: score("composition_variance", departments),
      function: measurement("composition_variance", functions),
      function_score: score("composition_variance", functions),
    },
  };
  return [outturn, composition];
}

function ofFigures(rows: readonly Row<"published_figures">[]): Said[] {
  if (rows.length === 0) return [];
  const differing = rows.filter((row) => !isEqual(row)).length;
  return [
    {
      clause: differing === 0 ? sentence.equal : sentence.differ,
      values: {
        figures: asked("published_figures", "expected", count(rows.length)),
        differing: asked("published_figures", "difference", count(differing)),
      },
    },
  ];
}

/** Nothing found is said as such. */
function ofQuality(rows: readonly Row<"data_quality_by_year">[]): Said {
  const of = (severity: string) => rows.find((row) => row.severity === severity)?.finding_count ?? 0;
  const number = (severity: string) => asked("data_quality_by_year", "finding_count", count(of(severity)));
  return { clause: sentence.quality, values: { errors: number("error"), warnings: number("warning") } };
}

function measurement(subject: string, row: Measured): SentenceValue {
  return asked(subject, "measured_rate", rate(row.measured_rate));
}

function score(subject: string, row: Measured): SentenceValue {
  return asked(subject, "pefa_score", row.pefa_score ?? MISSING);
}

function asked(subject: string, metric: string, text: string): SentenceValue {
  return { text, why: { subject, metric } };
}
