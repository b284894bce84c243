import { decodeEntities } from "../../intake/xlsx/xmlText.ts";

/** One element of an XML text, by place: what is not touched stays byte for byte as it came. */
export interface XmlElement {
  /** Name without its prefix. */
  readonly name: string;
  /** Prefix with its colon, or empty: what new neighbours must be written with. */
  readonly prefix: string;
  /** The start tag, from `<` to `>`. */
  readonly tag: string;
  readonly start: number;
  /** Where the content begins and ends; both are `end` for `<name/>`. */
  readonly inner_start: number;
  readonly inner_end: number;
  readonly end: number;
  readonly is_empty: boolean;
}

const START_TAG = /<([\w.-]+:)?([\w.-]+)(?:[^<>"']|"[^"]*"|'[^']*')*>/y;
const NO_ELEMENT = /<(?:!--[\s\S]*?-->|\?[\s\S]*?\?>|!\[CDATA\[[\s\S]*?\]\]>|![^>]*>)/y;

/** The outermost element. Throws where the text has none. */
export function rootOf(xml: string): XmlElement {
  const root = elementAfter(xml, 0, xml.length);
  if (root === null) throw new Error("The part holds no XML element.");
  return root;
}

/** The elements directly inside another, in order; found one by one, so that a reader may stop early. */
export function* childrenOf(xml: string, parent: XmlElement): Generator<XmlElement> {
  let child = elementAfter(xml, parent.inner_start, parent.inner_end);
  while (child !== null) {
    yield child;
    child = elementAfter(xml, child.end, parent.inner_end);
  }
}

/** The first element of that name directly inside another, or null. */
export function childOf(xml: string, parent: XmlElement, name: string): XmlElement | null {
  for (const child of childrenOf(xml, parent)) if (child.name === name) return child;
  return null;
}

/** The whole element as it stands in the text. */
export function elementText(xml: string, element: XmlElement): string {
  return xml.slice(element.start, element.end);
}

/** All text inside an element, tags left out. */
export function innerText(xml: string, element: XmlElement): string {
  return decodeEntities(xml.slice(element.inner_start, element.inner_end).replaceAll(/<[^>]*>/g, ""));
}

/** Value of an attribute, whatever its prefix; null where the tag has none. */
export function attributeOf(tag: string, name: string): string | null {
  const found = new RegExp(`\\s(?:(?!xmlns:)[\\w.-]+:)?${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(tag);
  return found?.[1] === undefined ? null : decodeEntities(found[1].slice(1, -1));
}

/** The namespace an element is in, by what its own tag declares; null where it does not. */
export function namespaceOf({ tag, prefix }: XmlElement): string | null {
  const name = prefix === "" ? "xmlns" : `xmlns:${prefix.slice(0, -1)}`;
  const found = new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)`).exec(tag);
  return found?.[1] ?? null;
}

function elementAfter(xml: string, from: number, until: number): XmlElement | null {
  let at = xml.indexOf("<", from);
  while (at >= 0 && at < until) {
    START_TAG.lastIndex = at;
    const found = START_TAG.exec(xml);
    if (found !== null) return elementOf(xml, found);
    NO_ELEMENT.lastIndex = at;
    if (!NO_ELEMENT.test(xml)) return null;
    at = xml.indexOf("<", NO_ELEMENT.lastIndex);
  }
  return null;
}

function elementOf(xml: string, { 0: tag, 1: prefix = "", 2: name = "", index: start }: RegExpExecArray): XmlElement {
  const inner_start = start + tag.length;
  const found = { name, prefix, tag, start, inner_start };
  if (tag.endsWith("/>")) return { ...found, inner_end: inner_start, end: inner_start, is_empty: true };
  const { inner_end, end } = closingTag(xml, `${prefix}${name}`, inner_start);
  return { ...found, inner_end, end, is_empty: false };
}

/** Elements of the same name may lie inside. */
function closingTag(xml: string, name: string, from: number): { inner_end: number; end: number } {
  const tags = new RegExp(`<(/?)${name.replaceAll(".", "\\.")}(?=[\\s/>])(?:[^<>"']|"[^"]*"|'[^']*')*>`, "g");
  tags.lastIndex = from;
  for (let depth = 1; ; ) {
    const found = tags.exec(xml);
    if (found === null) throw new Error(`The element ${name} is never closed.`);
    if (found[1] === "/") depth -= 1;
    else if (!found[0].endsWith("/>")) depth += 1;
    if (depth === 0) return { inner_end: found.index, end: tags.lastIndex };
  }
}
