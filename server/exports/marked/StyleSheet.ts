import { LOOKS, type Mark, type Severity } from "./looks.ts";
import { StyleSection } from "./StyleSection.ts";
import { applyEdits, withAttribute } from "./xmlEdits.ts";
import { attributeOf, childOf, elementText, rootOf } from "./xmlElements.ts";

/** What the list of findings needs beside the marks. */
export type ListLook = "head" | "text" | Severity;

/** The styles of a workbook while cells are being marked: every present style stays, marked copies are added behind them. */
export class StyleSheet {
  readonly #xml: string;
  readonly #prefix: string;
  readonly #fonts: StyleSection;
  readonly #fills: StyleSection;
  readonly #borders: StyleSection;
  readonly #formats: StyleSection;

  constructor(xml: string) {
    this.#xml = xml;
    this.#prefix = rootOf(xml).prefix;
    this.#fonts = new StyleSection(xml, "fonts");
    this.#fills = new StyleSection(xml, "fills");
    this.#borders = new StyleSection(xml, "borders");
    this.#formats = new StyleSection(xml, "cellXfs");
  }

  /** Number of the style that looks like style `base`, but marked. */
  marked(base: number, mark: Mark): number {
    const format = this.#formats.item(base) ?? this.#element("xf", 'numFmtId="0" fontId="0" xfId="0"');
    const font = this.#readableFont(Number(attributeOf(format, "fontId") ?? 0));
    return this.#formats.add(
      changeTag(format, {
        fontId: String(font),
        fillId: String(this.#fill(mark)),
        borderId: String(this.#border(mark)),
        applyFont: "1",
        applyFill: "1",
        applyBorder: "1",
      }),
    );
  }

  /** Number of a style for the list of findings. Its text stays text even when a person edits the cell. */
  listed(look: ListLook): number {
    const p = this.#prefix;
    const font = look === "head" ? this.#fonts.add(`<${p}font><${p}b/><${p}sz val="11"/></${p}font>`) : 0;
    const fill = look === "head" || look === "text" ? 0 : this.#fill(look);
    const numbers = `numFmtId="49" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" quotePrefix="1"`;
    const alignment = `<${p}alignment vertical="top" wrapText="1"/>`;
    return this.#formats.add(
      `<${p}xf ${numbers} applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${alignment}</${p}xf>`,
    );
  }

  /** The part as it is to be written. */
  toXml(): string {
    const sections = [this.#fonts, this.#fills, this.#borders, this.#formats];
    return applyEdits(
      this.#xml,
      sections.map((section) => section.edit()),
    );
  }

  #fill(mark: Mark): number {
    const p = this.#prefix;
    const color = `<${p}fgColor rgb="${LOOKS[mark].fill}"/><${p}bgColor indexed="64"/>`;
    return this.#fills.add(`<${p}fill><${p}patternFill patternType="solid">${color}</${p}patternFill></${p}fill>`);
  }

  #border(mark: Mark): number {
    const p = this.#prefix;
    const sides = ["left", "right", "top", "bottom"].map(
      (side) => `<${p}${side} style="medium"><${p}color rgb="${LOOKS[mark].line}"/></${p}${side}>`,
    );
    return this.#borders.add(`<${p}border>${sides.join("")}<${p}diagonal/></${p}border>`);
  }

  /** White letters of a dark head would be lost on the light fill of a mark. */
  #readableFont(number: number): number {
    const xml = this.#fonts.item(number);
    if (xml === undefined) return number;
    const color = childOf(xml, rootOf(xml), "color");
    if (color === null || !isLight(color.tag)) return number;
    return this.#fonts.add(xml.replace(elementText(xml, color), `<${this.#prefix}color rgb="FF1C2024"/>`));
  }

  #element(name: string, attributes: string): string {
    return `<${this.#prefix}${name} ${attributes}/>`;
  }
}

function changeTag(xml: string, attributes: Readonly<Record<string, string>>): string {
  const { tag } = rootOf(xml);
  const changed = Object.entries(attributes).reduce((text, [name, value]) => withAttribute(text, name, value), tag);
  return changed + xml.slice(tag.length);
}

/** Numbers under which the old palette and the themes of Excel keep white. */
const WHITE_INDEXES = ["1", "9"];
const WHITE_THEME = "0";

function isLight(tag: string): boolean {
  const rgb = attributeOf(tag, "rgb");
  if (rgb === null)
    return attributeOf(tag, "theme") === WHITE_THEME || WHITE_INDEXES.includes(attributeOf(tag, "indexed") ?? "");
  const [red = 0, green = 0, blue = 0] = (rgb.slice(-6).match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140;
}
