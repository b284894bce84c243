import { get, send } from "../request.ts";
import type { Scenario } from "./arithmetic/Scenario.ts";

/** A scenario as it is kept, with who made and changed it. */
export interface KeptScenario extends Scenario {
  readonly id: string;
  /** Counts from 1 with every change. */
  readonly version: number;
  readonly author: string;
  readonly is_shared: boolean;
  readonly updated_by: string;
  readonly updated_at: string;
}

/** A version that a scenario had. */
export interface ScenarioVersion {
  readonly version: number;
  readonly updated_by: string;
  readonly updated_at: string;
  readonly line_count: number;
  readonly reasons: readonly string[];
}

/** Scenarios that may be seen, last changed first. */
export async function fetchScenarios(): Promise<readonly KeptScenario[]> {
  return (await get<{ scenarios: readonly KeptScenario[] }>("/api/scenarios")).scenarios;
}

/** One scenario as it is kept now. */
export function fetchScenario(id: string): Promise<KeptScenario> {
  return get(addressOf(id));
}

/** Keeps a new scenario. */
export function addScenario(scenario: Scenario, is_shared: boolean): Promise<KeptScenario> {
  return send("POST", "/api/scenarios", { ...bodyOf(scenario), is_shared });
}

/** Keeps the next version of a scenario that is still as it was read; else the answer is `scenario_moved_on`. */
export function replaceScenario(kept: Pick<KeptScenario, "id" | "version">, scenario: Scenario, is_shared: boolean) {
  return send<KeptScenario>("PUT", addressOf(kept.id), { ...bodyOf(scenario), is_shared, version: kept.version });
}

/** Takes a scenario away. */
export function dropScenario(id: string): Promise<unknown> {
  return send("DELETE", addressOf(id));
}

/** A line whose evidence is another than when the scenario was saved. */
export interface ChangedLine {
  readonly subject_code: string;
  readonly subject_name: string;
  readonly change: "new" | "gone" | "changed";
  readonly fields: readonly { readonly name: string; readonly before: unknown; readonly after: unknown }[];
}

/** What changed underneath a scenario between its snapshot and the published one. */
export function fetchChanges(id: string): Promise<{ from: string; to: string; lines: readonly ChangedLine[] }> {
  return get(`${addressOf(id)}/changes`);
}

/** Proposals in yuan by code, as the server works them out on the scenario's own snapshot. */
export async function fetchProposals(id: string): Promise<ReadonlyMap<string, string>> {
  type Computed = { lines: readonly { subject_code: string; proposal_yuan: string }[] };
  const { lines } = await send<Computed>("POST", `${addressOf(id)}/compute`);
  return new Map(lines.map(({ subject_code, proposal_yuan }) => [subject_code, proposal_yuan]));
}

/** Takes a decision back whose import was discarded, failed or undone. */
export function reopenScenario({ id, version }: Pick<KeptScenario, "id" | "version">): Promise<KeptScenario> {
  return send("POST", `${addressOf(id)}/reopen`, { version });
}

/** Makes a scenario the plan: it is frozen, and its files wait at the import desk. */
export function decideScenario({ id, version }: Pick<KeptScenario, "id" | "version">): Promise<KeptScenario> {
  return send("POST", `${addressOf(id)}/decide`, { version });
}

/** The versions that a scenario had, newest first. */
export async function fetchRecord(id: string): Promise<readonly ScenarioVersion[]> {
  return (await get<{ versions: readonly ScenarioVersion[] }>(`${addressOf(id)}/record`)).versions;
}

/** Address of a scenario as a file. */
export function fileAddress(id: string, format: "xlsx" | "csv", lang: string): string {
  return `${addressOf(id)}/export?format=${format}&lang=${lang}`;
}

/** Address of the notice to a department. */
export function noticeAddress(id: string, department: string, lang: string): string {
  return `${addressOf(id)}/notice?department=${encodeURIComponent(department)}&format=docx&lang=${lang}`;
}

/** The scenario itself, without the marks of its keeping. */
export function bodyOf(scenario: Scenario): Scenario {
  const { name, description, budget_year, snapshot, region, department, method, rules, ceilings, decisions, decided } =
    scenario;
  return { name, description, budget_year, snapshot, region, department, method, rules, ceilings, decisions, decided };
}

function addressOf(id: string): string {
  return `/api/scenarios/${encodeURIComponent(id)}`;
}
