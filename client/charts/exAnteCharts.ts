import { codes } from "../text/codes.ts";
import { exAnteByYear } from "./exAnteByYear.ts";
import { exAnteScoreBands } from "./exAnteScoreBands.ts";
import { exAnteScores } from "./exAnteScores.ts";
import { exAnteSteps } from "./exAnteSteps.ts";
import type { LinkedChart } from "./LinkedChart.ts";
import { reviewBars } from "./reviewBars.ts";

const byOutcome = reviewBars({
  id: "ex_ante_by_outcome",
  title: { zh: "按评估结果", en: "By outcome" },
  by: ["outcome"],
  order: Object.keys(codes.outcome ?? {}),
  most: 5,
});

const byConclusion = reviewBars({
  id: "ex_ante_by_conclusion",
  title: { zh: "按评估结论", en: "By conclusion" },
  by: ["conclusion"],
  order: Object.keys(codes.conclusion ?? {}),
  most: 5,
});

const bySize = reviewBars({
  id: "ex_ante_by_size",
  title: { zh: "按申报规模", en: "By size of the request" },
  by: ["size_class"],
  order: Object.keys(codes.size_class ?? {}),
  most: 5,
});

const bySubject = reviewBars({
  id: "ex_ante_by_subject",
  title: { zh: "项目与政策", en: "Projects and policies" },
  by: ["subject_type"],
  order: Object.keys(codes.subject_type ?? {}),
  most: 5,
});

const byDepartment = reviewBars({
  id: "ex_ante_by_department",
  title: { zh: "按部门", en: "By department" },
  by: ["department_code", "department_name"],
  most: 12,
  name: (row) => String(row.department_name),
});

const byFunction = reviewBars({
  id: "ex_ante_by_function",
  title: { zh: "按功能分类", en: "By function class" },
  by: ["function_class_code", "function_class_name", "function_class_name_en"],
  most: 12,
  name: (row, lang) => String(lang === "zh" ? row.function_class_name : row.function_class_name_en),
});

/** The figures of ex-ante reviews, which narrow each other, in the order of the page, with the columns of twelve each takes. */
export const exAnteCharts: readonly (readonly [chart: LinkedChart, span: number])[] = [
  [exAnteByYear, 7],
  [exAnteSteps, 5],
  [byDepartment, 7],
  [byFunction, 5],
  [byOutcome, 4],
  [byConclusion, 4],
  [bySubject, 4],
  [bySize, 4],
  [exAnteScores, 4],
  [exAnteScoreBands, 4],
];
