import { findPart, type OfficeParts, partText } from "./officeParts.ts";
import { appendTo, applyEdits } from "./xmlEdits.ts";
import { attributeOf, childrenOf, rootOf } from "./xmlElements.ts";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Content types of the parts that marking adds or changes. */
export const CONTENT_TYPES = {
  workbook: `${SPREADSHEET}.sheet.main+xml`,
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  comments: `${SPREADSHEET}.comments+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
} as const;

const VML = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** Says of a part what it is, in the place of what was said before. */
export function setContentType(parts: OfficeParts, part: string, type: string): void {
  change(parts, (prefix) => `<${prefix}Override PartName="/${part}" ContentType="${type}"/>`, isOf(part));
}

/** Says that files ending in `.vml` are drawings. */
export function addVmlType(parts: OfficeParts): void {
  const isVml = (tag: string) => attributeOf(tag, "Extension")?.toLowerCase() === "vml";
  change(parts, (prefix) => `<${prefix}Default Extension="vml" ContentType="${VML}"/>`, isVml);
}

/** Forgets what was said of a part that is no longer there. */
export function removeContentType(parts: OfficeParts, part: string): void {
  change(parts, () => "", isOf(part));
}

/** Forgets that files of some ending are programs. */
export function removeProgramTypes(parts: OfficeParts): void {
  change(
    parts,
    () => "",
    (tag) => /vbaProject/.test(attributeOf(tag, "ContentType") ?? ""),
  );
}

function isOf(part: string): (tag: string) => boolean {
  return (tag) => attributeOf(tag, "PartName")?.toLowerCase() === `/${part}`.toLowerCase();
}

function change(parts: OfficeParts, written: (prefix: string) => string, isMeant: (tag: string) => boolean): void {
  const path = findPart(parts, "[Content_Types].xml") ?? "[Content_Types].xml";
  const xml = partText(parts, path);
  const root = rootOf(xml);
  const old = [...childrenOf(xml, root)].filter(({ tag }) => isMeant(tag));
  const cuts = old.map(({ start, end }) => ({ start, end, text: "" }));
  parts.set(path, applyEdits(xml, [...cuts, appendTo(root, written(root.prefix))]));
}
