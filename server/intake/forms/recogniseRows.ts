import type { ImportRequest } from "../importRequest.ts";
import type { Lists } from "../lists.ts";
import { chooseKinds } from "../recognise/chooseKinds.ts";
import type { Match } from "../recognise/matchColumns.ts";
import { givenFacts, type RecognisedSheet } from "../recognise/recogniseSheet.ts";
import type { FormRows } from "./formRows.ts";

/** A table of rows from many forms, recognised, and the lists it is read with. */
export interface FormSheet {
  readonly recognised: RecognisedSheet;
  readonly lists: Lists;
}

/** What the columns of such a sheet mean is known; forms need no value in columns that they do not have. */
export function recogniseRows(
  { kinds, columns, waived }: FormRows,
  sheet: RecognisedSheet["sheet"],
  all: Lists,
  request: ImportRequest,
): FormSheet {
  const lists = {
    ...all,
    columns: all.columns.map((column) =>
      waived?.includes(`${column.kind}.${column.column}`) ? { ...column, required: "" } : column,
    ),
  };
  const names = Object.keys(columns);
  const match = (position: number): Match => ({ position, reason: "form" });
  const matches = new Map(
    lists.kinds.map(({ kind }) => {
      const known = lists.columns.filter((column) => column.kind === kind && names.includes(column.column));
      return [kind, new Map(known.map(({ column }) => [column, match(names.indexOf(column) + 1)]))] as const;
    }),
  );
  const given = givenFacts(request);
  const { fills, gaps } = chooseKinds(lists, matches, given, new Map());
  const headers = names.map((name) => ({ text: name, keys: [name], suffixes: [] }));
  const recognised: RecognisedSheet = {
    sheet,
    header: { rows: [], headers, matches, remembered: null },
    fills: fills.filter(({ kind }) => kinds.includes(kind)),
    gaps,
    multipliers: new Map(),
    given,
    facts: new Map(),
    scope: request.set.code_scope,
    problems: [],
    is_of_forms: true,
  };
  return { recognised, lists };
}
