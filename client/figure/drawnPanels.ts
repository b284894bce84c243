import type { RefObject } from "preact";

/** The panels of a chart as they stand in the body of its figure. */
export function drawnPanels(body: RefObject<HTMLElement | null>): SVGSVGElement[] {
  return [...(body.current?.querySelectorAll<SVGSVGElement>(".plot > svg") ?? [])];
}
