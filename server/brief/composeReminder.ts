import type { DuckDBConnection } from "@duckdb/node-api";
import { ruleText } from "../../client/text/rules.ts";
import { fill, type Lang, type Text } from "../../client/text/text.ts";
import type { Queries } from "../../sql/types.ts";
import { explainProblem } from "../intake/check/describeProblem.ts";
import type { Problem } from "../intake/problem.ts";
import { askQuery, type NamedQueries } from "../warehouse/queries/askQuery.ts";
import { reminderText } from "./reminderText.ts";
import { scopeNames } from "./scopeNames.ts";
import type { Block, BriefOrigin, BriefScope, Document, Table } from "./structure.ts";

/** A letter lists no more than these: a department that has more has one cause for many. */
const MOST = 200;

type Coverage = Queries["self_evaluation_coverage"]["row"];
type Finding = Queries["findings"]["row"];

/**
 * The letter that asks a department for the self-evaluations it has not sent and for corrections of what it has: each finding with its
 * file, sheet and cell. Throws `BriefRefused` for a department that there is not.
 */
export async function composeReminder(
  connection: DuckDBConnection,
  queries: NamedQueries,
  origin: BriefOrigin,
  scope: BriefScope & { readonly department_code: string },
): Promise<Document> {
  const { year, lang, department_code } = scope;
  const { inText: department } = await scopeNames(connection, queries, scope);
  const asked = { fiscal_year: year, department_code };
  const coverage = await askQuery(connection, queries, "self_evaluation_coverage", asked);
  const found = await askQuery(connection, queries, "findings", asked);
  const findings = found.rows.filter((row) => row.department_code !== null && row.severity !== "info");
  const say = (text: Text, values: Readonly<Record<string, string>> = {}) => fill(text[lang], values);
  const values = { year: String(year), department };
  const office = lang === "zh" ? origin.name_zh : origin.name_en;
  const built = origin.built_at.slice(0, 10);
  return {
    lang,
    title: say(reminderText.title, values),
    subtitle: say(reminderText.to, values),
    unit_line: "",
    source_line: say(reminderText.source, { date: built, snapshot: origin.snapshot }),
    is_synthetic: origin.is_synthetic,
    sections: [
      { id: "coverage", title: say(reminderText.coverage), blocks: coverageBlocks(coverage.rows, values, lang) },
      { id: "findings", title: say(reminderText.findings), blocks: findingBlocks(findings, lang) },
      {
        id: "end",
        title: "",
        blocks: [paragraph("end", say(reminderText.end)), paragraph("office", `${office}　${built}`)],
      },
    ],
    limits: [],
  };
}

function coverageBlocks(rows: readonly Coverage[], values: Readonly<Record<string, string>>, lang: Lang): Block[] {
  const [row] = rows;
  if (row === undefined) return [paragraph("coverage", reminderText.noBudget[lang])];
  const sent = {
    ...values,
    projects: String(row.project_count),
    sent: String(row.self_evaluated_project_count),
    whole: (row.is_whole_evaluated ? reminderText.wholeSent : reminderText.wholeMissing)[lang],
  };
  const isComplete = row.is_whole_evaluated && row.project_count === row.self_evaluated_project_count;
  const texts = [reminderText.sent, isComplete ? reminderText.complete : reminderText.ask];
  return [paragraph("coverage", texts.map((text) => fill(text[lang], sent)).join(""))];
}

function findingBlocks(findings: readonly Finding[], lang: Lang): Block[] {
  if (findings.length === 0) return [paragraph("findings", reminderText.noFindings[lang])];
  const count = String(findings.length);
  const shown = findings.slice(0, MOST);
  const note = findings.length > MOST ? fill(reminderText.more[lang], { count, shown: String(MOST) }) : null;
  const heads = [reminderText.place, reminderText.problem, reminderText.whatToDo];
  const table: Table = {
    kind: "table",
    id: "findings",
    caption: reminderText.list[lang],
    note,
    heads: heads.map((head) => ({ text: head[lang], is_number: false })),
    rows: shown.map((finding) => ({
      is_total: false,
      cells: cellsOf(finding, lang).map((text) => ({ text, bound: null })),
    })),
  };
  return [paragraph("findings", fill(reminderText.mend[lang], { count })), table];
}

/** Where a finding is, what is wrong and what to do about it; a check of the warehouse may have a project and no cell. */
function cellsOf(finding: Finding, lang: Lang): string[] {
  const { source_file, source_sheet, source_cell, project_name } = finding;
  const place = [source_file, source_sheet, source_cell].filter(Boolean).join(" ");
  const problem: Problem = {
    file: source_file ?? "",
    sheet: source_sheet ?? "",
    cell: source_cell ?? "",
    row: finding.source_row,
    column: finding.column_name ?? "",
    value: finding.value ?? "",
    rule: finding.rule ?? "",
    severity: "warning",
    printed: finding.printed,
    computed: finding.computed,
  };
  const { message, hint } = explainProblem(problem, lang, "sheet");
  const said = message === problem.rule ? ruleText(problem.rule)[lang] : message;
  return [[place, project_name].filter(Boolean).join(" · "), said, hint];
}

function paragraph(id: string, text: string): Block {
  return { kind: "paragraph", id, mark: "", runs: [{ text, bound: null }], template: "", generated: "", edit: null };
}
