import type { FormatKind } from "../read/formatKind.ts";
import { numberText } from "../read/numberText.ts";
import { isoDateText } from "./isoDateText.ts";
import { attributesOf } from "./XmlReader.ts";
import { cellString } from "./xmlText.ts";

/** What the cells of all sheets of a workbook refer to. */
export interface CellTexts {
  readonly strings: readonly string[];
  readonly kinds: readonly FormatKind[];
  readonly is1904: boolean;
}

const ERRORS = new Set("#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA".split(" "));
/** A number that is its own shortest text, whatever a double makes of it. */
const PLAIN = /^(?!-0$)-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;
const PLAIN_DIGITS = 15;
const SHARED_FORMULAS = 10_000;
const [BLANK, FIRST_LETTER, LETTERS] = [0x20, 0x40, 26];

/** The cell of a worksheet that is being read: its attributes, value, inline text and formula, and what text they come to. */
export class CellReading {
  /** Column that its address names, or 0. */
  column = 0;
  /** Whether the text is that of a formula whose value was never calculated. */
  isUncalculated = false;
  private readonly texts: CellTexts;
  private readonly sharedFormulas = new Map<string, string>();
  private type = "";
  private style = 0;
  private element: "v" | "t" | "f" = "v";
  private value = "";
  private inline = "";
  private formula = "";
  private shared = "";

  constructor(texts: CellTexts) {
    this.texts = texts;
  }

  open(attributes: string): void {
    this.column = 0;
    this.type = "";
    this.style = 0;
    this.value = "";
    this.inline = "";
    this.formula = "";
    this.shared = "";
    this.isUncalculated = false;
    this.readAttributes(attributes);
  }

  openFormula(attributes: string): void {
    if (attributes.includes("shared")) this.shared = attributesOf(attributes).get("si") ?? "";
  }

  begin(element: "v" | "t" | "f"): void {
    this.element = element;
  }

  add(text: string): void {
    if (this.element === "v") this.value += text;
    else if (this.element === "t") this.inline += text;
    else this.formula += text;
  }

  /** The text of the finished cell; null where it refers to a text that does not exist. */
  text(): string | null {
    const formula = this.formulaText();
    if (this.type === "inlineStr") return cellString(this.inline);
    if (this.type === "str") return cellString(this.value);
    if (this.value === "") {
      this.isUncalculated = formula !== "";
      return formula === "" ? "" : `=${formula}`;
    }
    switch (this.type) {
      case "s":
        return this.texts.strings[Number.parseInt(this.value, 10)] ?? null;
      case "b":
        return this.value === "1" || this.value === "true" ? "TRUE" : "FALSE";
      case "e":
        return ERRORS.has(this.value) ? this.value : "#ERROR!";
      case "d":
        return isoDateText(this.value);
      default:
        return this.number();
    }
  }

  private number(): string {
    const kind = this.texts.kinds[this.style] ?? "number";
    if (kind === "number" && this.value.length <= PLAIN_DIGITS && PLAIN.test(this.value)) return this.value;
    return numberText(Number.parseFloat(this.value), kind, this.texts.is1904);
  }

  /** A formula that is written out once for many cells stands in all of them as it is written in the first. */
  private formulaText(): string {
    if (this.formula === "") return this.shared === "" ? "" : (this.sharedFormulas.get(this.shared) ?? "");
    const text = cellString(this.formula).replaceAll("_xlfn.", "");
    if (this.shared !== "" && this.sharedFormulas.size < SHARED_FORMULAS) {
      // A slice would keep alive the whole piece of XML that it was cut from.
      this.sharedFormulas.set(this.shared, Buffer.from(text.slice(0, 1000)).toString());
    }
    return text;
  }

  /** ` r="B7" s="2" t="s"`: all cells of a big sheet go through here. */
  private readAttributes(text: string): void {
    for (let equals = text.indexOf("="); equals > 0; ) {
      let end = equals - 1;
      while (text.charCodeAt(end) <= BLANK) end -= 1;
      let start = equals + 1;
      while (text.charCodeAt(start) <= BLANK) start += 1;
      const close = text.indexOf(text.charAt(start), start + 1);
      if (close < 0) return;
      const isAlone = text.charCodeAt(end - 1) <= BLANK;
      if (isAlone) this.setAttribute(text.charAt(end), text, start + 1, close);
      equals = text.indexOf("=", close);
    }
  }

  private setAttribute(name: string, text: string, start: number, end: number): void {
    if (name === "r") {
      this.column = columnOf(text, start, end);
    } else if (name === "s") this.style = Number.parseInt(text.slice(start, end), 10);
    else if (name === "t") this.type = text.slice(start, end);
  }
}

/** The column of an address; beyond any sheet where it has too many letters. */
function columnOf(text: string, start: number, end: number): number {
  let column = 0;
  for (let at = start; at < end; at += 1) {
    const letter = text.charCodeAt(at) - FIRST_LETTER;
    if (letter < 1 || letter > LETTERS) break;
    column = LETTERS * column + letter;
  }
  return column;
}
