import { useState } from "preact/hooks";
import { ApiError } from "./ApiError.ts";
import type { Text } from "./text/text.ts";

/** Something a button does that may fail: whether it is on its way, and what to tell where it failed. */
export interface Action {
  readonly run: () => void;
  readonly isBusy: boolean;
  readonly error: Text | null;
}

/** Wraps work that a button starts, so that it is started once at a time and its failure is told. */
export function useAction(work: () => Promise<unknown>): Action {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<Text | null>(null);
  const run = () => {
    if (isBusy) return;
    setBusy(true);
    setError(null);
    work()
      .catch((cause: unknown) => setError((cause instanceof ApiError ? cause : ApiError.unreachable(cause)).text))
      .finally(() => setBusy(false));
  };
  return { run, isBusy, error };
}
