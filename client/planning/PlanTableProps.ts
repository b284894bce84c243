import type { Unit } from "../format.ts";
import type { Arranged, Arrangement } from "./arrangeLines.ts";
import type { Evidence } from "./Evidence.ts";
import type { PlanColumn } from "./planColumns.ts";
import type { ScenarioDesk } from "./useScenario.ts";

/** What the table of a scenario is given. */
export interface PlanTableProps {
  readonly desk: ScenarioDesk;
  readonly columns: readonly PlanColumn[];
  readonly arranged: Arranged;
  readonly arrangement: Arrangement;
  /** What is wrong with a line, in words, by its code. */
  readonly wrong: ReadonlyMap<string, string>;
  readonly unit: Unit;
  readonly unitName: string;
  readonly onArrange: (change: Partial<Arrangement>) => void;
  /** The line under the cursor; null on the head of a group. */
  readonly onCursor: (line: Evidence | null) => void;
}
