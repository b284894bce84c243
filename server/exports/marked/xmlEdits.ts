import { escapeXml } from "../xlsx/cellXml.ts";
import { childrenOf, rootOf, type XmlElement } from "./xmlElements.ts";

/** A piece of a text that is to be replaced; `end` = `start` only inserts. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all edits made; those at one place in the order given. */
export function applyEdits(xml: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    pieces.push(xml.slice(at, start), text);
    at = end;
  }
  return [...pieces, xml.slice(at)].join("");
}

/** A start tag with an attribute set, in the place of an earlier value or at the end. */
export function withAttribute(tag: string, name: string, value: string): string {
  const written = ` ${name}="${escapeXml(value)}"`;
  const present = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  return present.test(tag)
    ? tag.replace(present, () => written)
    : tag.replace(/\s*\/?>$/, (end) => `${written}${end.trim()}`);
}

/** A start tag without an attribute. */
export function withoutAttribute(tag: string, name: string): string {
  return tag.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), "");
}

/** Adds text at the end of an element's content, opening it where it was empty. */
export function appendTo(element: XmlElement, text: string): Edit {
  if (!element.is_empty) return { start: element.inner_end, end: element.inner_end, text };
  const opened = element.tag.replace(/\s*\/>$/, ">");
  return { start: element.start, end: element.end, text: `${opened}${text}</${element.prefix}${element.name}>` };
}

/** Adds an element below the root, behind the last of those that the schema wants before it. */
export function placeBehind(xml: string, before: ReadonlySet<string>, text: string): Edit {
  const root = rootOf(xml);
  let at = root.inner_start;
  for (const child of childrenOf(xml, root)) if (before.has(child.name)) at = child.end;
  return { start: at, end: at, text };
}
