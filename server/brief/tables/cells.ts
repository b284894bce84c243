import { count, rate } from "../../../client/format.ts";
import { fill, type Text } from "../../../client/text/text.ts";
import { unitText } from "../../../client/text/units.ts";
import type { Queries } from "../../../sql/types.ts";
import type { Asked } from "../../warehouse/queries/askQuery.ts";
import type { Context } from "../plan.ts";
import type { Run, Table } from "../structure.ts";

type Head = Text & { readonly isNumber?: boolean };

/** The head of a column; `{unit}` becomes the name of the scale in which tables print money. */
export function heads(context: Context, texts: readonly Head[]): Table["heads"] {
  const { lang, currency } = context.print;
  const unit = unitText(tableUnit(context), currency)[lang];
  return texts.map((text) => ({ text: fill(text[lang], { unit }), is_number: text.isNumber ?? false }));
}

/** Tables print money one scale finer than sentences: 万元 where those say 亿元. */
export function tableUnit({ print }: Context): "wan" | "yuan" {
  return print.unit === "yi" ? "wan" : "yuan";
}

/** A caption, with the year filled in. */
export function caption({ scope, print }: Context, text: Text): string {
  return fill(text[print.lang], { year: String(scope.year), prior_year: String(scope.year - 1) });
}

/** A cell that is a word. */
export function word(text: string): Run {
  return { text, bound: null };
}

/** A cell that is a number of a query's column, as it has been printed. */
export function bound<Name extends keyof Queries>(
  { query, parameters }: Asked<Name>,
  column: keyof Queries[Name]["row"] & string,
  year: number,
  text: string,
): Run {
  return { text, bound: { query, column, year, parameters } };
}

/** Counts of a column, row by row. */
export function countCell<Name extends keyof Queries>(
  asked: Asked<Name>,
  row: Queries[Name]["row"],
  column: keyof Queries[Name]["row"] & string,
  year: number,
): Run {
  return bound(asked, column, year, count(Number(row[column])));
}

/** A ratio of a column; a dash where it does not apply. */
export function rateCell<Name extends keyof Queries>(
  asked: Asked<Name>,
  row: Queries[Name]["row"],
  column: keyof Queries[Name]["row"] & string,
  year: number,
): Run {
  const value = row[column] as number | null;
  return bound(asked, column, year, rate(value));
}
