import type { LegendEntry } from "../charts/Chart.ts";
import { loadedFonts } from "./loadedFonts.ts";

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
  save(`${picture.name}.svg`, new Blob([asText(picture, "")], { type: "image/svg+xml" }));
}

/** Saves a figure as a PNG file with two pixels for each of the screen. */
export async function savePng(picture: Picture): Promise<void> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([asText(picture, await loadedFonts())], { type: "image/svg+xml" }));
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  canvas.toBlob((blob) => blob && save(`${picture.name}.png`, blob), "image/png");
}

function asText(picture: Picture, fonts: string): string {
  const sheet = document.createElementNS(SVG, "svg");
  const width = Math.max(...picture.panels.map((panel) => panel.width.baseVal.value)) + 2 * MARGIN;
  const legendHeight = picture.legend.length > 0 ? 24 : 0;
  if (fonts !== "") sheet.append(style(fonts));
  sheet.append(rectangle(0, 0, width, 10_000, token("--paper")));
  sheet.append(words(picture.title, MARGIN, 34, { size: 18, weight: 600, fill: token("--ink") }));
  sheet.append(words(picture.subtitle, MARGIN, 54, { size: 12, weight: 400, fill: token("--muted") }));
  sheet.append(...legend(picture, HEAD));
  let top = HEAD + legendHeight;
  for (const panel of picture.panels) {
    const copy = inlined(panel);
    copy.setAttribute("x", String(MARGIN));
    copy.setAttribute("y", String(top));
    sheet.append(copy);
    top += panel.height.baseVal.value;
  }
  sheet.append(words(picture.source, MARGIN, top + 22, { size: 11, weight: 400, fill: token("--muted") }));
  const height = top + FOOT;
  sheet.setAttribute("xmlns", SVG);
  sheet.setAttribute("width", String(width));
  sheet.setAttribute("height", String(height));
  sheet.setAttribute("viewBox", `0 0 ${width} ${height}`);
  return new XMLSerializer().serializeToString(sheet);
}

function legend(picture: Picture, top: number): SVGElement[] {
  let left = MARGIN;
  return picture.legend.flatMap((entry) => {
    const mark = rectangle(left, top, 10, 10, entry.outlined ? "none" : resolved(entry.colour));
    if (entry.outlined) {
      mark.setAttribute("stroke", resolved(entry.colour));
      mark.setAttribute("stroke-dasharray", "2 2");
    }
    const label = words(entry.label, left + 16, top + 10, { size: 12, weight: 400, fill: token("--ink") });
    left += 40 + [...entry.label].reduce((sum, letter) => sum + (letter > "\u2e80" ? 12 : 6.6), 0);
    return [mark, label];
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
  for (const element of copy.querySelectorAll("style")) element.remove();
  return copy;
}

function words(text: string, x: number, y: number, type: { size: number; weight: number; fill: string }): SVGElement {
  const element = shape("text", {
    x,
    y,
    fill: type.fill,
    "font-size": type.size,
    "font-weight": type.weight,
    "font-family": getComputedStyle(document.body).fontFamily,
  });
  element.textContent = text;
  return element;
}

function style(rules: string): SVGElement {
  const element = shape("style", {});
  element.textContent = rules;
  return element;
}

function rectangle(x: number, y: number, width: number, height: number, fill: string): SVGElement {
  return shape("rect", { x, y, width, height, fill });
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  return element;
}

function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** The colour behind `var(--name)`. */
function resolved(colour: string): string {
  const name = /^var\((--[\w-]+)\)$/.exec(colour)?.[1];
  return name ? token(name) : colour;
}

function save(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
