import type { Unit } from "../format.ts";
import { asTable, type Block } from "../grid/selection.ts";
import type { PlanItem } from "./arrangeLines.ts";
import { type DecisionChange, decideLines, turnLocks } from "./decisions.ts";
import type { PlanLine } from "./Evidence.ts";
import { pastedCells } from "./pastedCells.ts";
import { copied, typedText } from "./planCells.ts";
import type { PlanColumn } from "./planColumns.ts";
import { readTyped } from "./typedDecision.ts";
import type { ScenarioDesk } from "./useScenario.ts";

interface BlockIn {
  readonly desk: ScenarioDesk;
  readonly items: readonly PlanItem[];
  readonly columns: readonly PlanColumn[];
  readonly unit: Unit;
}

/** What is done with a block of cells at once: copied out, pasted in, filled down, emptied, locked. */
export function useBlock({ desk, items, columns, unit }: BlockIn) {
  const linesOf = (block: Block) => items.slice(block.top, block.bottom + 1).flatMap(lineOf);
  const decide = (changes: ReadonlyMap<string, DecisionChange>) =>
    desk.change(decideLines(desk.scenario, changes, desk.hand()));
  return {
    copy: (block: Block) => {
      const shown = columns.slice(block.left, block.right + 1);
      const [first = [], ...rest] = linesOf(block).map((line) => shown.map((column) => copied(column, line, unit)));
      return navigator.clipboard.writeText(asTable(first, rest));
    },
    /** Returns how many cells could not be read. */
    paste: (block: Block, text: string) => {
      const { changes, unread } = changesOfCells(
        items.slice(block.top).flatMap(lineOf),
        columns.slice(block.left),
        text,
        unit,
      );
      decide(changes);
      return unread;
    },
    fillDown: (block: Block) => decide(changesDown(items, columns, block, unit)),
    clear: (block: Block) => {
      const edited = columns.slice(block.left, block.right + 1).filter(({ edits }) => edits !== null);
      const lines = linesOf(block);
      const empty = lines.map(() => edited.map(() => "").join("\t")).join("\n");
      if (edited.length > 0) decide(changesOfCells(lines, edited, empty, unit).changes);
    },
    lock: (block: Block) => {
      const lines = linesOf(block).map(({ row, computed }) => ({
        code: row.subject_code,
        proposal: computed.proposal,
      }));
      desk.change(turnLocks(desk.scenario, lines, desk.hand()));
    },
  };
}

/** Changes that give the lines of a block what its first line has; a block of one row takes what stands above it. */
function changesDown(items: readonly PlanItem[], columns: readonly PlanColumn[], block: Block, unit: Unit) {
  const isOne = block.top === block.bottom;
  const from = isOne ? items.slice(0, block.top).findLast(({ kind }) => kind === "line") : items[block.top];
  const edited = columns.slice(block.left, block.right + 1).filter(({ edits }) => edits !== null);
  if (from?.kind !== "line" || edited.length === 0) return new Map<string, DecisionChange>();
  const row = asTable(
    edited.map((column) => typedText(column, from.line, unit)),
    [],
  );
  const lines = items
    .slice(block.top, block.bottom + 1)
    .flatMap(lineOf)
    .filter((line) => line !== from.line);
  return changesOfCells(lines, edited, lines.map(() => row).join("\n"), unit).changes;
}

function lineOf(item: PlanItem): readonly PlanLine[] {
  return item.kind === "line" ? [item.line] : [];
}

/** Changes that a table of cells makes on lines, from the first line and column on; cells of other columns change nothing. */
function changesOfCells(lines: readonly PlanLine[], columns: readonly PlanColumn[], text: string, unit: Unit) {
  const changes = new Map<string, DecisionChange>();
  let unread = 0;
  const rows = text === "" ? [[""]] : pastedCells(text);
  for (const [at, cells] of rows.entries()) {
    const line = lines[at];
    if (line === undefined) break;
    const code = line.row.subject_code;
    for (const [place, cell] of cells.entries()) {
      const edits = columns[place]?.edits;
      if (!edits) continue;
      const typed = readTyped(edits, cell, unit);
      if ("error" in typed) unread += 1;
      else changes.set(code, { ...changes.get(code), ...typed.change });
    }
  }
  return { changes, unread };
}
