import { scanTokens } from "./scanTokens.ts";

/** A statement of a text: from its first token to its last, without the semicolon. */
export interface StatementRange {
  readonly from: number;
  readonly to: number;
}

/** The statements of a text that semicolons separate. */
export function splitStatements(sql: string): StatementRange[] {
  const ranges: StatementRange[] = [];
  let from: number | null = null;
  let to = 0;
  for (const token of scanTokens(sql)) {
    if (token.kind === "symbol" && token.text === ";" && token.depth === 0) {
      if (from !== null) ranges.push({ from, to });
      from = null;
      continue;
    }
    from ??= token.from;
    to = token.to;
  }
  if (from !== null) ranges.push({ from, to });
  return ranges;
}
