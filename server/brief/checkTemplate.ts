import { BriefRefused } from "./BriefRefused.ts";
import { PLACE } from "./sayParagraph.ts";
import type { Brief } from "./structure.ts";

/** Numbers that a person may write: years, and the number of a document such as 〔2018〕34号. */
const YEAR =
  /(?<!\d|\d[.,])(19|20)\d\d(?!\d|[.,]\d|\s*(亿|万|元|个|项|条|家|%|％|million|billion|yuan|projects|reviews))/g;
const DOCUMENT = /[〔[(（](19|20)\d\d[〕\])）]\s*\d+\s*号/g;

/**
 * The text of an edited paragraph as it is kept, on one line. Throws `BriefRefused` where it names a place that the brief does not
 * know, or where a number was typed: numbers come from the warehouse, never from a hand.
 */
export function checkTemplate(template: string, { places }: Brief): string {
  const text = template.replace(/\s*\n\s*/g, " ").trim();
  const known = new Set(places.map(({ place }) => place));
  for (const [, place = ""] of text.matchAll(PLACE)) {
    if (!known.has(place)) throw new BriefRefused("brief_place_unknown", { place });
  }
  const typed = /[\d０-９]+([.,][\d０-９]+)*/.exec(text.replace(PLACE, " ").replace(DOCUMENT, " ").replace(YEAR, " "));
  if (typed) throw new BriefRefused("brief_number_typed", { value: typed[0] });
  return text;
}
