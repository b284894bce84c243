import type { StorePaths } from "../../store/paths.ts";
import type { ImportRequest } from "../importRequest.ts";
import type { Lists } from "../lists.ts";
import { type Problem, sheetProblem } from "../problem.ts";
import type { ReadFile } from "../read/readOne.ts";
import type { Sheet } from "../read/sheet.ts";
import { WrongRequest } from "../WrongRequest.ts";
import type { KindGap } from "./chooseKinds.ts";
import type { Lookup } from "./findHeader.ts";
import { headerKey } from "./header.ts";
import { nearestKinds } from "./nearestKinds.ts";
import { type RecognisedSheet, recogniseSheet } from "./recogniseSheet.ts";
import { recallMappings } from "./rememberedMappings.ts";

/** A sheet that fills no record kind, with what was made of its header, if there is one. */
export interface UnfilledSheet {
  readonly sheet: Sheet;
  readonly recognised: RecognisedSheet | null;
}

/**
 * Recognises every sheet of the files. A sheet that fills nothing is an error where it is all its file has, and a warning
 * beside others. Throws `WrongRequest` where the mapping names a column that does not exist or a header that no sheet has.
 */
export function recogniseFiles(
  store: StorePaths,
  files: readonly ReadFile[],
  lists: Lists,
  request: ImportRequest,
): { sheets: RecognisedSheet[]; unfilled: UnfilledSheet[]; problems: Problem[] } {
  checkColumns(lists, request);
  const lookup: Lookup = {
    columns: lists.columns,
    map: request.map,
    recall: recallMappings(store),
  };
  const sheets: RecognisedSheet[] = [];
  const unfilled: UnfilledSheet[] = [];
  const problems: Problem[] = [];
  const headers = new Set<string>();
  for (const file of files) {
    const found = file.sheets.map((sheet) => ({ sheet, recognised: recogniseSheet(sheet, lists, lookup, request) }));
    const filling = found.flatMap(({ recognised }) => (recognised && recognised.fills.length > 0 ? [recognised] : []));
    sheets.push(...filling);
    for (const { sheet, recognised } of found) {
      for (const header of recognised?.header.headers ?? []) header?.keys.forEach((key) => void headers.add(key));
      problems.push(...(recognised?.problems ?? []));
      if (recognised === null || recognised.fills.length === 0) {
        unfilled.push({ sheet, recognised });
        const isBeside = filling.length > 0 || file.forms.length > 0;
        problems.push(
          isBeside ? sheetProblem(sheet, "sheet_not_recognised", "warning") : unrecognised(sheet, recognised),
        );
      } else problems.push(...incompleteKinds(recognised));
    }
    if (found.length === 0 && file.forms.length === 0) {
      problems.push(unrecognised({ file: file.source.name, sheet: "" }, null));
    }
  }
  checkHeaders(request, headers);
  return { sheets, unfilled, problems };
}

function unrecognised(sheet: Pick<Problem, "file" | "sheet">, recognised: RecognisedSheet | null): Problem {
  const computed = nearest(recognised?.gaps ?? []);
  if (computed === "") return sheetProblem(sheet, "nothing_recognised", "error");
  return { ...sheetProblem(sheet, "no_kind_recognised", "error"), computed };
}

/** The record kinds that come closest, with what they lack: `budget: project_code, initial_budget`. */
function nearest(gaps: readonly KindGap[]): string {
  return nearestKinds(gaps)
    .slice(0, 3)
    .map(({ kind, missing }) => `${kind}: ${missing.join(", ")}`)
    .join("; ");
}

/** A kind that lacks a single thing was probably meant. */
function incompleteKinds({ sheet, gaps }: RecognisedSheet): Problem[] {
  return gaps
    .filter(({ found, missing, has_own }) => found > 0 && missing.length === 1 && has_own)
    .map((gap) => ({
      ...sheetProblem(sheet, "kind_incomplete", "warning"),
      value: gap.kind,
      computed: nearest([gap]),
    }));
}

function checkColumns(lists: Lists, { map, set }: ImportRequest): void {
  const names = new Set(lists.columns.flatMap(({ kind, column }) => [column, `${kind}.${column}`]));
  for (const column of Object.values(map).flat()) {
    if (!names.has(column)) throw new WrongRequest("column_unknown", { column });
  }
  if (set.code_scope !== undefined && set.code_scope !== "department") {
    throw new WrongRequest("value_unreadable", { column: "code_scope", value: set.code_scope });
  }
}

function checkHeaders({ map }: ImportRequest, headers: ReadonlySet<string>): void {
  for (const header of Object.keys(map)) {
    if (!headers.has(headerKey(header))) throw new WrongRequest("header_missing", { header });
  }
}
