import { type FormatKind, formatKind } from "../read/formatKind.ts";
import { attributesOf, type XmlEvents } from "./XmlReader.ts";

/** Formats that every spreadsheet knows by number; 27 to 36 and 50 to 58 are dates in Chinese and Japanese ones. */
const BUILT_IN: readonly (readonly [kind: FormatKind, first: number, last: number])[] = [
  ["percent0", 9, 9],
  ["percent2", 10, 10],
  ["date", 14, 22],
  ["date", 27, 36],
  ["date", 45, 47],
  ["date", 50, 58],
];

/** Collects `styles.xml`: what the numbers of each cell style are. */
export class CellStyles implements XmlEvents {
  readonly isListening = false;
  /** By number of the style, as cells refer to it. */
  readonly kinds: FormatKind[] = [];
  private readonly formats = new Map<number, FormatKind>();
  private section = "";

  open(name: string, attributes: string): void {
    if (name === "numFmts" || name === "cellXfs") this.section = name;
    if (name === "numFmt" && this.section === "numFmts") {
      const format = attributesOf(attributes);
      this.formats.set(Number(format.get("numFmtId")), formatKind(format.get("formatCode") ?? ""));
    }
    if (name === "xf" && this.section === "cellXfs") {
      this.kinds.push(this.kindOf(Number(attributesOf(attributes).get("numFmtId") ?? 0)));
    }
  }

  text(): void {}

  close(name: string): void {
    if (name === this.section) this.section = "";
  }

  private kindOf(format: number): FormatKind {
    const builtIn = BUILT_IN.find(([, first, last]) => format >= first && format <= last);
    return this.formats.get(format) ?? builtIn?.[0] ?? "number";
  }
}
