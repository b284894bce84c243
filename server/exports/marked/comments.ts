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
 * The comments of a sheet with ours (text by address) among them. What others wrote in a cell's comment stays and ours
 * stands below it, in the place of what an earlier marking said. `added` are the cells that had none: they need a shape.
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
    edits.push(extended(xml, present, text));
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
    const isMarked = text !== null && OUR_LINE.test(runsOf(xml, text).map(textOf(xml)).join(""));
    return isMarked ? (attributeOf(comment.tag, "ref") ?? []) : [];
  });
}

/** Every line of ours begins with its level; nothing else of a comment outlives every program that saves it. */
const OUR_LINE = new RegExp(
  `^【(?:${Object.values(LOOKS)
    .map(({ zh }) => zh)
    .join("|")})】`,
  "m",
);

function runsOf(xml: string, text: XmlElement): XmlElement[] {
  return [...childrenOf(xml, text)].filter(({ name }) => name === "t" || name === "r");
}

function textOf(xml: string): (run: XmlElement) => string {
  return (run) => innerText(xml, run);
}

function run(p: string, text: string): string {
  return `<${p}r><${p}t xml:space="preserve">${escapeXml(text.slice(0, LONGEST_TEXT))}</${p}t></${p}r>`;
}

/** Ours below what others have written, in the place of earlier lines of ours. */
function extended(xml: string, present: XmlElement, text: string): Edit {
  const { start, end, prefix, tag } = present;
  const runs = runsOf(xml, present);
  const { whole, rest } = writtenByOthers(runs.map(textOf(xml)));
  // Bare text becomes a run, because only runs can follow one another.
  const kept = runs
    .slice(0, whole)
    .map((child) =>
      child.name === "r" ? elementText(xml, child) : `<${prefix}r>${elementText(xml, child)}</${prefix}r>`,
    );
  const ours = whole === 0 && rest === "" ? text : `${rest}\n${text}`;
  const behind = [...childrenOf(xml, present)].filter(({ name }) => name !== "t" && name !== "r");
  const content = [...kept, run(prefix, ours), ...behind.map((child) => elementText(xml, child))].join("");
  return { start, end, text: `${tag.replace(/\s*\/>$/, ">")}${content}</${prefix}text>` };
}

/** How many of the runs hold nothing of ours and come before it, and what else is not ours: programs part and join runs. */
function writtenByOthers(runs: readonly string[]): { whole: number; rest: string } {
  const joined = runs.join("");
  const from = joined.search(OUR_LINE);
  if (from < 0) return { whole: runs.length, rest: "" };
  let whole = 0;
  let before = 0;
  for (const text of runs) {
    if (before + text.length > from) break;
    before += text.length;
    whole += 1;
  }
  const lines = joined.slice(before).split("\n");
  return {
    whole,
    rest: lines
      .filter((line) => !OUR_LINE.test(line))
      .join("\n")
      .trimEnd(),
  };
}
