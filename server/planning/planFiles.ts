import type { DuckDBConnection } from "@duckdb/node-api";
import type { NamedQueries } from "../warehouse/queries/askQuery.ts";
import { askScenario } from "./askScenario.ts";
import type { ScenarioBody } from "./scenarioBody.ts";

/** A file as a bureau would export it, for the import desk. */
export interface PlanFile {
  readonly name: string;
  readonly text: string;
}

const EFFECTS: Readonly<Record<string, string>> = { cut: "压减", cancel: "取消", recover: "收回" };
const RATINGS: Readonly<Record<string, string>> = { excellent: "优", good: "良", fair: "中", poor: "差" };

/**
 * The decided scenario as files of three record kinds, in yuan: the projects that are new, the planned budgets, and what is done
 * with results of evaluations. Projects that have ended, and lines without money that were not cancelled, are no part of a plan;
 * policies have no budget of their own.
 */
export async function planFiles(
  connection: DuckDBConnection,
  queries: NamedQueries,
  scenario: ScenarioBody,
): Promise<PlanFile[]> {
  const lines = await askScenario(connection, queries, "scenario_lines", scenario);
  const uses = await askScenario(connection, queries, "scenario_uses", scenario);
  const year = String(scenario.budget_year);
  const planned = lines.filter(
    ({ subject_type, proposal_yuan, rule_action }) =>
      subject_type === "project" && (!isNothing(proposal_yuan) || rule_action === "cancel"),
  );
  const projects = planned.flatMap(({ subject_code, subject_name, department_code, is_new_request }) =>
    is_new_request ? [[year, subject_code, subject_name, department_code, "是"]] : [],
  );
  const budgets = planned.map(({ subject_code, requested_yuan, proposal_yuan }) => [
    year,
    subject_code,
    requested_yuan ?? "",
    proposal_yuan,
  ]);
  const used = uses.map(({ subject_code, effect, rating, evaluation_year, base_yuan, rate, amount_yuan }) => [
    year,
    String(evaluation_year),
    subject_code,
    EFFECTS[effect ?? ""] ?? "",
    base_yuan ?? "",
    rate === null ? "" : String(rate),
    amount_yuan,
    basisOf(effect ?? "", rating ?? "", scenario.name),
    "已定",
  ]);
  return [
    file(`${year}年预算方案-新增项目.csv`, ["年度", "项目编码", "项目名称", "部门编码", "是否新增"], projects),
    file(`${year}年预算方案-预算.csv`, ["年度", "项目编码", "申报数", "年初预算数"], budgets),
    file(
      `${year}年预算方案-结果应用.csv`,
      ["预算年度", "评价年度", "项目编码", "处理方式", "基数", "比例", "金额", "依据", "状态"],
      used,
    ),
  ].filter(({ text }) => text.includes("\n"));
}

function basisOf(effect: string, rating: string, scenario: string): string {
  const why = effect === "recover" ? "形成两年以上的沉淀资金" : `评价等级为${RATINGS[rating] ?? rating}`;
  return `${why}(${scenario})`;
}

function isNothing(amount: string): boolean {
  return /^-?0+(\.0+)?$/.test(amount);
}

function file(name: string, head: readonly string[], rows: readonly (readonly string[])[]): PlanFile {
  const lines = [head, ...rows].map((cells) => cells.map(quoted).join(","));
  return { name, text: rows.length === 0 ? "" : `\u{FEFF}${lines.join("\r\n")}\r\n` };
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
