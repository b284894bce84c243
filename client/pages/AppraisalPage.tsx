import { AppraisalFindings } from "../appraisal/AppraisalFindings.tsx";
import { Ranking } from "../appraisal/Ranking.tsx";
import { ScoreCard } from "../appraisal/ScoreCard.tsx";
import { type Appraisal, useAppraisal } from "../appraisal/useAppraisal.ts";
import { useAppraisalLimits } from "../appraisal/useAppraisalLimits.ts";
import { appraisalMeasures } from "../charts/appraisalMeasures.ts";
import { appraisalTrend } from "../charts/appraisalTrend.ts";
import { Figure } from "../figure/Figure.tsx";
import { Message } from "../figure/Message.tsx";
import { DataLimits } from "../findings/DataLimits.tsx";
import { useScope } from "../office.ts";
import { say } from "../say.ts";
import type { Scope } from "../scope.ts";
import "../styles/appraisal.css";
import { LedgerTable } from "../ledger/LedgerTable.tsx";
import { appraisalText } from "../text/appraisal.ts";
import { view } from "../view.ts";
import "../styles/reliability.css";

/** How well departments did their part of performance management: score, evidence, place, trend. */
export function AppraisalPage() {
  const scope = useScope();
  return scope === null ? null : <ScopedAppraisal scope={scope} />;
}

function ScopedAppraisal({ scope }: { scope: Scope }) {
  const appraisal = useAppraisal(scope);
  const limits = useAppraisalLimits(appraisal);
  return (
    <>
      <AppraisalFindings appraisal={appraisal} />
      <Card appraisal={appraisal} />
      <div class="grid pairs">
        <Ranking span={7} />
        <Figure chart={appraisalMeasures} span={5} />
        <Figure chart={appraisalTrend} span={12} />
      </div>
      <LedgerTable ledger="appraisals" />
      <DataLimits snapshot={appraisal?.snapshot ?? null} limits={limits} />
    </>
  );
}

/** The card of the chosen department; its place is kept while it is on its way. */
function Card({ appraisal }: { appraisal: Appraisal | null }) {
  if (view.value.department === null) return <p class="choose muted">{say(appraisalText.chooseDepartment)}</p>;
  if (appraisal === null) return <div class="score-card card-body" />;
  if (appraisal.own === null) return <Message title={appraisalText.notAppraisedOne} />;
  return <ScoreCard own={appraisal.own} measures={appraisal.measures} />;
}
