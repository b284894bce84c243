import { inflateSync } from "node:zlib";

export interface Sheet {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** What is written on it, without white space. */
  readonly text: string;
  /** Whether a line or an area of a vector drawing is on it. */
  readonly isDrawnOn: boolean;
  readonly images: number;
}

type Objects = ReadonlyMap<string, string>;

/** The sheets of a document as Chromium prints it: their sizes and texts, read from the file itself. */
export function pdfPages(pdf: Buffer): Sheet[] {
  const objects = objectsOf(pdf.toString("latin1"));
  const pages = [...objects.values()].filter((body) => body.startsWith("<</Type /Page\n"));
  return pages.map((body) => {
    const [, width = "", height = ""] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(body) ?? [];
    const drawing = streamOf(objects.get(/\/Contents (\d+) 0 R/.exec(body)?.[1] ?? "") ?? "");
    return {
      width: Math.round(Number(width)),
      height: Math.round(Number(height)),
      text: textOf(drawing, fontsOf(body, objects)),
      isDrawnOn: /\bl\n(.*\n)*?S\n|\bc\n(.*\n)*?[fS]\*?\n/.test(drawing),
      images: (drawing.match(/\/X\d+ Do/g) ?? []).length,
    };
  });
}

function objectsOf(file: string): Objects {
  const found = file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g);
  return new Map([...found].map(([, id = "", body = ""]) => [id, body]));
}

function streamOf(body: string): string {
  const start = body.indexOf("stream\n") + "stream\n".length;
  const bytes = Buffer.from(body.slice(start, body.lastIndexOf("\nendstream")), "latin1");
  return inflateSync(bytes).toString("latin1");
}

/** What the codes of each font of a page mean. */
function fontsOf(page: string, objects: Objects): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const fonts = page.matchAll(/\/(F\d+) (\d+) 0 R/g);
  return new Map(
    [...fonts].map(([, name = "", id = ""]) => {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? "")?.[1];
      return [name, map === undefined ? new Map() : codesOf(streamOf(objects.get(map) ?? ""))];
    }),
  );
}

function codesOf(map: string): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const [block] of map.matchAll(/beginbfchar[\s\S]*?endbfchar/g))
    for (const [, code = "", text = ""] of block.matchAll(/<(\w+)> <(\w+)>/g)) codes.set(code, spelled(text));
  for (const [block] of map.matchAll(/beginbfrange[\s\S]*?endbfrange/g))
    for (const [, first = "", last = "", text = ""] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let at = 0; at <= Number.parseInt(last, 16) - Number.parseInt(first, 16); at++)
        codes.set(hex(Number.parseInt(first, 16) + at, first.length), spelled(hex(Number.parseInt(text, 16) + at, 4)));
  return codes;
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, "0");
}

/** UTF-16 in hexadecimal digits as text. */
function spelled(digits: string): string {
  return Buffer.from(digits, "hex").swap16().toString("utf16le");
}

function textOf(drawing: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let codes: ReadonlyMap<string, string> = new Map();
  let text = "";
  for (const [, font, shown = ""] of drawing.matchAll(/\/(F\d+) [\d.]+ Tf|<(\w+)>/g)) {
    if (font !== undefined) codes = fonts.get(font) ?? new Map();
    const size = [...codes.keys()][0]?.length ?? 4;
    for (let at = 0; at < shown.length; at += size) text += codes.get(shown.slice(at, at + size)) ?? "";
  }
  return text.replace(/\s/g, "").replace(/[ﬀ-ﬄ]/g, (ligature) => ligature.normalize("NFKC"));
}
