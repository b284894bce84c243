import { NOTE_MARK } from "../notes/noteMarks.ts";

/** Words at a place of a picture, left-aligned on their baseline. */
export interface Words {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: string;
  readonly fill: string;
  /** Edge drawn under the letters where they stand on marks. */
  readonly halo?: string;
}

/** The words of a drawn panel where the page has set them, moved by `left` and `top`; an open tip and numbers of notes are left out. */
export function panelWords(panel: SVGSVGElement, left: number, top: number): Words[] {
  return [...panel.querySelectorAll<SVGTextContentElement>("text, tspan")]
    .filter((element) => element.childElementCount === 0 && element.getNumberOfChars() > 0)
    .filter((element) => element.closest(`[aria-label=tip], [data-mark=tip], .${NOTE_MARK}`) === null)
    .map((element) => {
      const place = DOMPoint.fromPoint(element.getStartPositionOfChar(0));
      const { x, y } = place.matrixTransform((element as SVGTextElement).getCTM() ?? new DOMMatrix());
      const style = getComputedStyle(element);
      const words = { text: element.textContent ?? "", x: x + left, y: y + top };
      const type = { size: Number.parseFloat(style.fontSize), weight: style.fontWeight, fill: style.fill };
      return { ...words, ...type, ...(style.stroke === "none" ? {} : { halo: style.stroke }) };
    });
}
