/** A drawing that waits for its turn. */
interface Turn {
  readonly isInSight: () => boolean;
  readonly draw: () => void;
}

/** What drawing may take of a frame; the page has to answer to its reader in the rest. */
const BUDGET_MS = 8;

const waiting = new Set<Turn>();

/**
 * Draws when its turn comes: those in sight first, as many as a frame has room for, so that a page whose figures all change at
 * once stays smooth. Returns how to give the turn up, for a drawing that another has overtaken.
 */
export function drawInTurn(turn: Turn): () => void {
  if (waiting.size === 0) requestAnimationFrame(takeTurns);
  waiting.add(turn);
  return () => waiting.delete(turn);
}

function takeTurns(): void {
  const begun = performance.now();
  // Places are read before anything is drawn: reading after would lay the page out again for each.
  const turns = [...waiting].map((turn) => ({ turn, place: turn.isInSight() ? 0 : 1 }));
  for (const { turn } of turns.sort((a, b) => a.place - b.place)) {
    waiting.delete(turn);
    turn.draw();
    if (performance.now() - begun > BUDGET_MS) break;
  }
  if (waiting.size > 0) requestAnimationFrame(takeTurns);
}
