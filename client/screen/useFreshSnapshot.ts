import { useEffect } from "preact/hooks";
import { fetchOffice } from "../api.ts";
import { askAgain } from "../query.ts";

const EVERY_MS = 20_000;

/** Asks everything on screen again once another snapshot is published; a server that does not answer is asked later. */
export function useFreshSnapshot(shown: string | null): void {
  useEffect(() => {
    if (shown === null) return;
    const look = () =>
      fetchOffice().then(
        ({ snapshot }) => {
          if (snapshot !== null && snapshot.id !== shown) askAgain();
        },
        () => {},
      );
    const timer = setInterval(look, EVERY_MS);
    return () => clearInterval(timer);
  }, [shown]);
}
