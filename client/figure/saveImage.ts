import type { LegendEntry } from "../charts/Chart.ts";
import { NOTE_MARK } from "../notes/noteMarks.ts";
import { panelWords, type Words } from "./panelWords.ts";

/** A figure as it leaves the page: its panels with everything that must not be lost on the way. */
export interface Picture {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  /** Snapshot, date and, where it applies, that the data are synthetic. */
  readonly source: string;
  readonly legend: readonly LegendEntry[];
  readonly panels: readonly SVGSVGElement[];
}

const SVG = "http://www.w3.org/2000/svg";
const MARGIN = 24;
const HEAD = 64;
const FOOT = 36;
const SCALE = 2;

/** Properties that a drawing takes from style sheets; written into the file so that it looks the same anywhere. */
const inherited = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-opacity",
  "stroke-linejoin",
  "stroke-linecap",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "font-variant-numeric",
  "text-anchor",
  "paint-order",
  "visibility",
];

/** Saves a figure as an SVG file. */
export function saveSvg(picture: Picture): void {
  const sheet = drawSheet(picture);
  sheet.append(...wordsAround(picture).map(textElement));
  save(`${picture.name}.svg`, asFile(sheet));
}

/**
 * Saves a figure as a PNG file with two pixels for each of the screen. The words are written by the page itself: a picture
 * made from SVG cannot see the fonts of its page, and 汉字 would be empty boxes on systems without them.
 */
export async function savePng(picture: Picture): Promise<void> {
  const sheet = drawSheet(picture);
  for (const element of sheet.querySelectorAll("text")) element.remove();
  const image = new Image();
  image.src = URL.createObjectURL(asFile(sheet));
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  const context = canvas.getContext("2d");
  context?.scale(SCALE, SCALE);
  context?.drawImage(image, 0, 0);
  URL.revokeObjectURL(image.src);
  const words = placed(picture).flatMap(({ panel, top }) => panelWords(panel, MARGIN, top));
  for (const one of [...wordsAround(picture), ...words]) if (context) write(context, one);
  canvas.toBlob((blob) => blob && save(`${picture.name}.png`, blob), "image/png");
}

/** Background, legend marks and panels on one sheet, without the words around them. */
function drawSheet(picture: Picture): SVGSVGElement {
  const sheet = document.createElementNS(SVG, "svg");
  const [width, height] = [widthOf(picture), bottomOf(picture) + FOOT];
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` })) {
    sheet.setAttribute(name, String(value));
  }
  sheet.append(shape("rect", { width, height, fill: token("--paper") }), ...legendMarks(picture));
  for (const { panel, top } of placed(picture)) {
    const copy = inlined(panel);
    copy.setAttribute("x", String(MARGIN));
    copy.setAttribute("y", String(top));
    sheet.append(copy);
  }
  return sheet;
}

/** Panels below each other, each with its top edge. */
function placed({ panels, legend }: Picture): { panel: SVGSVGElement; top: number }[] {
  let next = HEAD + (legend.length > 0 ? 24 : 0);
  return panels.map((panel) => {
    const top = next;
    next += panel.height.baseVal.value;
    return { panel, top };
  });
}

function widthOf({ panels }: Picture): number {
  return Math.max(...panels.map((panel) => panel.width.baseVal.value)) + 2 * MARGIN;
}

function bottomOf(picture: Picture): number {
  const last = placed(picture).at(-1);
  return last ? last.top + last.panel.height.baseVal.value : HEAD;
}

/** Title, subtitle, names of the legend, and source. */
function wordsAround(picture: Picture): Words[] {
  const [ink, muted] = [token("--ink"), token("--muted")];
  return [
    { text: picture.title, x: MARGIN, y: 34, size: 18, weight: "600", fill: ink },
    { text: picture.subtitle, x: MARGIN, y: 54, size: 12, weight: "400", fill: muted },
    ...legendPlaces(picture).map(({ entry, left }) => {
      return { text: entry.label, x: left + 16, y: HEAD + 10, size: 12, weight: "400", fill: ink };
    }),
    { text: picture.source, x: MARGIN, y: bottomOf(picture) + 22, size: 11, weight: "400", fill: muted },
  ];
}

function legendMarks(picture: Picture): SVGElement[] {
  return legendPlaces(picture).map(({ entry, left }) => {
    const colour = resolved(entry.colour);
    const look = entry.outlined ? { fill: "none", stroke: colour, "stroke-dasharray": "2 2" } : { fill: colour };
    return shape("rect", { x: left, y: HEAD, width: 10, height: 10, ...look });
  });
}

function legendPlaces({ legend }: Picture): { entry: LegendEntry; left: number }[] {
  let next = MARGIN;
  return legend.map((entry) => {
    const left = next;
    next += 40 + [...entry.label].reduce((sum, letter) => sum + (letter > "\u2e80" ? 12 : 6.6), 0);
    return { entry, left };
  });
}

function inlined(panel: SVGSVGElement): SVGSVGElement {
  const copy = panel.cloneNode(true) as SVGSVGElement;
  const originals = [panel, ...panel.querySelectorAll<SVGElement>("*")];
  for (const [at, element] of [copy, ...copy.querySelectorAll<SVGElement>("*")].entries()) {
    const style = getComputedStyle(originals[at] ?? panel);
    element.removeAttribute("style");
    for (const name of inherited) {
      element.removeAttribute(name);
      element.style.setProperty(name, style.getPropertyValue(name));
    }
  }
  const screenOnly = `style, [aria-label=tip], [data-mark=tip], .${NOTE_MARK}`;
  for (const element of copy.querySelectorAll(screenOnly)) element.remove();
  return copy;
}

function write(context: CanvasRenderingContext2D, words: Words): void {
  context.font = `${words.weight} ${words.size}px ${fontFamily()}`;
  if (words.halo) {
    context.strokeStyle = words.halo;
    context.lineWidth = 3;
    context.lineJoin = "round";
    context.strokeText(words.text, words.x, words.y);
  }
  context.fillStyle = words.fill;
  context.fillText(words.text, words.x, words.y);
}

function textElement({ text, x, y, size, weight, fill }: Words): SVGElement {
  const type = { "font-size": size, "font-weight": weight, "font-family": fontFamily() };
  const element = shape("text", { x, y, fill, ...type });
  element.textContent = text;
  return element;
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  return element;
}

function fontFamily(): string {
  return getComputedStyle(document.body).fontFamily;
}

function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** The colour behind `var(--name)`. */
function resolved(colour: string): string {
  const name = /^var\((--[\w-]+)\)$/.exec(colour)?.[1];
  return name ? token(name) : colour;
}

function asFile(sheet: SVGSVGElement): Blob {
  return new Blob([new XMLSerializer().serializeToString(sheet)], { type: "image/svg+xml" });
}

function save(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
