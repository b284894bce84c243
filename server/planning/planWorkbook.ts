import type { Queries } from "../../sql/types.ts";
import { decimalCell, formulaCell, textCell } from "../exports/xlsx/cellXml.ts";
import { rowXml, sheetXml } from "../exports/xlsx/sheetXml.ts";
import { type Worksheet, workbook } from "../exports/xlsx/workbook.ts";
import { columnLetters } from "../intake/read/cellAddress.ts";
import type { GroupRow } from "../warehouse/queries/grouping.ts";
import type { ComputedScenario } from "./computeScenario.ts";
import { planSheetText } from "./planSheetText.ts";
import type { ScenarioBody } from "./scenarioBody.ts";

type Line = Queries["scenario_lines"]["row"];
type Lang = "zh" | "en";

/** What the workbook of a scenario is made from. */
export interface PlanSheets {
  readonly scenario: ScenarioBody;
  readonly computed: ComputedScenario;
  readonly lang: Lang;
  readonly isSynthetic: boolean;
}

/** The money that adds up to a proposal, in the order of the steps. */
const PARTS = [
  "baseline_yuan",
  "ended_change_yuan",
  "rating_change_yuan",
  "low_execution_change_yuan",
  "review_change_yuan",
  "growth_change_yuan",
  "decision_change_yuan",
  "envelope_change_yuan",
] as const satisfies readonly (keyof Line)[];
const EVIDENCE = ["adjusted_yuan", "executed_yuan", "requested_yuan"] as const satisfies readonly (keyof Line)[];

/** Rows above the lines of a sheet: title, unit, heads. */
const HEAD_ROWS = 3;
const FIRST_PART = 4 + EVIDENCE.length;
const PROPOSAL = FIRST_PART + PARTS.length;

/**
 * A scenario as a workbook in the bureau's layout: a summary, then a sheet for each department. Amounts in yuan; a proposal is the
 * formula of its parts, totals are formulas, the summary refers to the sheets, so that a spreadsheet adds up what SQL did.
 */
export function planWorkbook(plan: PlanSheets): Promise<Uint8Array<ArrayBuffer>> {
  const groups = departmentsOf(plan);
  return workbook([summarySheet(plan, groups), ...groups.map((group) => departmentSheet(plan, group))]);
}

interface Department {
  readonly code: string;
  readonly name: string;
  readonly sheet: string;
  readonly lines: readonly Line[];
  readonly total: GroupRow;
}

function departmentsOf({ computed }: PlanSheets): Department[] {
  const totals = new Map(computed.totals.department.map((row) => [String(row.department_code), row]));
  const codes = [...new Set(computed.lines.map(({ department_code }) => department_code))].sort();
  return codes.map((code, at) => {
    const own = computed.lines.filter(({ department_code }) => department_code === code);
    const name = own[0]?.department_name ?? code;
    const sheet = `${at + 1} ${name.replace(/[[\]:*?/\\']/g, "")}`.slice(0, 31);
    return { code, name, sheet, lines: own, total: totals.get(code) ?? {} };
  });
}

function departmentSheet(plan: PlanSheets, { name, sheet, lines, total }: Department): Worksheet {
  const { lang, scenario } = plan;
  const text = planSheetText(lang, scenario.budget_year);
  const heads = [text.code, text.name, text.rating, ...EVIDENCE.map((column) => text[column])];
  const parts = [...PARTS.map((column) => text[column]), text.proposal_yuan, text.reason];
  const last = HEAD_ROWS + lines.length;
  const sums = [...EVIDENCE, ...PARTS, "proposal_yuan" as const].map((column, at) => {
    const letters = columnLetters(4 + at);
    return formulaCell(`SUM(${letters}${HEAD_ROWS + 1}:${letters}${last})`, String(total[column] ?? "0"), "yuan");
  });
  const rows = [
    [textCell(`${scenario.name} · ${name}`, "head")],
    [textCell(unitLine(plan))],
    [...heads, ...parts].map((head) => textCell(head, "head")),
    ...lines.map((line, at) => lineCells(plan, line, HEAD_ROWS + 1 + at)),
    [textCell(text.total, "head"), textCell(""), textCell(""), ...sums],
  ];
  const widths = [24, 34, 8, ...EVIDENCE.map(() => 17), ...PARTS.map(() => 17), 18, 40];
  const merged = [`A1:${columnLetters(PROPOSAL + 1)}1`, `A2:${columnLetters(PROPOSAL + 1)}2`];
  const { start, end } = sheetXml({ widths, headRows: HEAD_ROWS, merged });
  return { name: sheet, text: [start, ...rows.map((cells, at) => rowXml(at + 1, cells)), end] };
}

function lineCells({ lang, scenario }: PlanSheets, line: Line, row: number): string[] {
  const text = planSheetText(lang, scenario.budget_year);
  const amount = (value: string | null) => (value === null ? textCell("") : decimalCell(value, "yuan"));
  const parts = `${columnLetters(FIRST_PART)}${row}:${columnLetters(PROPOSAL - 1)}${row}`;
  return [
    textCell(line.subject_code),
    textCell(line.subject_name),
    textCell(text.ratings[line.rating ?? ""] ?? ""),
    ...EVIDENCE.map((column) => amount(line[column])),
    ...PARTS.map((column) => amount(line[column])),
    formulaCell(`SUM(${parts})`, line.proposal_yuan, "yuan"),
    textCell(line.reason ?? ""),
  ];
}

/** A department a row; every amount refers to the last row of its sheet. */
function summarySheet(plan: PlanSheets, groups: readonly Department[]): Worksheet {
  const { lang, scenario, computed } = plan;
  const text = planSheetText(lang, scenario.budget_year);
  const columns = [...PARTS, "proposal_yuan"] as const;
  const rows = groups.map(({ code, name, sheet, lines, total }) => [
    textCell(code),
    textCell(name),
    decimalCell(String(lines.length), "count"),
    ...columns.map((column, at) =>
      formulaCell(
        `'${sheet}'!${columnLetters(FIRST_PART + at)}${HEAD_ROWS + lines.length + 1}`,
        String(total[column] ?? "0"),
        "yuan",
      ),
    ),
  ]);
  const sums = ["line_count" as const, ...columns].map((column, at) => {
    const letters = columnLetters(3 + at);
    const formula = `SUM(${letters}${HEAD_ROWS + 1}:${letters}${HEAD_ROWS + groups.length})`;
    return formulaCell(
      formula,
      String(computed.totals.whole[column] ?? "0"),
      column === "line_count" ? "count" : "yuan",
    );
  });
  const heads = [text.department_code, text.department, text.line_count, ...columns.map((column) => text[column])];
  const all = [
    [textCell(scenario.name, "head")],
    [textCell(unitLine(plan))],
    heads.map((head) => textCell(head, "head")),
    ...rows,
    [textCell(text.total, "head"), textCell(""), ...sums],
  ];
  const widths = [16, 34, 10, ...columns.map(() => 19)];
  const letters = columnLetters(heads.length);
  const { start, end } = sheetXml({ widths, headRows: HEAD_ROWS, merged: [`A1:${letters}1`, `A2:${letters}2`] });
  return { name: text.summary, text: [start, ...all.map((cells, at) => rowXml(at + 1, cells)), end] };
}

function unitLine({ lang, scenario, isSynthetic }: PlanSheets): string {
  const text = planSheetText(lang, scenario.budget_year);
  return `${text.unit} · ${text.snapshot} ${scenario.snapshot}${isSynthetic ? ` · ${text.synthetic}` : ""}`;
}
