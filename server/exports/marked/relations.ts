import { posix } from "node:path";
import { escapeXml } from "../xlsx/cellXml.ts";
import { findPart, type OfficeParts, partText } from "./officeParts.ts";
import { appendTo, applyEdits } from "./xmlEdits.ts";
import { attributeOf, childrenOf, rootOf } from "./xmlElements.ts";

/** A tie from one part of a document to another. */
export interface Relation {
  readonly id: string;
  /** Kind, as a long address that ends in its name (`…/worksheet`). */
  readonly type: string;
  /** Path of the other part; as written where it lies outside the document. */
  readonly target: string;
  readonly start: number;
  readonly end: number;
}

/** The ties of a part, or of the whole document for the part `""`. */
export function relationsOf(parts: OfficeParts, part: string): Relation[] {
  const path = findPart(parts, relationsPath(part));
  if (path === null) return [];
  const xml = partText(parts, path);
  return [...childrenOf(xml, rootOf(xml))].map(({ tag, start, end }) => {
    const written = attributeOf(tag, "Target") ?? "";
    const isInside = attributeOf(tag, "TargetMode") !== "External";
    const target = isInside ? posix.join("/", posix.dirname(part), decodeURI(written)) : written;
    const absolute = isInside && written.startsWith("/") ? decodeURI(written) : target;
    const found = isInside ? (findPart(parts, absolute.slice(1)) ?? absolute.slice(1)) : absolute;
    return { id: attributeOf(tag, "Id") ?? "", type: attributeOf(tag, "Type") ?? "", target: found, start, end };
  });
}

/** The tie of the kind whose address ends in `/kind`, or null. */
export function relationOf(parts: OfficeParts, part: string, kind: string): Relation | null {
  return relationsOf(parts, part).find(({ type }) => type.endsWith(`/${kind}`)) ?? null;
}

const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

/** Ties a part to another one and gives the tie's id. */
export function addRelation(parts: OfficeParts, part: string, type: string, target: string): string {
  const path = findPart(parts, relationsPath(part)) ?? relationsPath(part);
  const xml = parts.has(path) ? partText(parts, path) : EMPTY;
  const taken = new Set(relationsOf(parts, part).map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const root = rootOf(xml);
  const relative = encodeURI(posix.relative(posix.dirname(part), target));
  const tag = `<${root.prefix}Relationship Id="rId${number}" Type="${escapeXml(type)}" Target="${escapeXml(relative)}"/>`;
  parts.set(path, applyEdits(xml, [appendTo(root, tag)]));
  return `rId${number}`;
}

/** Cuts the ties that `isMeant` names, and gives them. */
export function removeRelations(
  parts: OfficeParts,
  part: string,
  isMeant: (relation: Relation) => boolean,
): Relation[] {
  const meant = relationsOf(parts, part).filter(isMeant);
  const path = findPart(parts, relationsPath(part));
  if (path === null || meant.length === 0) return meant;
  parts.set(
    path,
    applyEdits(
      partText(parts, path),
      meant.map(({ start, end }) => ({ start, end, text: "" })),
    ),
  );
  return meant;
}

/** Where a part's ties lie. */
export function relationsPath(part: string): string {
  const { dir, base } = posix.parse(part);
  return posix.join(dir, "_rels", `${base}.rels`);
}
