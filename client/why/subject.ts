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
import { exAnteFacts } from "../facts.ts";
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
}

/** Counts that only the annual brief states. */
const briefSubjects: Readonly<Record<string, Subject>> = {
  review_outcomes: briefSubject("review_outcomes", briefText.outcomes, withinBudgetYear, "ex_ante_reviews"),
  warnings_by_rule: briefSubject("warnings_by_rule", briefText.warnings, withinYear, "monitoring_warnings"),
  result_rules: briefSubject("result_rules", briefText.rules, withinBudgetYear, "result_uses"),
  year_shortfalls: briefSubject("year_shortfalls", briefText.shortfalls, withinYear, "projects"),
  data_quality_by_rule: briefSubject("data_quality_by_rule", briefText.findings, withinYear, null),
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
  if (id === "project_life")
    return {
      title: { zh: "项目全周期", en: "The whole life of the project" },
      query: "project_life",
      parameters: ofProject,
      columns: [],
      ledger: "project_years",
    };
  if (id === "departments_to_watch")
    return {
      title: overviewText.watch,
      query: "departments_to_watch",
      parameters: withinYear,
      columns: [],
      ledger: "monitoring_warnings",
    };
  if (id === "published_figures")
    return { title: dataText.published, query: "published_figures", parameters: () => ({}), columns: [], ledger: null };
  if (id === "recent_batches")
    return { title: overviewText.recent, query: "recent_batches", parameters: () => ({}), columns: [], ledger: null };
  if (Object.hasOwn(ledgers, id)) {
    const { title, query, parameters, columns } = ledgers[id as LedgerName];
    return { title, query, parameters, columns, ledger: id as LedgerName };
  }
  if (id === exAnteFacts.query) {
    const { query, parameters, measures, ledger } = exAnteFacts;
    return { title: exAnteText.picked, query, parameters, columns: [], measures: Object.keys(measures), ledger };
  }
  if (Object.hasOwn(briefSubjects, id)) return briefSubjects[id] ?? null;
  const linked = linkedCharts.find((chart) => chart.id === id);
  return linked ? ofLinked(linked) : (charts.find((chart) => chart.id === id) ?? null);
}

function ofLinked({ title, facts, by, measures, columns }: LinkedChart): Subject {
  const { query, parameters, ledger } = facts;
  return { title, query, parameters, columns: [...by, ...columns], measures: Object.keys(measures), ledger };
}

function briefSubject(
  query: QueryName,
  title: Text,
  parameters: Subject["parameters"],
  ledger: LedgerName | null,
): Subject {
  return { query, title, parameters, columns: [], ledger };
}
