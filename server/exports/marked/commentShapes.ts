import { placeOf } from "./cellPlaces.ts";

/** Numbers of shapes are given out in blocks of this many. */
const BLOCK = 1024;

const EMPTY = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data=""/></o:shapelayout></xml>`;

const SHAPE_TYPE = `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">
<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

/**
 * The drawing of a sheet (or a new one for null) with a hidden box for each of the commented cells; without one Excel shows no
 * comment. What is drawn already stays. `firstBlock` is the first block of shape numbers that no drawing of the workbook uses.
 */
export function addCommentShapes(
  drawing: string | null,
  comments: ReadonlyMap<string, string>,
  firstBlock: number,
): { xml: string; next_block: number } {
  const present = drawing ?? EMPTY;
  const blocks = Array.from({ length: Math.ceil((comments.size + 1) / BLOCK) }, (_, index) => firstBlock + index);
  const shapes = [...comments].map(([address, text], index) => shape(firstBlock * BLOCK + index + 1, address, text));
  const needed = present.includes('id="_x0000_t202"') ? shapes : [SHAPE_TYPE, ...shapes];
  // Drawings by Excel are not always well-formed XML: only their end can be relied on.
  const end = present.lastIndexOf("</xml>");
  const reserved = present
    .slice(0, end)
    .replace(/(<o:idmap\b[^>]*\bdata=")([^"]*)/, (_, start: string, data: string) => {
      return start + [...data.split(",").filter((block) => block !== ""), ...blocks].join(",");
    });
  return { xml: `${reserved}${needed.join("\n")}</xml>`, next_block: firstBlock + blocks.length };
}

/** The first block of shape numbers after those of the given drawings. */
export function nextShapeBlock(drawings: readonly string[]): number {
  const used = drawings.flatMap((drawing) => [
    ...[...drawing.matchAll(/<o:idmap\b[^>]*\bdata="([^"]*)"/g)].flatMap(([, data = ""]) =>
      data.split(",").map(Number),
    ),
    ...[...drawing.matchAll(/\b_x0000_s(\d+)"/g)].map(([, id]) => Math.floor(Number(id) / BLOCK)),
  ]);
  return used.filter(Number.isFinite).reduce((most, block) => Math.max(most, block), 0) + 1;
}

const LINE_CHARACTERS = 26;
const LAST_POSITION = 16_384;

/** Position and size are said in cells: from, its offset in points, to, its offset; four columns wide, as many rows as the text has lines. */
function shape(id: number, address: string, text: string): string {
  const { row, position } = placeOf(address) ?? { row: 1, position: 1 };
  const lines = text.split("\n").reduce((sum, line) => sum + Math.ceil(line.length / LINE_CHARACTERS), 1);
  const left = Math.min(position, LAST_POSITION - 4);
  const top = Math.max(0, row - 2);
  const anchor = [left, 12, top, 8, left + 4, 0, top + Math.min(Math.max(lines, 3), 20), 4];
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">
<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>
<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>
<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(", ")}</x:Anchor>
<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${position - 1}</x:Column></x:ClientData></v:shape>`;
}
