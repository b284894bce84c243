import type { ImportRequest } from "../importRequest.ts";
import type { Lists } from "../lists.ts";
import { type Problem, sheetProblem } from "../problem.ts";
import { columnLetters } from "../read/cellAddress.ts";
import type { Sheet } from "../read/sheet.ts";
import { chooseKinds, type KindFill, type KindGap } from "./chooseKinds.ts";
import { type FoundHeader, findHeader, type Lookup } from "./findHeader.ts";
import { type Fact, type SheetFacts, sheetFacts } from "./sheetFacts.ts";
import { unitGiven, unitNamed } from "./units.ts";

/** What the columns of a sheet mean and which record kinds they fill, decided from its first rows alone. */
export interface RecognisedSheet {
  readonly sheet: Sheet;
  readonly header: FoundHeader;
  readonly fills: readonly KindFill[];
  readonly gaps: readonly KindGap[];
  /** By position: yuan in one unit of a cell, as decimal text; only where something says it. */
  readonly multipliers: ReadonlyMap<number, string>;
  readonly given: ReadonlyMap<string, Fact>;
  readonly facts: ReadonlyMap<string, Fact>;
  /** `department` where project codes are unique only within a department. */
  readonly scope: string | undefined;
  readonly problems: readonly Problem[];
  /** Its rows come from official forms: `form_origin` and `form_cell` say from where (see `formSheets`). */
  readonly is_of_forms?: boolean;
}

/** Options that are no columns of the dictionary. */
const DIRECTIVES = new Set(["code_scope"]);

/** Recognises one sheet; null where no row of it looks like a header. */
export function recogniseSheet(
  sheet: Sheet,
  lists: Lists,
  lookup: Lookup,
  request: ImportRequest,
): RecognisedSheet | null {
  const header = findHeader(sheet, lookup);
  if (header === null) return null;
  const title = sheet.head.filter(({ row }) => row < (header.rows[0] ?? 0)).flatMap(({ cells }) => cells);
  const found = sheetFacts(title.filter(isText), sheet.sheet, sheet.file, lists.units);
  const given = givenFacts(request);
  const facts = factsOf(found, header);
  const { fills, gaps } = chooseKinds(lists, header.matches, given, facts);
  const multipliers = unitsOf(header, found, lists, request);
  const problems = unitProblems(sheet, header, fills, lists, multipliers);
  const scope = request.set.code_scope ?? header.remembered?.code_scope ?? undefined;
  return { sheet, header, fills, gaps, multipliers, given, facts, scope, problems };
}

function isText(cell: string): boolean {
  return cell.trim() !== "";
}

/** What the person said of all files, by dictionary column. */
export function givenFacts(request: ImportRequest): Map<string, Fact> {
  const entries = Object.entries(request.set).filter(([column]) => !DIRECTIVES.has(column));
  return new Map(entries.map(([column, value]) => [column, { value, reason: "person" }]));
}

/** 自评得分 as a header says what kind of evaluation it is, where nothing else does. */
function factsOf(found: SheetFacts, header: FoundHeader): Map<string, Fact> {
  const isSelf = header.headers.some((each) => each?.keys.includes("自评得分"));
  const kind: Fact | null = isSelf ? { value: "self", reason: "header" } : found.kind;
  const entries: [string, Fact | null][] = [
    ["fiscal_year", found.fiscal_year],
    ["budget_year", found.budget_year],
    ["kind", kind],
  ];
  return new Map(entries.flatMap(([column, fact]) => (fact ? [[column, fact] as const] : [])));
}

/** The person is believed before the header, and the header before the title. */
function unitsOf(header: FoundHeader, found: SheetFacts, lists: Lists, request: ImportRequest): Map<number, string> {
  const given = request.unit === null ? null : unitGiven(lists.units, request.unit);
  const entries = header.headers.flatMap((each, index): [number, string][] => {
    const brackets = each?.text.normalize("NFKC").matchAll(/\(([^()]*)\)/g) ?? [];
    const printed = [...brackets].map(([, text]) => unitNamed(lists.units, text ?? "")).find((unit) => unit !== null);
    const multiplier = given ?? printed ?? found.multiplier?.value ?? null;
    return multiplier === null ? [] : [[index + 1, multiplier]];
  });
  return new Map(entries);
}

function unitProblems(
  sheet: Sheet,
  header: FoundHeader,
  fills: readonly KindFill[],
  lists: Lists,
  multipliers: ReadonlyMap<number, string>,
): Problem[] {
  const money = new Map<number, string>();
  for (const { kind, sources } of fills) {
    for (const { column } of lists.columns.filter((each) => each.kind === kind && each.type === "money")) {
      const source = sources.get(column);
      if (source?.by === "cell" && !multipliers.has(source.match.position)) money.set(source.match.position, column);
    }
  }
  const row = header.rows.at(-1) ?? null;
  return [...money].map(([position, column]) => ({
    ...sheetProblem(sheet, "unit_unknown", "error"),
    cell: `${columnLetters(position)}${row}`,
    row,
    column,
    value: header.headers[position - 1]?.text ?? "",
  }));
}
