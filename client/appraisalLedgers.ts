import type { Scope } from "./scope.ts";

/** The appraisal's registers: departments by their score, and what was due from one of them. */
export const appraisalLedgers = {
  appraisals: {
    query: "appraisals",
    whose: "peers",
    title: { zh: "部门考核得分", en: "Scores of the department appraisal" },
    parameters: ofRegion,
    columns: [
      "department_name",
      "place",
      "score",
      "score_change",
      "ex_ante_points",
      "targets_points",
      "monitoring_points",
      "rectification_points",
      "self_evaluation_points",
      "disclosure_points",
      "judged_weight",
      "department_code",
    ],
    key: ["fiscal_year", "department_code"],
    traces: [],
    below: { page: "appraisal", ledger: "appraisal_evidence" },
  },
  appraisal_evidence: {
    query: "appraisal_evidence",
    title: { zh: "考核依据", en: "Evidence of the appraisal" },
    parameters: ofMeasure,
    columns: [
      "subject_name",
      "appraisal_measure",
      "is_done",
      "occurred_on",
      "due_on",
      "numerator",
      "denominator",
      "requested_yuan",
      "record_kind",
      "subject_type",
      "subject_code",
    ],
    key: ["record_key"],
    traces: [],
    namesRecords: true,
  },
} as const;

function ofRegion({ fiscal_year, region_code }: Scope) {
  return { fiscal_year, ...(region_code === null ? {} : { region_code }) };
}

/** Of one measure where one is chosen. */
function ofMeasure({ fiscal_year, department_code, options }: Scope) {
  return {
    fiscal_year,
    ...(department_code === null ? {} : { department_code }),
    ...(options.measure === undefined ? {} : { appraisal_measure: options.measure }),
  };
}
