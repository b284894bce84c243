import { UnreadableFile } from "../read/UnreadableFile.ts";
import { decodeEntities } from "./xmlText.ts";

/** What a reader of one part of a workbook hears. Names come without their prefix, texts without entities. */
export interface XmlEvents {
  /** Whether texts are wanted right now. */
  readonly isListening: boolean;
  open(name: string, attributes: string): void;
  text(text: string): void;
  close(name: string): void;
}

/** One tag, comment or text; the longest text of a cell is 32,767 characters. */
const LONGEST_TOKEN = 1024 * 1024;
const [BLANK, QUOTE, APOSTROPHE] = [0x20, 0x22, 0x27];
const [SLASH, COLON, GREATER, EXCLAMATION, QUESTION] = [0x2f, 0x3a, 0x3e, 0x21, 0x3f];

/**
 * Reads XML that comes in pieces, as far as workbooks need it, without ever holding more than one token of it. Declarations
 * (DOCTYPE, entities) have no place in a workbook: they are refused, as are elements inside each other without end. Throws
 * `UnreadableFile` `workbook_xml_refused`.
 */
export class XmlReader {
  private rest = "";
  private depth = 0;
  private readonly events: XmlEvents;
  private readonly file: string;
  private readonly deepest: number;

  constructor(events: XmlEvents, file: string, deepest: number) {
    this.events = events;
    this.file = file;
    this.deepest = deepest;
  }

  write(piece: string): void {
    const data = this.rest === "" ? piece : this.rest + piece;
    const { events } = this;
    let at = 0;
    for (let open = data.indexOf("<"); open >= 0; open = data.indexOf("<", at)) {
      if (open > at && events.isListening) events.text(decodeEntities(data.slice(at, open)));
      at = open;
      const end = this.markup(data, open);
      if (end < 0) break;
      at = end;
    }
    this.rest = data.slice(at);
    if (this.rest.length > LONGEST_TOKEN) throw this.refused("token");
  }

  /** Says that there is no more; throws where an element is still open. */
  end(): void {
    if (this.depth > 0 || this.rest.trim() !== "") throw this.refused("end");
  }

  /** Where the markup from `open` on ends; negative where it is not all there. */
  private markup(data: string, open: number): number {
    switch (data.charCodeAt(open + 1)) {
      case SLASH: {
        const end = data.indexOf(">", open);
        if (end >= 0) this.close(data.slice(open + 2, end));
        return end < 0 ? end : end + 1;
      }
      case EXCLAMATION:
        return this.declaration(data, open);
      case QUESTION:
        return after(data, "?>", open);
      default:
        return this.open(data, open);
    }
  }

  private open(data: string, open: number): number {
    const { length } = data;
    let start = open + 1;
    let end = start;
    for (; end < length; end += 1) {
      const code = data.charCodeAt(end);
      if (code === COLON) start = end + 1;
      else if (code <= BLANK || code === SLASH || code === GREATER) break;
    }
    let close = end;
    for (let quote = 0; close < length; close += 1) {
      const code = data.charCodeAt(close);
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === GREATER) break;
      else if (code === QUOTE || code === APOSTROPHE) quote = code;
    }
    if (close >= length) return -1;
    const isEmpty = data.charCodeAt(close - 1) === SLASH;
    const name = data.slice(start, end);
    this.depth += 1;
    if (this.depth > this.deepest) throw this.refused("depth");
    this.events.open(name, data.slice(end, isEmpty ? close - 1 : close));
    if (isEmpty) this.close(name);
    return close + 1;
  }

  private close(tag: string): void {
    this.depth -= 1;
    if (this.depth < 0) throw this.refused("end");
    const isPlain = tag.charCodeAt(tag.length - 1) > BLANK && tag.indexOf(":") < 0;
    this.events.close(isPlain ? tag : tag.trim().replace(/^.*:/, ""));
  }

  private declaration(data: string, open: number): number {
    const start = data.slice(open, open + "<![CDATA[".length);
    if (start.startsWith("<!--")) return after(data, "-->", open + 4);
    if (start === "<![CDATA[") {
      const end = data.indexOf("]]>", open);
      if (end >= 0 && this.events.isListening) this.events.text(data.slice(open + start.length, end));
      return end < 0 ? end : end + "]]>".length;
    }
    if ("<![CDATA[".startsWith(start) || "<!--".startsWith(start)) return -1;
    throw this.refused("declaration");
  }

  private refused(reason: string): UnreadableFile {
    return new UnreadableFile("workbook_xml_refused", { file: this.file, reason });
  }
}

function after(data: string, end: string, from: number): number {
  const at = data.indexOf(end, from);
  return at < 0 ? at : at + end.length;
}

/** The attributes of an element by name, without prefixes. */
export function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/([^\s=:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map([...found].map(([, name = "", double, single]) => [name, decodeEntities(double ?? single ?? "")]));
}
