import { addressesOf } from "../../intake/problem.ts";
import { cellAddress } from "../../intake/read/cellAddress.ts";
import { attachComments } from "./attachComments.ts";
import { blockOf, isInside, type Place, placeOf, type Range } from "./cellPlaces.ts";
import { markedBefore } from "./comments.ts";
import { type Finding, findingLine } from "./finding.ts";
import { LOOKS, type Mark, worstOf } from "./looks.ts";
import { markCells } from "./markCells.ts";
import { type OfficeParts, partText } from "./officeParts.ts";
import { relationOf } from "./relations.ts";
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
    const comments = new Map(cells.slice(0, MOST_COMMENTS).map((cell) => [addressOf(cell.place), commentOf(cell)]));
    const mended = mendedCells(parts, path, new Set(cells.map(({ place }) => addressOf(place))));
    for (const place of mended) comments.set(addressOf(place), MENDED);
    const marks = marksOf(cells, mended);
    if (marks.size === 0) continue;
    parts.set(path, markCells(xml, marks, styles));
    attachComments(parts, path, kinds, comments);
  }
}

const MENDED = `【${LOOKS.mended.zh}】未再发现问题。`;

/** Cells that an earlier marking has spoken of and this one does not: their colour must not go on accusing them. */
function mendedCells(parts: OfficeParts, path: string, wrong: ReadonlySet<string>): Place[] {
  const comments = relationOf(parts, path, "comments")?.target;
  if (comments === undefined || !parts.has(comments)) return [];
  return markedBefore(partText(parts, comments)).flatMap((address) =>
    wrong.has(address) ? [] : (placeOf(address) ?? []),
  );
}

function marksOf(cells: readonly MarkedCell[], mended: readonly Place[]): Map<number, Map<number, Mark>> {
  const marks = new Map<number, Map<number, Mark>>();
  const set = ({ row, position }: Place, mark: Mark) =>
    marks.set(row, (marks.get(row) ?? new Map<number, Mark>()).set(position, mark));
  for (const { place, findings } of cells) set(place, worstOf(findings.map(({ severity }) => severity)));
  for (const place of mended) set(place, "mended");
  return marks;
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
  return [...childrenOf(xml, merges)].flatMap(({ tag }) => blockOf(attributeOf(tag, "ref") ?? "") ?? []);
}

function addressOf({ row, position }: Place): string {
  return cellAddress(position, row);
}

function commentOf({ findings }: MarkedCell): string {
  return [...new Set(findings.map(findingLine))].join("\n");
}
