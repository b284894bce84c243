import { attributesOf, type XmlEvents } from "./XmlReader.ts";
import { cellString } from "./xmlText.ts";

export interface SheetPart {
  readonly name: string;
  /** Names the part of the zip through the workbook's relations. */
  readonly relation: string;
  readonly isHidden: boolean;
}

/** Collects `workbook.xml`: its sheets in order, and from which year it counts days. */
export class WorkbookParts implements XmlEvents {
  readonly isListening = false;
  readonly sheets: SheetPart[] = [];
  is1904 = false;

  open(name: string, text: string): void {
    if (name === "workbookPr") this.is1904 = /^(1|true)$/.test(attributesOf(text).get("date1904") ?? "");
    if (name !== "sheet") return;
    const attributes = attributesOf(text);
    this.sheets.push({
      name: cellString(attributes.get("name") ?? ""),
      relation: attributes.get("id") ?? "",
      isHidden: /hidden/i.test(attributes.get("state") ?? ""),
    });
  }

  text(): void {}

  close(): void {}
}
