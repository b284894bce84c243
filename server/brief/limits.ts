import { count } from "../../client/format.ts";
import { findingsText } from "../../client/text/findings.ts";
import { fill } from "../../client/text/text.ts";
import type { BriefRows } from "./readBriefRows.ts";
import type { BriefOrigin, BriefScope } from "./structure.ts";

/** What a reader must know before quoting the brief: who is missing, what is not rated, a year in progress, made-up data. */
export function limitsOf(rows: BriefRows, { year, lang }: BriefScope, { is_synthetic }: BriefOrigin): string[] {
  const current = rows.years.rows.find(({ fiscal_year }) => fiscal_year === year);
  const unrated = rows.ratings.rows.filter(
    (row) => row.fiscal_year === year - 1 && row.rating === "not_rated" && row.subject_count > 0,
  );
  const said: string[] = [];
  if (current) {
    const missing = current.department_count - current.executed_department_count;
    const text = missing === 0 ? findingsText.allDepartments : findingsText.missingDepartments;
    said.push(fill(text[lang], { missing: count(missing), whole: count(current.department_count) }));
  }
  if (current?.is_in_progress) {
    const values = { year: String(year), month: String(current.latest_month ?? "") };
    said.push(fill(findingsText.inProgress[lang], values));
  }
  said.push(
    lang === "zh"
      ? `绩效评价为${year - 1}年度的评价，其结果用于${year}年预算。`
      : `Evaluations are those of ${year - 1}: their results are used in the budget of ${year}.`,
  );
  if (unrated.length > 0) {
    said.push(lang === "zh" ? "部分评价对象未评级，不计入占比。" : "Some subjects are not rated and have no share.");
  }
  if (is_synthetic) {
    said.push(
      lang === "zh"
        ? "本简报所用为合成数据，不代表任何真实单位。"
        : "The data of this brief are synthetic and of no real office.",
    );
  }
  return said;
}
