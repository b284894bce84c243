import { explainProblem } from "../intake/check/describeProblem.ts";
import type { Problem } from "../intake/problem.ts";
import { literal } from "../warehouse/sqlText.ts";
import { withEngine } from "./withEngine.ts";

/** Problems of one rule, in words. */
export interface ProblemGroup {
  readonly rule: string;
  readonly severity: Problem["severity"];
  readonly count: number;
  readonly title_zh: string;
  readonly title_en: string;
  readonly hint_zh: string;
  readonly hint_en: string;
}

/** Fields of a problem that its rule's message may name. */
const FIELDS = { file: "source_file", sheet: "source_sheet", cell: "source_cell", column: "column_name" } as const;
const VALUES = { value: "value", printed: "printed", computed: "computed" } as const;

/** How many problems of each rule a batch's `problems.parquet` holds, errors first; what differs within a group becomes `…`. */
export async function problemGroups(path: string): Promise<ProblemGroup[]> {
  const fields = Object.entries({ ...FIELDS, ...VALUES }).map(
    ([name, column]) =>
      `if(count(distinct coalesce(${column}, '')) = 1, any_value(coalesce(${column}, '')), '…') as "${name}"`,
  );
  const rows = await withEngine(async (connection) => {
    const reader = await connection.runAndReadAll(`
      select rule, severity, count(*)::integer as count, null as "row", ${fields.join(", ")}
      from read_parquet(${literal(path)}) group by rule, severity
      order by list_position(['error', 'warning', 'info'], severity), count desc, rule`);
    return reader.getRowObjectsJson() as unknown as (Problem & { readonly count: number })[];
  });
  return rows.map((group) => {
    const [zh, en] = [explainProblem(group, "zh", "page"), explainProblem(group, "en", "page")];
    const { rule, severity, count } = group;
    return { rule, severity, count, title_zh: zh.message, title_en: en.message, hint_zh: zh.hint, hint_en: en.hint };
  });
}
