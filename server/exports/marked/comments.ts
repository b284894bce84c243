import { escapeXml } from "../xlsx/cellXml.ts";
import { LOOKS } from "./looks.ts";
import { appendTo, applyEdits, type Edit } from "./xmlEdits.ts";
import { attributeOf, childOf, childrenOf, elementText, innerText, rootOf, type XmlElement } from "./xmlElements.ts";

/** Who our comments are by; a later marking knows them by it. */
export const AUTHOR = "绩效 Jixiao";

/** Longest text that a comment may hold. */
const LONGEST_TEXT = 32_767;

/** A part of comments without any. */
export function emptyComments(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors/><commentList/></comments>`;
}

/**
 * The comments of a sheet with ours (text by address) among them. A cell's earlier comment stays and ours stands below it; one
 * of ours is replaced. `added` are the cells that had none: they need a shape.
 */
export function addComments(xml: string, texts: ReadonlyMap<string, string>): { xml: string; added: string[] } {
  const root = rootOf(xml);
  const authors = childOf(xml, root, "authors");
  const list = childOf(xml, root, "commentList");
  if (authors === null || list === null) throw new Error("The part holds no comments.");
  const names = [...childrenOf(xml, authors)].map((author) => innerText(xml, author));
  const own = names.includes(AUTHOR) ? names.indexOf(AUTHOR) : names.length;
  const pending = new Map(texts);
  const edits: Edit[] = [];
  for (const comment of childrenOf(xml, list)) {
    const address = attributeOf(comment.tag, "ref") ?? "";
    const text = pending.get(address);
    const present = childOf(xml, comment, "text");
    if (text === undefined || present === null) continue;
    pending.delete(address);
    const isOwn = attributeOf(comment.tag, "authorId") === String(own);
    edits.push(isOwn ? replaced(present, text) : extended(xml, present, text));
  }
  const p = root.prefix;
  const written = [...pending].map(
    ([address, text]) =>
      `<${p}comment ref="${address}" authorId="${own}"><${p}text>${run(p, text)}</${p}text></${p}comment>`,
  );
  if (written.length > 0) edits.push(appendTo(list, written.join("")));
  if (own === names.length) edits.push(appendTo(authors, `<${p}author>${AUTHOR}</${p}author>`));
  return { xml: applyEdits(xml, edits), added: [...pending.keys()] };
}

/** The cells that an earlier marking has commented, in comments of its own or below those of others. */
export function markedBefore(xml: string): string[] {
  const list = childOf(xml, rootOf(xml), "commentList");
  if (list === null) return [];
  return [...childrenOf(xml, list)].flatMap((comment) => {
    const text = childOf(xml, comment, "text");
    const isMarked = text !== null && [...childrenOf(xml, text)].some((part) => isOurs(innerText(xml, part)));
    return isMarked ? (attributeOf(comment.tag, "ref") ?? []) : [];
  });
}

const LEVELS = Object.values(LOOKS).map(({ zh }) => `【${zh}】`);

/** Programs that save a workbook may join our runs to others or part them, but each text of ours begins with its level. */
function isOurs(text: string): boolean {
  return LEVELS.some((level) => text.trimStart().startsWith(level));
}

function run(p: string, text: string): string {
  return `<${p}r><${p}t xml:space="preserve">${escapeXml(text.slice(0, LONGEST_TEXT))}</${p}t></${p}r>`;
}

function replaced({ start, end, prefix }: XmlElement, text: string): Edit {
  return { start, end, text: `<${prefix}text>${run(prefix, text)}</${prefix}text>` };
}

/** Ours after the runs that are there, in the place of an earlier one of ours; bare text becomes a run, because only runs can follow one another. */
function extended(xml: string, present: XmlElement, text: string): Edit {
  const { start, end, prefix, tag } = present;
  const children = [...childrenOf(xml, present)];
  const runs = children.filter(({ name }) => name === "t" || name === "r");
  const rest = children.filter((child) => !runs.includes(child));
  const others = runs.filter((child) => !isOurs(innerText(xml, child)));
  const kept = others.map((child) =>
    child.name === "r" ? elementText(xml, child) : `<${prefix}r>${elementText(xml, child)}</${prefix}r>`,
  );
  const content = [...kept, run(prefix, `\n${text}`), ...rest.map((child) => elementText(xml, child))].join("");
  return { start, end, text: `${tag.replace(/\s*\/>$/, ">")}${content}</${prefix}text>` };
}
