import type { Lang } from "../text/text.ts";
import type { Dimension, Measure, Part } from "./Mart.ts";
import { apartOf, dimensionsOf, ENDINGS, type Filter, isRanked, OTHERS, type Question } from "./Question.ts";

/**
 * Writes a question as one select. Rows are cut down to parts that can be added up; `grouping sets` then add the same rows up
 * for every subtotal, and ratios are divided last, of sums. `level` says by its bits which dimensions a row adds up over.
 */
export function writeSql(question: Question, lang: Lang): string {
  const steps: [name: string, select: string][] = [["selected", selected(question)]];
  if (question.top !== null) {
    steps.push(["top", top(question, question.top)], ["placed", placed(question)]);
  }
  steps.push(["grouped", grouped(question)]);
  const before = steps.map(([name, select]) => `${name} as (\n${indented(select)}\n)`).join(",\n\n");
  return `with ${before}\n\n${finished(question, lang)}`;
}

/** The rows that are asked about, with what is needed of them; those of the year before stand a year later. */
function selected(question: Question): string {
  const { mart, isCompared } = question;
  const rows = (shift: number) => {
    const yearShown = shift === 0 ? mart.year : `${mart.year} + ${shift} as ${mart.year}`;
    const columns = [
      yearShown,
      ...columnsOf(question).filter((column) => column !== mart.year),
      ...(isCompared ? [`${shift > 0} as is_last_year`] : []),
      ...partsOf(question).map(({ name, value }) => (name === value ? name : `${value} as ${name}`)),
    ];
    return `select\n${listed(columns)}\nfrom marts.${mart.name}${where(conditions(question, shift))}`;
  };
  return isCompared ? `${rows(0)}\nunion all\n${rows(1)}` : rows(0);
}

function conditions({ mart, filters }: Question, shift: number): string[] {
  const narrowed = filters.map((filter) => condition(filter, filter.dimension.isYear ? shift : 0));
  const hasYears = filters.some(({ dimension }) => dimension.isYear);
  const known = `${mart.year} + ${shift} in (select ${mart.year} from marts.${mart.name})`;
  return shift > 0 && !hasYears ? [...narrowed, known] : narrowed;
}

function condition({ dimension, values }: Filter, shift: number): string {
  const column = shift === 0 ? dimension.name : `${dimension.name} + ${shift}`;
  const texts = values.filter((value) => value !== null).map((value) => literal(dimension, value));
  const among = texts.length === 0 ? [] : [`${column} in (${texts.join(", ")})`];
  const missing = values.includes(null) ? [`${column} is null`] : [];
  const either = [...among, ...missing];
  return either.length === 1 ? (either[0] ?? "false") : `(${either.join(" or ") || "false"})`;
}

/** The values of the first row dimension that have most of the first measure. */
function top({ rows, measures, isCompared }: Question, count: number): string {
  const [dimension, measure] = [rows[0]?.name, measures[0]];
  const value = measure === undefined ? "count(*)" : aggregate(measure);
  const order = `order by ${value} desc nulls last, ${dimension}`;
  const thisYear = where(isCompared ? ["not is_last_year"] : []);
  return `select ${dimension}, row_number() over (${order}) as place\nfrom selected${thisYear}\ngroup by ${dimension}\nqualify place <= ${count}`;
}

function placed({ rows }: Question): string {
  const [dimension] = rows;
  const name = dimension?.name;
  const replaced = `if(top.place is null, '${OTHERS}', selected.${name}::varchar) as ${name}`;
  return `select selected.* replace (${replaced})\nfrom selected\nleft join top on selected.${name} is not distinct from top.${name}`;
}

/** Sums of the parts by every set of dimensions: all rows, subtotals from the inside out, and across. */
function grouped(question: Question): string {
  const dimensions = dimensionsOf(question);
  const names = dimensions.map(({ name }) => name);
  const own = dimensions.flatMap(({ name, nameColumn }) =>
    nameColumn === undefined
      ? []
      : [`if(grouping(${name}) = 0, any_value(${nameColumn}), null) as ${name}${ENDINGS.name}`],
  );
  const columns = [
    names.length === 0 ? "0 as level" : `grouping_id(${names.join(", ")}) as level`,
    ...names,
    ...own,
    ...question.measures.flatMap((measure) => sums(question, measure)),
  ];
  const from = question.top === null ? "selected" : "placed";
  const sets = groupingSets(question).map((set) => `(${set.join(", ")})`);
  const by = names.length === 0 ? "" : `\ngroup by grouping sets (${sets.join(", ")})`;
  return `select\n${listed(columns)}\nfrom ${from}${by}`;
}

/** The sets of dimensions that are added up; the one that nothing is added up over is in each. */
function groupingSets(question: Question): string[][] {
  const { rows, across } = question;
  const apart = apartOf(question);
  const keeps = (set: readonly Dimension[]) => apart.every((name) => set.some((one) => one.name === name));
  const sides = rows.map((_, at) => rows.slice(0, rows.length - at)).concat([[]]);
  const sets = sides.flatMap((side) => (across === null ? [side] : [[...side, across], side]));
  return sets.filter(keeps).map((set) => set.map(({ name }) => name));
}

function sums(question: Question, measure: Measure): string[] {
  const { name } = measure;
  const { year } = question.mart;
  if (!question.isCompared) return [`${aggregate(measure, year)} as ${name}`];
  return [
    `${aggregate(measure, year, "not is_last_year")} as ${name}`,
    `${aggregate(measure, year, "is_last_year")} as ${name}${ENDINGS.lastYear}`,
  ];
}

/** A measure over the rows of a group: a sum, or a ratio of sums. A state is only given of one year. */
function aggregate(measure: Measure, year?: string, only?: string): string {
  const filter = only === undefined ? "" : ` filter (${only})`;
  const sum = (column: string) => `sum(${column})${filter}`;
  if ("numerator" in measure)
    return `(${sum(measure.numerator.name)} / nullif(${sum(measure.denominator.name)}, 0))::double`;
  if (!measure.isStock || year === undefined) return sum(measure.name);
  return `if(count(distinct ${year})${filter} = 1, ${sum(measure.name)}, null)`;
}

/** The groups with the names of their codes, changes on the year before, and an order. */
function finished(question: Question, lang: Lang): string {
  const dimensions = dimensionsOf(question);
  const columns = [
    "level",
    ...dimensions.flatMap((dimension) => [`grouped.${dimension.name}`, ...nameOf(dimension, lang)]),
    ...question.measures.flatMap((measure) => compared(question, measure)),
  ];
  const joins = dimensions.flatMap(({ name, names }) => {
    if (names === undefined) return [];
    const only = names.where === undefined ? "" : ` where ${names.where}`;
    const table = `(select ${names.code}::varchar as code, ${names[lang]} as name from ${names.table}${only})`;
    return [`\nleft join ${table} as ${name}s\n    on grouped.${name} = ${name}s.code`];
  });
  return `select\n${listed(columns)}\nfrom grouped${joins.join("")}${ordered(question)}`;
}

function nameOf({ name, names, nameColumn }: Dimension, lang: Lang): string[] {
  if (nameColumn !== undefined) return [`${name}${ENDINGS.name}`];
  return names === undefined || names[lang] === "" ? [] : [`${name}s.name as ${name}${ENDINGS.name}`];
}

function compared({ isCompared }: Question, { name, unit }: Measure): string[] {
  if (!isCompared) return [name];
  const last = `${name}${ENDINGS.lastYear}`;
  const change =
    unit === "ratio" || unit === "score" ? `${name} - ${last}` : `((${name} - ${last}) / nullif(${last}, 0))::double`;
  return [name, last, `${change} as ${name}${ENDINGS.change}`];
}

/** Subtotals before their parts; years in their order, other groups by the first measure, what is left over last. */
function ordered(question: Question): string {
  const { rows, across, top: isCut } = question;
  const depth = dimensionsOf(question).length;
  const terms = rows.flatMap((dimension, at) => {
    const bit = `level & ${2 ** (depth - 1 - at)}`;
    const { name } = dimension;
    const others = isCut !== null && at === 0 ? [`grouped.${name} = '${OTHERS}'`] : [];
    return [`${bit} desc`, ...others, ...orderOf(dimension, question, at)];
  });
  const last = across === null ? [] : ["level & 1", `grouped.${across.name} nulls last`];
  return terms.length + last.length === 0 ? "" : `\norder by\n${listed([...terms, ...last])}`;
}

/** Groups stand by their own measure, which all their parts share, so that these stay together. */
function orderOf(dimension: Dimension, question: Question, at: number): string[] {
  const { name } = dimension;
  const apart = apartOf(question);
  if (!isRanked(dimension, question)) return [`grouped.${name} nulls last`];
  const dimensions = dimensionsOf(question);
  const summed = dimensions.map((one, place) =>
    place > at && !apart.includes(one.name) ? 2 ** (dimensions.length - 1 - place) : 0,
  );
  const level = summed.reduce((sum, bit) => sum + bit, 0);
  const within = question.rows.slice(0, at + 1).map((one) => `grouped.${one.name}`);
  const own = `max(${question.measures[0]?.name}) filter (level = ${level}) over (partition by ${within.join(", ")})`;
  return [`${own} desc nulls last`, `grouped.${name}`];
}

/** Columns of the mart's rows that the groups and their names are made of. */
function columnsOf(question: Question): string[] {
  return dimensionsOf(question).flatMap(({ name, nameColumn }) =>
    nameColumn === undefined ? [name] : [name, nameColumn],
  );
}

function partsOf({ measures }: Question): Part[] {
  const parts = measures.flatMap((measure) =>
    "numerator" in measure ? [measure.numerator, measure.denominator] : [measure],
  );
  return [...new Map(parts.map((part) => [part.name, part])).values()];
}

function literal({ isYear }: Dimension, value: string): string {
  return isYear && /^\d+$/.test(value) ? value : `'${value.replaceAll("'", "''")}'`;
}

function where(all: readonly string[]): string {
  return all.length === 0 ? "" : `\nwhere ${all.join("\n    and ")}`;
}

function listed(columns: readonly string[]): string {
  return columns.map((column) => `    ${column}`).join(",\n");
}

function indented(text: string): string {
  return text.replace(/^/gm, "    ");
}
