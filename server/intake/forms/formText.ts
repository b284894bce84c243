/** A printed text that says nothing: blank, dashes, `/`, `*`. */
export function isNil(text: string): boolean {
  return /^[\s—–―\-－/／*＊]*$/.test(text);
}

/** A text without the line breaks and blanks a narrow cell puts into Chinese. */
export function joined(text: string): string {
  return text.replace(/\s+/g, "");
}

/** The label of a row of money as people quote it: without blanks at its ends and the colon behind it. */
export function rowLabel(text: string): string {
  return joined(text).replace(/[:：]$/, "");
}

/** The name of a level without the points behind it, and those points. */
export function levelName(text: string): { name: string; points: string | null } {
  const found = /^(.+?)[（(]\s*(\d+(?:\.\d+)?)\s*分?\s*[)）]$/.exec(joined(text));
  return found ? { name: found[1] ?? "", points: found[2] ?? null } : { name: joined(text), points: null };
}

/** The name of an indicator without `指标1` before it; empty where nothing else is there, as in `指标2` or `……`. */
export function indicatorName(text: string): string {
  return joined(text)
    .replace(/^指标\s*(?:\d+|[一二三四五六七八九十]+)\s*[:：、.．]?/, "")
    .replace(/^[.．。…⋯·\s]+$/, "");
}

/** Code and name of `219001-某单位` or `51092324T000010263357-某项目`; the code is null where there is none. */
export function codeAndName(text: string): { code: string | null; name: string } {
  const found = /^([0-9][0-9A-Za-z]{2,})\s*[-－—–:：]\s*(\D.*|\d{4}年.*)$/s.exec(joined(text));
  return found ? { code: found[1] ?? null, name: found[2] ?? "" } : { code: null, name: joined(text) };
}
