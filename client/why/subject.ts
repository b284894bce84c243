import type { QueryName } from "../api.ts";
import { appraisalMeasures } from "../charts/appraisalMeasures.ts";
import { appraisalTrend } from "../charts/appraisalTrend.ts";
import { budgetByYear } from "../charts/budgetByYear.ts";
import { budgetChange } from "../charts/budgetChange.ts";
import { budgetOutturn } from "../charts/budgetOutturn.ts";
import { budgetShifts } from "../charts/budgetShifts.ts";
import { carryOverAges } from "../charts/carryOverAges.ts";
import { complianceByYear } from "../charts/complianceByYear.ts";
import { compositionVariance } from "../charts/compositionVariance.ts";
import { departmentScores } from "../charts/departmentScores.ts";
import { departmentsByMonth } from "../charts/departmentsByMonth.ts";
import { departmentsCompared } from "../charts/departmentsCompared.ts";
import { effectStatuses } from "../charts/effectStatuses.ts";
import { effectsByYear } from "../charts/effectsByYear.ts";
import { evaluationCharts } from "../charts/evaluationCharts.ts";
import { evaluationCoverage } from "../charts/evaluationCoverage.ts";
import { exAnteCharts } from "../charts/exAnteCharts.ts";
import { executionByMonth } from "../charts/executionByMonth.ts";
import { findingsByYear } from "../charts/findingsByYear.ts";
import { groupRanks } from "../charts/groupRanks.ts";
import { growthByYear } from "../charts/growthByYear.ts";
import { indicatorHistory } from "../charts/indicatorHistory.ts";
import { indicatorLevels } from "../charts/indicatorLevels.ts";
import type { LinkedChart } from "../charts/LinkedChart.ts";
import { missedIndicators } from "../charts/missedIndicators.ts";
import { peersCompared } from "../charts/peersCompared.ts";
import { projectByYear } from "../charts/projectByYear.ts";
import { quadrantsByMonth } from "../charts/quadrantsByMonth.ts";
import { ratingMatrix } from "../charts/ratingMatrix.ts";
import { ratingShares } from "../charts/ratingShares.ts";
import { ratingsByYear } from "../charts/ratingsByYear.ts";
import { reductionSteps } from "../charts/reductionSteps.ts";
import { restatedByYear } from "../charts/restatedByYear.ts";
import { resultUseCharts } from "../charts/resultUseCharts.ts";
import { scoreDistribution } from "../charts/scoreDistribution.ts";
import { scoreGaps } from "../charts/scoreGaps.ts";
import { spendingAgainstAttainment } from "../charts/spendingAgainstAttainment.ts";
import { targetCharts } from "../charts/targetCharts.ts";
import { targetCoverage } from "../charts/targetCoverage.ts";
import { targetQuality } from "../charts/targetQuality.ts";
import { trendByGroup } from "../charts/trendByGroup.ts";
import { trendByYear } from "../charts/trendByYear.ts";
import { warningCharts } from "../charts/warningCharts.ts";
import { warningRectifications } from "../charts/warningRectifications.ts";
import { exAnteFacts, type Facts } from "../facts.ts";
import { type LedgerName, ledgers } from "../ledgers.ts";
import { ledgerOfColumn } from "../lines.ts";
import { ofProject, type Scope, within, withinBudgetYear, withinYear } from "../scope.ts";
import { briefText } from "../text/brief.ts";
import { dataText } from "../text/data.ts";
import { exAnteText } from "../text/exAnte.ts";
import { overviewText } from "../text/overview.ts";
import type { Text } from "../text/text.ts";

/** Something that can be asked "why this number": a figure, a headline or a table. */
export interface Subject {
  readonly title: Text;
  readonly query: QueryName;
  readonly parameters: (scope: Scope) => Readonly<Record<string, unknown>>;
  readonly columns: readonly string[];
  /** Measures of groups of its rows, which the glossary explains beside its columns. */
  readonly measures?: readonly string[];
  /** The register of rows behind it; null where its rows are imports, not rows of files. */
  readonly ledger: LedgerName | null;
  /** The rows it is grouped from, which the page's picks narrow; absent where nothing is picked. */
  readonly facts?: Facts;
}

const lifeTitle: Text = { zh: "项目全周期", en: "The whole life of the project" };

/** What is stated outside of charts and registers: lists, the life of a project, measures of picked rows, counts of the annual brief. */
const others: Readonly<Record<string, Subject>> = {
  project_life: plainSubject("project_life", lifeTitle, ofProject, "project_years"),
  departments_to_watch: plainSubject("departments_to_watch", overviewText.watch, withinYear, "monitoring_warnings"),
  published_figures: plainSubject("published_figures", dataText.published, () => ({}), null),
  recent_batches: plainSubject("recent_batches", overviewText.recent, () => ({}), null),
  [exAnteFacts.query]: {
    title: exAnteText.picked,
    query: exAnteFacts.query,
    parameters: exAnteFacts.parameters,
    columns: [],
    measures: Object.keys(exAnteFacts.measures),
    ledger: exAnteFacts.ledger,
    facts: exAnteFacts,
  },
  review_outcomes: plainSubject("review_outcomes", briefText.outcomes, withinBudgetYear, "ex_ante_reviews"),
  warnings_by_rule: plainSubject("warnings_by_rule", briefText.warnings, withinYear, "monitoring_warnings"),
  result_rules: plainSubject("result_rules", briefText.rules, withinBudgetYear, "result_uses"),
  year_shortfalls: plainSubject("year_shortfalls", briefText.shortfalls, withinYear, "projects"),
  data_quality_by_rule: plainSubject("data_quality_by_rule", briefText.findings, withinYear, null),
};

const charts: readonly (Subject & { readonly id: string })[] = [
  budgetByYear,
  ratingsByYear,
  effectsByYear,
  executionByMonth,
  carryOverAges,
  spendingAgainstAttainment,
  quadrantsByMonth,
  warningRectifications,
  departmentsByMonth,
  targetCoverage,
  targetQuality,
  indicatorLevels,
  indicatorHistory,
  appraisalMeasures,
  appraisalTrend,
  trendByYear,
  growthByYear,
  trendByGroup,
  groupRanks,
  restatedByYear,
  budgetChange,
  departmentsCompared,
  projectByYear,
  peersCompared,
  ratingShares,
  ratingMatrix,
  scoreGaps,
  departmentScores,
  missedIndicators,
  scoreDistribution,
  evaluationCoverage,
  reductionSteps,
  effectStatuses,
  complianceByYear,
  budgetOutturn,
  compositionVariance,
  budgetShifts,
  findingsByYear,
];

/** Charts of pages whose figures narrow each other. */
const linkedCharts: readonly LinkedChart[] = [
  ...exAnteCharts,
  ...targetCharts,
  ...warningCharts,
  ...evaluationCharts,
  ...resultUseCharts,
].map(([chart]) => chart);

/** The subject behind the address's `why` and `metric`; null where there is none of that name. */
export function subjectOf(id: string, metric: string | null): Subject | null {
  if (id === "overview")
    return {
      title: { zh: "总览", en: "Overview" },
      query: "overview_by_year",
      parameters: within,
      columns: [],
      ledger: ledgerOfColumn(metric ?? ""),
    };
  if (Object.hasOwn(ledgers, id)) {
    const { title, query, parameters, columns } = ledgers[id as LedgerName];
    return { title, query, parameters, columns, ledger: id as LedgerName };
  }
  if (Object.hasOwn(others, id)) return others[id] ?? null;
  const linked = linkedCharts.find((chart) => chart.id === id);
  return linked ? ofLinked(linked) : (charts.find((chart) => chart.id === id) ?? null);
}

function ofLinked({ title, facts, by, measures, columns }: LinkedChart): Subject {
  const { query, parameters, ledger } = facts;
  return { title, query, parameters, columns: [...by, ...columns], measures: Object.keys(measures), ledger, facts };
}

function plainSubject(
  query: QueryName,
  title: Text,
  parameters: Subject["parameters"],
  ledger: LedgerName | null,
): Subject {
  return { query, title, parameters, columns: [], ledger };
}
