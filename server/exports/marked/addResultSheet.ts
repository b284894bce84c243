import { posix } from "node:path";
import { escapeXml } from "../xlsx/cellXml.ts";
import { freePath } from "./attachComments.ts";
import { CONTENT_TYPES, setContentType } from "./contentTypes.ts";
import { findPart, type OfficeParts, partText } from "./officeParts.ts";
import { addRelation, relationsPath } from "./relations.ts";
import type { WorkbookSheets } from "./workbookSheets.ts";
import { appendTo, applyEdits, type Edit, placeBehind } from "./xmlEdits.ts";
import { attributeOf, childOf, childrenOf, innerText, rootOf } from "./xmlElements.ts";

const NAME = "检查结果";

/** A hidden name of the workbook by which a later marking knows the sheet that is ours, wherever it has been moved or renamed to. */
const MARK = "_jixiao_results";

/** Puts the list of findings behind the workbook's sheets, or in the place of the list of an earlier marking. */
export function addResultSheet(parts: OfficeParts, { workbook, kinds, sheets }: WorkbookSheets, xml: string): void {
  const known = sheets.get(markedSheet(partText(parts, workbook)) ?? "");
  if (known !== undefined) {
    parts.set(known, xml);
    parts.delete(findPart(parts, relationsPath(known)) ?? "");
    return;
  }
  const path = freePath(parts, posix.join(posix.dirname(workbook), "worksheets/sheet"), ".xml");
  parts.set(path, xml);
  setContentType(parts, path, CONTENT_TYPES.worksheet);
  const id = addRelation(parts, workbook, `${kinds}/worksheet`, path);
  const text = partText(parts, workbook);
  parts.set(workbook, applyEdits(text, [listed(text, id, kinds), named(text, freeName(text))]));
}

/** Name of the sheet that an earlier marking has added, or null. */
export function markedSheet(workbook: string): string | null {
  const names = childOf(workbook, rootOf(workbook), "definedNames");
  if (names === null) return null;
  const mark = [...childrenOf(workbook, names)].find(({ tag }) => attributeOf(tag, "name") === MARK);
  const [, quoted, bare] =
    mark === undefined ? [] : (/^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(innerText(workbook, mark)) ?? []);
  return quoted?.replaceAll("''", "'") ?? bare ?? null;
}

function listed(workbook: string, relation: string, kinds: string): Edit {
  const list = childOf(workbook, rootOf(workbook), "sheets");
  if (list === null) throw new Error("The workbook has no list of sheets.");
  const ids = [...childrenOf(workbook, list)].map(({ tag }) => Number(attributeOf(tag, "sheetId") ?? 0));
  const id = Math.max(0, ...ids) + 1;
  const name = escapeXml(freeName(workbook));
  return appendTo(list, `<${list.prefix}sheet xmlns:r="${kinds}" name="${name}" sheetId="${id}" r:id="${relation}"/>`);
}

function freeName(workbook: string): string {
  const list = childOf(workbook, rootOf(workbook), "sheets");
  const names = list === null ? [] : [...childrenOf(workbook, list)].map(({ tag }) => attributeOf(tag, "name"));
  let number = 1;
  while (names.includes(numbered(number))) number += 1;
  return numbered(number);
}

function numbered(number: number): string {
  return number === 1 ? NAME : `${NAME}${number}`;
}

const BEFORE_NAMES = new Set(
  "fileVersion fileSharing workbookPr AlternateContent revisionPtr workbookProtection bookViews sheets functionGroups externalReferences".split(
    " ",
  ),
);

function named(workbook: string, sheet: string): Edit {
  const root = rootOf(workbook);
  const p = root.prefix;
  const name = `<${p}definedName name="${MARK}" hidden="1">'${escapeXml(sheet)}'!$A$1</${p}definedName>`;
  const names = childOf(workbook, root, "definedNames");
  if (names !== null) return appendTo(names, name);
  return placeBehind(workbook, BEFORE_NAMES, `<${p}definedNames>${name}</${p}definedNames>`);
}
