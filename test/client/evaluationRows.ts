import type { Queries } from "../../sql/types.ts";

/** A few literal rows for the charts of evaluations and of the use of results. */
type Rows<Name extends keyof Queries> = readonly Queries[Name]["row"][];

const order = ["excellent", "good", "fair", "poor"];
const counts = [
  [2, 5, 2, 1],
  [1, 3, 1, 0],
  [0, 0, 0, 0],
  [0, 0, 0, 0],
];

export const matrixRows: Rows<"rating_matrix"> = order.flatMap((self_rating, self) =>
  order.map((other_rating, other) => ({
    self_rating,
    other_rating,
    self_order: self + 1,
    other_order: other + 1,
    is_downgraded: other > self,
    subject_count: counts[self]?.[other] ?? 0,
    funds_yuan: null,
    share: (counts[self]?.[other] ?? 0) / 15,
  })),
);

export const gapRows: Rows<"score_gaps"> = [
  [-2, 1],
  [0, 3],
  [8, 4],
].map(([from = 0, subject_count = 0]) => ({
  gap_from: from,
  gap_to: from + 2,
  subject_count,
  share: subject_count / 8,
  mean_score_gap: 4.25,
}));

export const departmentRows: Rows<"department_scores"> = [
  departmentRow("D1", { self: 95, other: 80, gaps: 4 }),
  departmentRow("D2", { self: 90, other: 88, gaps: 3 }),
  departmentRow("D3", { self: 99, other: 40, gaps: 1 }),
  departmentRow("D4", { self: 85, other: null, gaps: 0 }),
];

function departmentRow(code: string, { self, other, gaps }: { self: number; other: number | null; gaps: number }) {
  return {
    fiscal_year: 2025,
    department_code: code,
    department_name: `${code}局`,
    region_name: "市本级",
    region_name_en: "City level",
    self_scored_count: 5,
    other_scored_count: gaps,
    score_gap_count: gaps,
    compared_count: gaps,
    downgraded_count: gaps === 4 ? 3 : 0,
    self_scored_funds_yuan: null,
    other_scored_funds_yuan: null,
    mean_self_score: self,
    weighted_self_score: self,
    mean_other_score: other,
    weighted_other_score: other,
    matched_self_score: other === null ? null : self,
    matched_other_score: other,
    mean_score_gap: other === null ? null : self - other,
    downgraded_share: gaps === 0 ? null : gaps === 4 ? 0.75 : 0,
  };
}

export const stepRows: Rows<"score_distribution"> = [
  { kind: "self", score_from: 90, rating: "excellent", subject_count: 3, share: 0.75 },
  { kind: "self", score_from: 78, rating: "fair", subject_count: 1, share: 0.25 },
  { kind: "finance", score_from: 88, rating: "excellent", subject_count: 1, share: 0.5 },
  { kind: "finance", score_from: 88, rating: "good", subject_count: 1, share: 0.5 },
];

export const coverageRows: Rows<"evaluation_coverage"> = [2024, 2025].flatMap((fiscal_year) =>
  ["self", "finance", "third_party"].map((kind, at) => ({
    fiscal_year,
    kind,
    funds_yuan: `${10 - 4 * at}00000000.00`,
    adjusted_yuan: "1000000000.00",
    project_count: kind === "third_party" ? 0 : 8 - 3 * at,
    department_count: 1,
    budgeted_project_count: 10,
    coverage_rate: 1 - 0.4 * at,
    project_coverage_rate: kind === "third_party" ? 0 : 0.8 - 0.3 * at,
  })),
);

export const missedRows: Rows<"missed_indicators"> = ["服务对象满意度", "单位成本节约率"].map((indicator_name, at) => ({
  level1: at === 0 ? "满意度指标" : "成本指标",
  indicator_name,
  missed_count: 8 - 4 * at,
  met_count: 8,
  missed_share: at === 0 ? 0.5 : 1 / 3,
  project_count: 7 - 3 * at,
  department_count: 2,
  funds_yuan: `${2 - at}50000000.00`,
}));

// 1.614 − 0.114 − 0.054 − 0.164 = 1.282 亿元: rounded one by one, the parts would come to 1.29.
export const reductionRows: Rows<"reduction_steps"> = [
  ["reported", 0, "161400000.00", "0.00", "161400000.00"],
  ["project_ended", 1, "-11400000.00", "161400000.00", "150000000.00"],
  ["cancelled", 3, "-5400000.00", "150000000.00", "144600000.00"],
  ["counted_below", 4, "-16400000.00", "144600000.00", "128200000.00"],
  ["net", 8, "128200000.00", "0.00", "128200000.00"],
  ["proposed", 9, "1000000.00", "0.00", "1000000.00"],
].map(([step = "", step_order = 0, amount_yuan = "", from_yuan = "", to_yuan = ""]) => ({
  effect: "cut",
  step: String(step),
  step_order: Number(step_order),
  subject_count: 2,
  amount_yuan: String(amount_yuan),
  from_yuan: String(from_yuan),
  to_yuan: String(to_yuan),
}));

export const complianceRows: Rows<"compliance_by_year"> = [2024, 2025].flatMap((budget_year) =>
  [
    ["fair", "touched", 1, 6],
    ["fair", "excused", 3, 3],
    ["fair", "open", 4, 1],
    ["poor", "touched", 1, 2],
  ].map(([rating, treatment, treatment_order, subject_count]) => ({
    budget_year,
    rating: String(rating),
    treatment: String(treatment),
    treatment_order: Number(treatment_order),
    subject_count: Number(subject_count),
    base_yuan: "100000000.00",
    applied_yuan: treatment === "touched" ? "15000000.00" : "0.00",
    share: Number(subject_count) / (rating === "fair" ? 10 : 2),
  })),
);
