import { addressesOf } from "../../intake/problem.ts";
import { cellAddress } from "../../intake/read/cellAddress.ts";
import { attachComments } from "./attachComments.ts";
import { isInside, type Place, placeOf, type Range, rangeOf } from "./cellPlaces.ts";
import { type Finding, findingLine } from "./finding.ts";
import { type Severity, worstOf } from "./looks.ts";
import { markCells } from "./markCells.ts";
import { type OfficeParts, partText } from "./officeParts.ts";
import type { StyleSheet } from "./StyleSheet.ts";
import type { WorkbookSheets } from "./workbookSheets.ts";
import { attributeOf, childOf, childrenOf, rootOf } from "./xmlElements.ts";

/** Comments of one sheet beyond these would make it unusable; the list behind the sheets has all. */
const MOST_COMMENTS = 10_000;

/** Colours and comments the cells that findings speak of, sheet by sheet. */
export function markSheets(
  parts: OfficeParts,
  { kinds, sheets }: WorkbookSheets,
  findings: readonly Finding[],
  styles: StyleSheet,
): void {
  for (const [name, path] of sheets) {
    const xml = partText(parts, path);
    const cells = [
      ...byCell(
        xml,
        findings.filter(({ sheet }) => sheet === name),
      ).values(),
    ];
    if (cells.length === 0) continue;
    const marks = new Map<number, Map<number, Severity>>();
    for (const { place, findings: found } of cells) {
      const row = marks.get(place.row) ?? new Map<number, Severity>();
      marks.set(place.row, row.set(place.position, worstOf(found.map(({ severity }) => severity))));
    }
    parts.set(path, markCells(xml, marks, styles));
    const commented = cells.slice(0, MOST_COMMENTS);
    attachComments(parts, path, kinds, new Map(commented.map((cell) => [addressOf(cell.place), commentOf(cell)])));
  }
}

interface MarkedCell {
  readonly place: Place;
  readonly findings: Finding[];
}

function byCell(xml: string, findings: readonly Finding[]): Map<string, MarkedCell> {
  const merges = findings.length === 0 ? [] : mergesOf(xml);
  const cells = new Map<string, MarkedCell>();
  const named = findings.flatMap((finding) => addressesOf(finding.cell).map((address) => ({ finding, address })));
  for (const { finding, address } of named) {
    const printed = placeOf(address);
    if (printed === null) continue;
    // Of merged cells only the first is seen.
    const place = merges.find((range) => isInside(printed, range))?.first ?? printed;
    const cell = cells.get(addressOf(place));
    if (cell === undefined) cells.set(addressOf(place), { place, findings: [finding] });
    else cell.findings.push(finding);
  }
  return cells;
}

function mergesOf(xml: string): Range[] {
  const merges = childOf(xml, rootOf(xml), "mergeCells");
  if (merges === null) return [];
  return [...childrenOf(xml, merges)].flatMap(({ tag }) => rangeOf(attributeOf(tag, "ref") ?? "") ?? []);
}

function addressOf({ row, position }: Place): string {
  return cellAddress(position, row);
}

function commentOf({ findings }: MarkedCell): string {
  return [...new Set(findings.map(findingLine))].join("\n");
}
