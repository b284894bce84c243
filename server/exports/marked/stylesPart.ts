import { posix } from "node:path";
import { stylesXml } from "../xlsx/styles.ts";
import { CONTENT_TYPES, setContentType } from "./contentTypes.ts";
import type { OfficeParts } from "./officeParts.ts";
import { addRelation, relationOf } from "./relations.ts";
import type { WorkbookSheets } from "./workbookSheets.ts";

/** Path of the workbook's styles; a workbook that has none gets plain ones. */
export function stylesPart(parts: OfficeParts, { workbook, kinds }: WorkbookSheets): string {
  const known = relationOf(parts, workbook, "styles")?.target;
  if (known !== undefined && parts.has(known)) return known;
  const path = posix.join(posix.dirname(workbook), "styles.xml");
  parts.set(path, stylesXml());
  setContentType(parts, path, CONTENT_TYPES.styles);
  if (known === undefined) addRelation(parts, workbook, `${kinds}/styles`, path);
  return path;
}
