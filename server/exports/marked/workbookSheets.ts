import { findPart, type OfficeParts, partText } from "./officeParts.ts";
import { relationOf, relationsOf } from "./relations.ts";
import { attributeOf, childOf, childrenOf, rootOf } from "./xmlElements.ts";

/** Where the worksheets of a workbook lie. */
export interface WorkbookSheets {
  /** Path of the workbook's own part. */
  readonly workbook: string;
  /** Start of the addresses of relation kinds: the standard has a transitional and a strict one. */
  readonly kinds: string;
  /** Path of each worksheet by its name, in order; charts and macro sheets are not among them. */
  readonly sheets: ReadonlyMap<string, string>;
}

const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Finds the worksheets by name. Throws where the parts are no workbook. */
export function workbookSheets(parts: OfficeParts): WorkbookSheets {
  const workbook = relationOf(parts, "", "officeDocument")?.target ?? "xl/workbook.xml";
  if (findPart(parts, workbook) === null) throw new Error("The parts are no workbook.");
  const xml = partText(parts, workbook);
  const list = childOf(xml, rootOf(xml), "sheets");
  const relations = relationsOf(parts, workbook).filter(({ type }) => type.endsWith("/worksheet"));
  const paths = new Map(relations.map(({ id, target }) => [id, target]));
  const sheets = new Map<string, string>();
  for (const { tag } of list === null ? [] : childrenOf(xml, list)) {
    const path = paths.get(attributeOf(tag, "id") ?? "");
    if (path !== undefined && parts.has(path)) sheets.set(attributeOf(tag, "name") ?? "", path);
  }
  return { workbook, kinds: relations[0]?.type.replace(/\/worksheet$/, "") ?? TRANSITIONAL, sheets };
}
