import { type Edit, placeBehind, withAttribute } from "./xmlEdits.ts";
import { childOf, childrenOf, elementText, rootOf, type XmlElement } from "./xmlElements.ts";

/** Sections of a stylesheet as the standard orders them, and the items without which the later ones would have no numbers. */
const SECTIONS = {
  numFmts: [],
  fonts: ["font"],
  fills: ["fill", "fill"],
  borders: ["border"],
  cellStyleXfs: [],
  cellXfs: ["xf"],
} as const;

type SectionName = "fonts" | "fills" | "borders" | "cellXfs";

/** One list of a stylesheet; items are known by their place in it. */
export class StyleSection {
  readonly #xml: string;
  readonly #name: SectionName;
  readonly #element: XmlElement | null;
  readonly #items: string[];
  readonly #numbers: Map<string, number>;

  constructor(xml: string, name: SectionName) {
    this.#xml = xml;
    this.#name = name;
    const root = rootOf(xml);
    const section = childOf(xml, root, name);
    this.#element = section;
    this.#items =
      section === null
        ? SECTIONS[name].map((item) => `<${root.prefix}${item}/>`)
        : [...childrenOf(xml, section)].map((item) => elementText(xml, item));
    this.#numbers = new Map(this.#items.map((item, number) => [item, number]));
  }

  /** The item of that number, if there is one. */
  item(number: number): string | undefined {
    return this.#items[number];
  }

  /** Number of an item, added where there is none like it yet. */
  add(item: string): number {
    const known = this.#numbers.get(item);
    if (known !== undefined) return known;
    this.#numbers.set(item, this.#items.length);
    return this.#items.push(item) - 1;
  }

  /** What has to change in the stylesheet for this list. */
  edit(): Edit {
    const content = this.#items.join("");
    const count = String(this.#items.length);
    if (this.#element === null) {
      const { prefix } = rootOf(this.#xml);
      const names = Object.keys(SECTIONS);
      const before = new Set(names.slice(0, names.indexOf(this.#name)));
      return placeBehind(
        this.#xml,
        before,
        `<${prefix}${this.#name} count="${count}">${content}</${prefix}${this.#name}>`,
      );
    }
    const { start, end, tag, prefix, name } = this.#element;
    const opened = withAttribute(tag, "count", count).replace(/\s*\/>$/, ">");
    return { start, end, text: `${opened}${content}</${prefix}${name}>` };
  }
}
