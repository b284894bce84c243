import { posix } from "node:path";
import { addCommentShapes, nextShapeBlock } from "./commentShapes.ts";
import { addComments, emptyComments } from "./comments.ts";
import { addVmlType, CONTENT_TYPES, setContentType } from "./contentTypes.ts";
import { findPart, type OfficeParts, partText } from "./officeParts.ts";
import { addRelation, relationOf, relationsOf } from "./relations.ts";
import { applyEdits, placeBehind } from "./xmlEdits.ts";
import { attributeOf, childOf, namespaceOf, rootOf } from "./xmlElements.ts";

/** What the standard wants before the drawing of a worksheet's comments. */
const BEFORE_DRAWING = new Set(
  `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter
  sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions
  pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing`.split(
    /\s+/,
  ),
);

/** Adds comments (text by address) to the worksheet at `path`; comments that are there stay. */
export function attachComments(
  parts: OfficeParts,
  path: string,
  kinds: string,
  texts: ReadonlyMap<string, string>,
): void {
  if (texts.size === 0) return;
  const known = relationOf(parts, path, "comments");
  const commentsPath = known?.target ?? freePath(parts, posix.join(posix.dirname(path), "../comments"), ".xml");
  const namespace = namespaceOf(rootOf(partText(parts, path))) ?? MAIN;
  const present = parts.has(commentsPath) ? partText(parts, commentsPath) : emptyComments(namespace);
  const { xml, added } = addComments(present, texts);
  parts.set(commentsPath, xml);
  if (known === null) {
    addRelation(parts, path, `${kinds}/comments`, commentsPath);
    setContentType(parts, commentsPath, CONTENT_TYPES.comments);
  }
  drawShapes(parts, path, kinds, new Map(added.map((address) => [address, texts.get(address) ?? ""])));
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

function drawShapes(parts: OfficeParts, path: string, kinds: string, comments: ReadonlyMap<string, string>): void {
  if (comments.size === 0) return;
  const drawings = [...parts.keys()].filter((name) => /\.vml$/i.test(name)).map((name) => partText(parts, name));
  const drawingPath = sheetDrawing(parts, path) ?? newDrawing(parts, path, kinds);
  const present = parts.has(drawingPath) ? partText(parts, drawingPath) : null;
  parts.set(drawingPath, addCommentShapes(present, comments, nextShapeBlock(drawings)).xml);
}

/** The drawing that the worksheet names, where it has one; headers and footers have drawings of their own. */
function sheetDrawing(parts: OfficeParts, path: string): string | null {
  const xml = partText(parts, path);
  const named = childOf(xml, rootOf(xml), "legacyDrawing");
  if (named === null) return null;
  const id = attributeOf(named.tag, "id");
  return relationsOf(parts, path).find((relation) => relation.id === id)?.target ?? null;
}

function newDrawing(parts: OfficeParts, path: string, kinds: string): string {
  const drawingPath = freePath(parts, posix.join(posix.dirname(path), "../drawings/vmlDrawing"), ".vml");
  const id = addRelation(parts, path, `${kinds}/vmlDrawing`, drawingPath);
  addVmlType(parts);
  const xml = partText(parts, path);
  const { prefix } = rootOf(xml);
  const tag = `<${prefix}legacyDrawing xmlns:r="${kinds}" r:id="${id}"/>`;
  parts.set(path, applyEdits(xml, [placeBehind(xml, BEFORE_DRAWING, tag)]));
  return drawingPath;
}

/** The first numbered path that no part has yet. */
export function freePath(parts: OfficeParts, start: string, ending: string): string {
  let number = 1;
  while (findPart(parts, `${start}${number}${ending}`) !== null) number += 1;
  return `${start}${number}${ending}`;
}
