import type { Queries } from "../../sql/types.ts";
import type { Block, Document, Table } from "../brief/structure.ts";
import type { ComputedScenario } from "./computeScenario.ts";
import { noticeText } from "./noticeText.ts";
import { planSheetText } from "./planSheetText.ts";
import type { ScenarioBody } from "./scenarioBody.ts";

type Line = Queries["scenario_lines"]["row"];

/** What a notice is written from; amounts in yuan. */
export interface NoticeParts {
  readonly scenario: ScenarioBody;
  readonly computed: ComputedScenario;
  readonly department: string;
  readonly lang: "zh" | "en";
  readonly office: string;
  readonly isSynthetic: boolean;
}

/** The notice of a scenario to a department: each line with its amount and why it is so; null where nothing is planned for it. */
export function composeNotice(parts: NoticeParts): Document | null {
  const { scenario, computed, department, lang, office, isSynthetic } = parts;
  const lines = computed.lines.filter(({ department_code }) => department_code === department);
  const total = computed.totals.department.find((row) => row.department_code === department);
  const [first] = lines;
  if (first === undefined || total === undefined) return null;
  const words = noticeText(lang, {
    year: String(scenario.budget_year),
    department: first.department_name,
    count: String(lines.length),
    total: String(total.proposal_yuan),
    baseline: String(total.baseline_yuan),
    name: scenario.name,
    snapshot: scenario.snapshot,
  });
  return {
    lang,
    title: words.title,
    subtitle: words.to,
    unit_line: words.unit,
    source_line: words.source,
    is_synthetic: isSynthetic,
    sections: [
      { id: "lines", title: "", blocks: [paragraph("total", words.totals), linesTable(lines, parts, words.list)] },
      { id: "end", title: "", blocks: [paragraph("reply", words.reply), paragraph("office", office)] },
    ],
    limits: [],
  };
}

function linesTable(lines: readonly Line[], { lang, scenario }: NoticeParts, caption: string): Table {
  const text = planSheetText(lang, scenario.budget_year);
  const heads = [text.name, text.adjusted_yuan, text.requested_yuan, text.proposal_yuan];
  return {
    kind: "table",
    id: "lines",
    caption,
    note: null,
    heads: [
      ...heads.map((head, at) => ({ text: head, is_number: at > 0 })),
      { text: noticeText(lang, {}).why, is_number: false },
    ],
    rows: lines.map((line) => ({
      is_total: false,
      cells: [
        line.subject_name,
        line.adjusted_yuan ?? "—",
        line.requested_yuan ?? "—",
        line.proposal_yuan,
        whyOf(line, lang, scenario.budget_year),
      ].map((cell) => ({ text: cell, bound: null })),
    })),
  };
}

/** The steps that moved a line, each with its amount; then the reason that a person gave. */
function whyOf(line: Line, lang: "zh" | "en", year: number): string {
  const text = planSheetText(lang, year);
  const rating =
    line.rule_rate === null
      ? ""
      : ` ${text.ratings[line.rating ?? ""] ?? ""} ${Number((line.rule_rate * 100).toFixed(4))}%`;
  const steps = [
    ["ended_change_yuan", ""],
    ["rating_change_yuan", rating],
    ["low_execution_change_yuan", ""],
    ["review_change_yuan", ""],
    ["growth_change_yuan", ""],
    ["decision_change_yuan", ""],
    ["envelope_change_yuan", ""],
  ] as const;
  const moved = steps.flatMap(([step, more]) => {
    const change = line[step];
    return /^-?0+(\.0+)?$/.test(change) ? [] : [`${text[step]}${more} ${change.replace("-", "−")}`];
  });
  const said = [...moved, ...(line.reason === null ? [] : [line.reason])];
  return said.length === 0 ? text.baseline_yuan : said.join(lang === "zh" ? "；" : "; ");
}

function paragraph(id: string, text: string): Block {
  return { kind: "paragraph", id, mark: "", runs: [{ text, bound: null }], template: "", generated: "", edit: null };
}
