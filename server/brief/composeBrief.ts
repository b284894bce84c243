import type { DuckDBConnection } from "@duckdb/node-api";
import { headlineUnit } from "../../client/format.ts";
import { fill, type Lang } from "../../client/text/text.ts";
import { currencyText, unitText } from "../../client/text/units.ts";
import type { NamedQueries } from "../warehouse/queries/askQuery.ts";
import { BriefRefused } from "./BriefRefused.ts";
import type { BriefEdit } from "./edits.ts";
import { factsOf } from "./facts.ts";
import { limitsOf } from "./limits.ts";
import type { Context, SectionPlan } from "./plan.ts";
import type { Print } from "./printNumber.ts";
import { readBriefRows } from "./readBriefRows.ts";
import { runsOf, sayParagraph } from "./sayParagraph.ts";
import { scopeNames } from "./scopeNames.ts";
import { evaluations } from "./sections/evaluations.ts";
import { exAnte } from "./sections/exAnte.ts";
import { monitoring } from "./sections/monitoring.ts";
import { nextSteps } from "./sections/nextSteps.ts";
import { opening } from "./sections/opening.ts";
import { problems } from "./sections/problems.ts";
import { results } from "./sections/results.ts";
import { targets } from "./sections/targets.ts";
import type { Block, Brief, BriefOrigin, BriefScope, Section } from "./structure.ts";

const SECTIONS: readonly SectionPlan[] = [
  opening,
  exAnte,
  targets,
  monitoring,
  evaluations,
  results,
  problems,
  nextSteps,
];

/** Where a brief comes from: an open snapshot, its queries, whose it is, and what people have rewritten. */
export interface BriefSources {
  readonly connection: DuckDBConnection;
  readonly queries: NamedQueries;
  readonly origin: BriefOrigin;
  readonly edits: ReadonlyMap<string, BriefEdit>;
}

/** The annual brief of a scope: the same text for the page, for Markdown and for Word. Throws `BriefRefused` for a year without data. */
export async function composeBrief(sources: BriefSources, scope: BriefScope): Promise<Brief> {
  const { connection, queries, origin, edits } = sources;
  const names = await scopeNames(connection, queries, scope);
  const rows = await readBriefRows(connection, queries, scope);
  const current = rows.years.rows.find(({ fiscal_year }) => fiscal_year === scope.year);
  if (!current) throw new BriefRefused("brief_year_unknown", { year: String(scope.year) });
  const unit = headlineUnit(current.executed_yuan);
  const print = { lang: scope.lang, unit, currency: origin.currency };
  const facts = new Map(factsOf(rows, scope, print));
  facts.set("scope", { text: names.inText, bound: null, isZero: false });
  const context = { scope, rows, facts, print };
  return {
    ...scope,
    ...headOf(scope, origin, names.inTitle, print),
    sections: sectionsOf(context, edits),
    limits: limitsOf(rows, scope, origin),
    places: [...facts].map(([place, { text }]) => ({ place, text })),
  };
}

function headOf({ year, lang }: BriefScope, origin: BriefOrigin, part: string | null, print: Print) {
  const zh = lang === "zh";
  const office = zh ? origin.name_zh : origin.name_en;
  const built = origin.built_at.slice(0, 10);
  const unit = unitText(print.unit, print.currency).zh;
  return {
    title: zh ? `${year}年度预算绩效管理情况` : `Budget performance management in ${year}`,
    subtitle: [office, ...(part === null ? [] : [part])].join(" · "),
    unit_line: zh
      ? `金额单位：${unit}（表格另注的除外）`
      : `Amounts in millions of ${currencyText(print.currency).en}; tables and figures name their units`,
    source_line: zh ? `数据截至：${built} 快照：${origin.snapshot}` : `As of ${built}, snapshot ${origin.snapshot}`,
    snapshot: origin.snapshot,
    is_synthetic: origin.is_synthetic,
  };
}

/** Sections, tables, figures and points get their numbers in the order in which they stand. */
function sectionsOf(context: Context, edits: ReadonlyMap<string, BriefEdit>): Section[] {
  const { lang } = context.scope;
  const numbered = { table: 0, figure: 0 };
  const heads = SECTIONS.filter(({ title }) => title !== null);
  return SECTIONS.map(({ id, title, blocks }) => {
    let points = 0;
    const made = blocks.flatMap((plan): Block[] => {
      if (typeof plan === "function") {
        const exhibit = plan(context);
        if (exhibit === null) return [];
        numbered[exhibit.kind] += 1;
        return [{ ...exhibit, caption: exhibitCaption(lang, exhibit.kind, numbered[exhibit.kind], exhibit.caption) }];
      }
      const generated = sayParagraph(plan, context.facts, lang);
      if (generated === null) return [];
      if (plan.point) points += 1;
      return [paragraphOf(plan.id, plan.point ? pointMark(lang, points) : "", generated, edits.get(plan.id), context)];
    });
    const number = heads.findIndex((head) => head.id === id) + 1;
    return { id, title: title === null ? "" : sectionTitle(lang, number, title[lang]), blocks: made };
  });
}

function paragraphOf(
  id: string,
  mark: string,
  generated: string,
  edit: BriefEdit | undefined,
  { facts }: Context,
): Block {
  const template = edit?.template ?? generated;
  return {
    kind: "paragraph",
    id,
    mark,
    runs: runsOf(template, facts),
    template,
    generated,
    edit: edit === undefined ? null : { author: edit.author, at: edit.at },
  };
}

const NUMERALS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

function sectionTitle(lang: Lang, number: number, title: string): string {
  return lang === "zh" ? `${NUMERALS[number]}、${title}` : `${number}. ${title}`;
}

function pointMark(lang: Lang, number: number): string {
  return lang === "zh" ? `（${NUMERALS[number]}）` : `(${number}) `;
}

function exhibitCaption(lang: Lang, kind: "table" | "figure", number: number, caption: string): string {
  const name = { table: { zh: "表", en: "Table " }, figure: { zh: "图", en: "Figure " } }[kind][lang];
  return fill(lang === "zh" ? "{name}{number} {caption}" : "{name}{number}. {caption}", {
    name,
    number: String(number),
    caption,
  });
}
