import type { Scope } from "../scope.ts";
import type { Choices } from "../url.ts";
import type { Dimension, Mart, Measure } from "./Mart.ts";
import { marts } from "./marts.ts";
import { dimensionsOf, type Filter, type Question, settled } from "./Question.ts";

/** How many values of the first dimension may be asked for, beside all. */
export const tops = [5, 10, 20, 50] as const;

/** What a person chose, without what the header's scope adds. */
export interface Asked extends Question {
  /** Filters chosen on the page itself. */
  readonly own: readonly Filter[];
}

/** Reads a question from the page's choices and the scope in view; whatever is unknown falls back to what is usual. */
export function readQuestion(
  set: Choices,
  scope: Pick<Scope, "fiscal_year" | "region_code" | "department_code">,
): Asked {
  const mart = marts.find(({ name }) => name === set.mart) ?? marts[0];
  const dimension = (name: string) => mart.dimensions.find((one) => one.name === name);
  const listed = (text: string | undefined) => (text ?? "").split(",").flatMap((name) => dimension(name) ?? []);
  const across = listed(set.across)[0] ?? null;
  const chosen = set.rows === undefined ? mart.dimensions.slice(0, 1) : listed(set.rows);
  const rows = [...new Set(chosen)].filter((one) => one !== across);
  const measures = measuresOf(mart, set.measures);
  const own = readFilters(mart, set.filter);
  const question = { mart, rows, across, measures, isCompared: set.compare === "on", top: readTop(set.top) };
  const filters = [...own, ...scopeFilters(mart, scope, dimensionsOf({ ...question, filters: [] }))].filter(
    (filter, at, all) => all.findIndex(({ dimension: { name } }) => name === filter.dimension.name) === at,
  );
  return { ...settled({ ...question, filters }), own };
}

function measuresOf({ measures }: Mart, text: string | undefined): readonly Measure[] {
  const chosen = (text ?? "").split(",").flatMap((name) => measures.find((one) => one.name === name) ?? []);
  return chosen.length > 0 ? [...new Set(chosen)] : measures.slice(0, 4);
}

function readTop(text: string | undefined): number | null {
  return tops.find((top) => String(top) === text) ?? null;
}

/** The scope in view narrows every question; its year only where years are not what is compared. */
function scopeFilters(
  mart: Mart,
  scope: Pick<Scope, "fiscal_year" | "region_code" | "department_code">,
  shown: readonly Dimension[],
): Filter[] {
  const { fiscal_year, region_code, department_code } = scope;
  const values: Readonly<Record<string, string>> = {
    ...(shown.some(({ isYear }) => isYear) ? {} : { [mart.year]: String(fiscal_year) }),
    ...(region_code === null ? {} : { region_code }),
    ...(department_code === null ? {} : { department_code }),
  };
  return mart.dimensions.flatMap((dimension) => {
    const value = values[dimension.name];
    return value === undefined ? [] : [{ dimension, values: [value] }];
  });
}

/** `effect:cut|cancel;rating:` – an empty value is what has none. */
function readFilters(mart: Mart, text: string | undefined): Filter[] {
  return (text ?? "").split(";").flatMap((one) => {
    const [name = "", values] = one.split(":");
    const dimension = mart.dimensions.find((known) => known.name === name);
    if (dimension === undefined || values === undefined) return [];
    return [{ dimension, values: values.split("|").map((value) => (value === "" ? null : decodeURIComponent(value))) }];
  });
}

/** The page's choices that ask a question; what is usual stays out of the address. */
export function writeQuestion(asked: Asked, others: Choices): Choices {
  const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name).join(",");
  const { mart, rows, across, measures, top, isCompared, own } = asked;
  const filter = own
    .map(
      ({ dimension, values }) =>
        `${dimension.name}:${values.map((value) => encodeURIComponent(value ?? "")).join("|")}`,
    )
    .join(";");
  const choices = {
    ...others,
    mart: mart === marts[0] ? "" : mart.name,
    rows: names(rows) === mart.dimensions[0]?.name ? "" : names(rows) || "none",
    across: across?.name ?? "",
    measures: names(measures) === names(mart.measures.slice(0, 4)) ? "" : names(measures),
    top: top === null ? "" : String(top),
    compare: isCompared ? "on" : "",
    filter,
  };
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== ""));
}
