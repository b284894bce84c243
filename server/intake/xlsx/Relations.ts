import { posix } from "node:path";
import { attributesOf, type XmlEvents } from "./XmlReader.ts";

interface Relation {
  readonly id: string;
  /** Last word of its address: `worksheet`, `sharedStrings`, `styles`. */
  readonly type: string;
  /** Name of the part in the zip. */
  readonly part: string;
}

/** Collects the relations of a part: which other parts it means by which id. */
export class Relations implements XmlEvents {
  readonly isListening = false;
  readonly all: Relation[] = [];
  private readonly folder: string;

  constructor(part: string) {
    this.folder = posix.dirname(part);
  }

  /** The file of a part's relations: `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
  static partOf(part: string): string {
    return posix.join(posix.dirname(part), "_rels", `${posix.basename(part)}.rels`);
  }

  open(name: string, text: string): void {
    if (name !== "Relationship") return;
    const attributes = attributesOf(text);
    const target = attributes.get("Target") ?? "";
    const path = target.startsWith("/") ? target.slice(1) : posix.join(this.folder, target);
    const type = attributes.get("Type")?.replace(/^.*\//, "") ?? "";
    this.all.push({ id: attributes.get("Id") ?? "", type, part: path });
  }

  text(): void {}

  close(): void {}
}
