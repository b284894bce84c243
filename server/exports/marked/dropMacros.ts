import { CONTENT_TYPES, removeContentType, removeProgramTypes, setContentType } from "./contentTypes.ts";
import { findPart, type OfficeParts, partText } from "./officeParts.ts";
import { type Relation, relationOf, relationsOf, relationsPath, removeRelations } from "./relations.ts";
import { applyEdits, type Edit, withAttribute } from "./xmlEdits.ts";
import { attributeOf, childOf, childrenOf, rootOf, type XmlElement } from "./xmlElements.ts";

/** Programs, menus that call them, and signatures, which do not hold for a changed file. */
const DROPPED = /\/(vbaProject|wordVbaData|xlMacrosheet|xlIntlMacrosheet|attachedToolbars|extensibility|origin)$/;

/** Takes everything out of a workbook that can run, and names it what it then is: a workbook without macros. */
export function dropMacros(parts: OfficeParts): void {
  const before = reachable(parts);
  const workbook = relationOf(parts, "", "officeDocument")?.target ?? "xl/workbook.xml";
  removeRelations(parts, "", isDropped);
  const cut = removeRelations(parts, workbook, isDropped);
  if (cut.some(({ type }) => /Macrosheet$/.test(type))) removeSheets(parts, workbook, new Set(cut.map(({ id }) => id)));
  const after = reachable(parts);
  for (const part of before) if (!after.has(part)) removePart(parts, part);
  removeProgramTypes(parts);
  setContentType(parts, workbook, CONTENT_TYPES.workbook);
}

function isDropped({ type }: Relation): boolean {
  return DROPPED.test(type);
}

/** Every part that can be come to from the document's outermost ties. */
function reachable(parts: OfficeParts): Set<string> {
  const found = new Set<string>();
  const open = [""];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    for (const { target } of relationsOf(parts, part)) {
      if (found.has(target) || !parts.has(target)) continue;
      found.add(target);
      open.push(target);
    }
  }
  return found;
}

function removePart(parts: OfficeParts, part: string): void {
  parts.delete(part);
  parts.delete(findPart(parts, relationsPath(part)) ?? "");
  removeContentType(parts, part);
}

/** Takes sheets out of the list, and names that lived on them or are macros; later sheets move up. */
function removeSheets(parts: OfficeParts, workbook: string, ids: ReadonlySet<string>): void {
  const xml = partText(parts, workbook);
  const root = rootOf(xml);
  const children = (name: string): XmlElement[] => {
    const list = childOf(xml, root, name);
    return list === null ? [] : [...childrenOf(xml, list)];
  };
  const sheets = children("sheets");
  const removed = sheets.flatMap(({ tag }, index) => (ids.has(attributeOf(tag, "id") ?? "") ? [index] : []));
  const moved = (index: number) => index - removed.filter((each) => each < index).length;
  const edits: Edit[] = removed.flatMap((index) => cut(sheets[index]));
  for (const name of children("definedNames")) {
    const scope = attributeOf(name.tag, "localSheetId");
    const isMacro = ["xlm", "function", "vbProcedure"].some((flag) => attributeOf(name.tag, flag) === "1");
    if (isMacro || (scope !== null && removed.includes(Number(scope)))) edits.push(...cut(name));
    else if (scope !== null) edits.push(retagged(name, "localSheetId", moved(Number(scope))));
  }
  for (const view of children("bookViews")) {
    for (const attribute of ["activeTab", "firstSheet"]) {
      const tab = attributeOf(view.tag, attribute);
      const last = sheets.length - removed.length - 1;
      if (tab !== null) edits.push(retagged(view, attribute, Math.min(moved(Number(tab)), Math.max(last, 0))));
    }
  }
  parts.set(workbook, applyEdits(xml, edits));
}

function cut(element: XmlElement | undefined): Edit[] {
  return element === undefined ? [] : [{ start: element.start, end: element.end, text: "" }];
}

function retagged({ tag, start, inner_start }: XmlElement, name: string, value: number): Edit {
  return { start, end: inner_start, text: withAttribute(tag, name, String(value)) };
}
