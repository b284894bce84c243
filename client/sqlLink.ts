import { nothingOpen, type View } from "./url.ts";

/** What a link to the workbench carries beside the SQL. */
export interface LinkedParts {
  readonly name?: string;
  readonly parameters?: Readonly<Record<string, string | null>>;
  /** How its result is drawn, as JSON. */
  readonly chart?: object | null;
  /** An older snapshot that it runs on. */
  readonly snapshot?: string | null;
}

/** A view of the workbench that opens a statement in a tab of its own and runs it. */
export function sqlLink(sql: string, { name, parameters, chart, snapshot }: LinkedParts = {}): Partial<View> {
  const parts = {
    sql: encoded(sql),
    name: name ?? "",
    parameters: parameters && Object.keys(parameters).length > 0 ? encoded(JSON.stringify(parameters)) : "",
    chart: chart ? encoded(JSON.stringify(chart)) : "",
    snapshot: snapshot ?? "",
  };
  const set = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ""));
  return { ...nothingOpen, page: "workbench", set };
}

/** What a link to the workbench says; null where the address names no statement that can be read. */
export function readSqlLink(set: View["set"]): { sql: string; parts: LinkedParts } | null {
  const sql = decoded(set.sql);
  if (sql === null) return null;
  const { name, snapshot } = set;
  return {
    sql,
    parts: {
      ...(name === undefined ? {} : { name }),
      ...(snapshot === undefined ? {} : { snapshot }),
      parameters: parsed(set.parameters) as Record<string, string | null>,
      chart: set.chart === undefined ? null : parsed(set.chart),
    },
  };
}

/** Text as letters that an address holds without escapes: SQL would be three times as long with them. */
function encoded(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

function decoded(letters: string | undefined): string | null {
  if (letters === undefined) return null;
  try {
    const bytes = atob(letters.replaceAll("-", "+").replaceAll("_", "/"));
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    return null;
  }
}

function parsed(letters: string | undefined): object {
  try {
    const value: unknown = JSON.parse(decoded(letters) ?? "{}");
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
