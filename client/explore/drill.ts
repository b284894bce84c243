import type { Asked } from "./address.ts";
import type { PivotLine } from "./pivot.ts";
import { type Filter, OTHERS } from "./Question.ts";

/** What to ask to look into a line: its values become filters, and its last dimension gives way to the one it opens into. Null where there is none. */
export function drilled(asked: Asked, line: Pick<PivotLine, "depth" | "path">): Partial<Asked> | null {
  const dimension = asked.rows[line.depth - 1];
  const into = asked.mart.dimensions.find(({ name }) => name === dimension?.into);
  if (dimension === undefined || into === undefined || line.path.includes(OTHERS)) return null;
  const own: Filter[] = asked.rows
    .slice(0, line.depth)
    .map((one, at) => ({ dimension: one, values: [line.path[at] ?? null] }));
  const kept = asked.own.filter(({ dimension: { name } }) => own.every((filter) => filter.dimension.name !== name));
  const rows = asked.rows.map((one) => (one === dimension ? into : one));
  return { own: [...kept, ...own], rows: [...new Set(rows)], across: asked.across === into ? null : asked.across };
}
