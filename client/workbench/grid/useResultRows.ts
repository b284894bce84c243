import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { ApiError } from "../../ApiError.ts";
import { type Arrangement, type Cell, fetchRows, type Run } from "../../sql/runApi.ts";
import type { Text } from "../../text/text.ts";

/** Rows asked for at once. */
const WINDOW = 200;
/** Windows that are kept; those seen longest ago are forgotten. */
const KEPT = 60;

export interface ResultRows {
  /** Rows that fit the filters; null until the first window is there. */
  readonly total: number | null;
  readonly error: Text | null;
  /** A row with its number first, if it is there; what is not is asked for by `see`. */
  readonly rowAt: (index: number) => readonly Cell[] | null;
  readonly see: (first: number, last: number) => void;
}

interface Windows {
  readonly kept: Map<number, readonly (readonly Cell[])[]>;
  readonly asked: Set<number>;
}

/** The rows of a result in an arrangement, window by window as they come into sight. */
export function useResultRows({ id, state }: Pick<Run, "id" | "state">, arrangement: Arrangement): ResultRows {
  // A result that is still growing is asked for again once it is whole.
  const key = JSON.stringify([id, state, arrangement]);
  const windows = useRef<Windows & { key: string }>({ key, kept: new Map(), asked: new Set() });
  const [known, setKnown] = useState<{ key: string; total: number } | null>(null);
  const [failed, setFailed] = useState<{ key: string; error: Text } | null>(null);
  const [, redraw] = useState(0);
  if (windows.current.key !== key) windows.current = { key, kept: new Map(), asked: new Set() };

  const bring = useCallback(
    async (at: number) => {
      const { kept, asked } = windows.current;
      // Before a result is whole it has its first rows and nothing else.
      if (state !== "done" && (at > 0 || arrangement.sort !== null || arrangement.filters.length > 0)) return;
      if (kept.has(at) || asked.has(at)) return;
      asked.add(at);
      try {
        const { rows, total } = await fetchRows(id, at * WINDOW, WINDOW, arrangement);
        kept.set(at, rows);
        for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT))) kept.delete(old);
        if (windows.current.key !== key) return;
        setKnown({ key, total });
        redraw((count) => count + 1);
      } catch (cause) {
        setFailed({ key, error: (cause instanceof ApiError ? cause : ApiError.unreachable(cause)).text });
      } finally {
        asked.delete(at);
      }
    },
    [key],
  );
  useEffect(() => void bring(0), [bring]);

  const rowAt = (index: number) => windows.current.kept.get(Math.floor(index / WINDOW))?.[index % WINDOW] ?? null;
  const see = (first: number, last: number) => {
    for (let at = Math.floor(first / WINDOW); at <= Math.floor(last / WINDOW); at++) void bring(at);
  };
  return {
    total: known?.key === key ? known.total : null,
    error: failed?.key === key ? failed.error : null,
    rowAt,
    see,
  };
}
