import { join } from "node:path";
import { PROJECT } from "../../warehouse/projectFolders.ts";
import { readList } from "../../warehouse/readList.ts";
import type { Problem } from "../problem.ts";
import { unreadableParameters } from "../read/unreadableProblem.ts";
import { fillText } from "./fillText.ts";
import { hintWays, type ReadingPlace } from "./hintWays.ts";

type Language = "zh" | "en";

/** A rule of `rules.csv`: message and hint in both languages, with placeholders in braces. */
interface Rule {
  readonly zh: string;
  readonly en: string;
  readonly hint_zh: string;
  readonly hint_en: string;
}

interface Explanation {
  readonly message: string;
  readonly hint: string;
}

let rules: ReadonlyMap<string, Rule> | undefined;
let kinds: ReadonlyMap<string, Record<string, string>> | undefined;
let columns: ReadonlyMap<string, Record<string, string>> | undefined;

/** What is wrong and what to do about it, in the person's language: `“十二”不是金额。只写数字…`. */
export function describeProblem(problem: Problem, language: Language, place: ReadingPlace): string {
  return describeRule(problem.rule, parametersOf(problem, language), language, place);
}

/** The same as two texts without their full stops, for lists that show what is wrong and what to do in columns of their own. */
export function explainProblem(problem: Problem, language: Language, place: ReadingPlace): Explanation {
  const explained = explainRule(problem.rule, parametersOf(problem, language), language, place);
  return explained ?? { message: problem.rule, hint: "" };
}

/** Message and hint of a rule, for problems and for errors that carry its name as their code; the bare name if it has none. */
export function describeRule(
  rule: string,
  parameters: Readonly<Record<string, string>>,
  language: Language,
  place: ReadingPlace,
): string {
  const found = explainRule(rule, parameters, language, place);
  if (!found) return rule;
  return language === "zh" ? `${found.message}。${found.hint}。` : `${found.message}. ${found.hint}.`;
}

function explainRule(
  rule: string,
  parameters: Readonly<Record<string, string>>,
  language: Language,
  place: ReadingPlace,
): Explanation | null {
  rules ??= new Map(list("rules").map((record) => [record.rule ?? "", record as unknown as Rule]));
  const found = rules.get(rule);
  if (!found) return null;
  const [message, hint] = language === "zh" ? [found.zh, found.hint_zh] : [found.en, found.hint_en];
  return { message: fillText(message, parameters), hint: fillText(hint, hintWays(place, language)) };
}

function parametersOf(problem: Problem, language: Language): Record<string, string> {
  const named = { ...unreadableParameters(problem), ...problem, column: columnName(problem.column, language) };
  const parameters = Object.entries(NAMES_KINDS.has(problem.rule) ? { ...named, ...inWords(named, language) } : named);
  return Object.fromEntries(parameters.map(([name, value]) => [name, `${value ?? ""}`]));
}

/** Rules whose problems name record kinds and their columns, as programs do. */
const NAMES_KINDS: ReadonlySet<string> = new Set([
  "kind_incomplete",
  "no_kind_recognised",
  "nothing_recognised",
  "duplicate_key",
]);

function inWords(named: Readonly<Record<string, unknown>>, language: Language): Record<string, string> {
  kinds ??= new Map(list("kinds").map((record) => [record.kind ?? "", record]));
  const nameOf = (word: string) => kinds?.get(word)?.[language] ?? columnName(word, language);
  return Object.fromEntries(
    ["value", "column", "computed"].map((field) => [
      field,
      `${named[field] ?? ""}`.replaceAll(/[a-z][a-z_]*/g, nameOf),
    ]),
  );
}

function columnName(column: string, language: Language): string {
  columns ??= new Map(list("columns").map((record) => [record.column ?? "", record]));
  return columns.get(column)?.[language] ?? column;
}

function list(name: string): Record<string, string>[] {
  return readList(join(PROJECT.reference, `${name}.csv`));
}
