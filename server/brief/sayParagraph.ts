import type { Lang } from "../../client/text/text.ts";
import type { Facts } from "./facts.ts";
import type { Clause, ParagraphPlan } from "./plan.ts";
import type { Run } from "./structure.ts";

/** A `{place}` of a text, at which a fact is stated. */
export const PLACE = /\{([a-z][\w.]*)\}/g;

const MISSING = "—";

/** A paragraph as text with places: the sentences that can be said, or null where none can. */
export function sayParagraph({ sentences, point, otherwise }: ParagraphPlan, facts: Facts, lang: Lang): string | null {
  const said = sentences.flatMap((clauses) => {
    const kept = clauses.filter((clause) => canBeSaid(clause, facts, lang)).map((clause) => clause[lang]);
    return kept.length === 0 ? [] : [kept.join(lang === "zh" ? "，" : ", ") + (lang === "zh" ? "。" : ".")];
  });
  if (said.length === 0) return otherwise?.[lang] ?? null;
  const text = lang === "zh" ? said.join("") : said.map(capitalised).join(" ");
  return point === undefined ? text : `${point[lang]}${lang === "zh" ? "。" : ". "}${text}`;
}

/** The runs of a text: words, and the facts at its places. A place that nothing is known of reads as a dash. */
export function runsOf(template: string, facts: Facts): Run[] {
  const parts = template.split(PLACE);
  return parts.flatMap((part, at) => {
    if (at % 2 === 0) return part === "" ? [] : [{ text: part, bound: null }];
    const fact = facts.get(part);
    return [{ text: fact?.text ?? MISSING, bound: fact?.bound ?? null }];
  });
}

function canBeSaid(clause: Clause, facts: Facts, lang: Lang): boolean {
  const { some, none, given } = clause;
  const isSomething = (place: string) => facts.get(place)?.isZero === false;
  if (some !== undefined && !isSomething(some)) return false;
  if (given !== undefined && !isSomething(given)) return false;
  if (none !== undefined && facts.get(none)?.isZero !== true) return false;
  return [...clause[lang].matchAll(PLACE)].every(([, place = ""]) => facts.has(place));
}

/** A sentence that begins with a place keeps it; a word begins in upper case. */
function capitalised(sentence: string): string {
  return sentence.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}
