import { departmentScores, rankingEnds, rankings } from "../charts/departmentScores.ts";
import { evaluationCharts } from "../charts/evaluationCharts.ts";
import { evaluationCoverage } from "../charts/evaluationCoverage.ts";
import { indicatorLevels, missedIndicators } from "../charts/missedIndicators.ts";
import { ratingMatrix } from "../charts/ratingMatrix.ts";
import { ratingMeasures, ratingShares, subjectTypes } from "../charts/ratingShares.ts";
import { scoreDistribution } from "../charts/scoreDistribution.ts";
import { scoreGaps } from "../charts/scoreGaps.ts";
import { evaluationFacts } from "../facts.ts";
import { Choice } from "../figure/Choice.tsx";
import { Figure } from "../figure/Figure.tsx";
import { EvaluationFindings } from "../findings/EvaluationFindings.tsx";
import { EvaluationLimits } from "../findings/EvaluationLimits.tsx";
import { LinkedRows } from "../linked/LinkedRows.tsx";
import { FactList } from "../overview/FactList.tsx";
import {
  endWords,
  evaluationsText,
  levelWords,
  measureWords,
  rankWords,
  sideWords,
  subjectWords,
} from "../text/evaluations.ts";

type RankName = keyof typeof rankings;
const sides = ["other", "self"] as const;
const rowCharts = evaluationCharts.map(([chart]) => chart);
const rankNames = Object.keys(rankings) as [RankName, ...RankName[]];

/** Evaluations: how money was judged, by its spenders and by others, and how far the two stand apart. */
export function EvaluationsPage() {
  return (
    <>
      <EvaluationFindings />
      <FactList
        columns={[
          "self_evaluated_funds_yuan",
          "evaluation_coverage_rate",
          "mean_self_score",
          "mean_other_score",
          "mean_score_gap",
          "downgraded_share",
          "good_or_better_share",
        ]}
      />
      <div class="grid">
        <Figure
          chart={ratingShares}
          span={12}
          choices={
            <>
              <SubjectChoice />
              <Choice name="measure" label={evaluationsText.measure} choices={ratingMeasures} words={measureWords} />
            </>
          }
        />
        <Figure chart={ratingMatrix} span={6} />
        <Figure chart={scoreGaps} span={6} />
        <Figure
          chart={departmentScores}
          span={6}
          choices={
            <>
              <Choice name="rank" label={evaluationsText.rank} choices={rankNames} words={rankWords} />
              <Choice name="end" label={evaluationsText.end} choices={rankingEnds} words={endWords} />
            </>
          }
        />
        <Figure
          chart={missedIndicators}
          span={6}
          choices={<Choice name="level" label={evaluationsText.level} choices={indicatorLevels} words={levelWords} />}
        />
        <Figure chart={scoreDistribution} span={6} choices={<SubjectChoice />} />
        <Figure chart={evaluationCoverage} span={6} />
      </div>
      <LinkedRows
        facts={evaluationFacts}
        figures={evaluationCharts}
        charts={rowCharts}
        choices={
          <>
            <Choice name="side" label={evaluationsText.side} choices={sides} words={sideWords} />
            <SubjectChoice />
          </>
        }
      />
      <EvaluationLimits />
    </>
  );
}

/** Shared by the figures of ratings and of scores, so that both speak of the same subjects. */
function SubjectChoice() {
  return <Choice name="subject" label={evaluationsText.subject} choices={subjectTypes} words={subjectWords} />;
}
