import { useEffect, useState } from "preact/hooks";
import { ApiError } from "./ApiError.ts";
import { type Answer, fetchQuery, type Parameters, type QueryName, type Row } from "./api.ts";

/** What a screen knows of something it asked for. While loading, `previous` keeps the last answer on screen. */
export type Loadable<T> =
  | { readonly status: "loading"; readonly previous: T | null }
  | { readonly status: "ready"; readonly value: T }
  | { readonly status: "failed"; readonly error: ApiError; readonly retry: () => void };

// A published snapshot never changes, so answers stay valid until another snapshot is seen.
const answers = new Map<string, Promise<unknown>>();
let currentSnapshot: string | null = null;

/** Rows of a named query for the view on screen. */
export function useQuery<Name extends QueryName>(
  name: Name,
  parameters: Parameters<Name>,
): Loadable<Answer<Row<Name>>> {
  return useAnswer(`${name}?${JSON.stringify(parameters)}`, async () => {
    const answer = await fetchQuery(name, parameters);
    noticeSnapshot(answer.snapshot);
    return answer;
  });
}

/** Any answer of the API, asked for once per `key` and snapshot. */
export function useAnswer<T>(key: string, load: () => Promise<T>): Loadable<T> {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{ key: string; shown: Loadable<T> }>(() => ({
    key,
    shown: { status: "loading", previous: null },
  }));

  useEffect(() => {
    let wanted = true;
    const show = (shown: Loadable<T>) => wanted && setState({ key, shown });
    const retry = () => setAttempt((last) => last + 1);
    setState((last) =>
      last.shown.status === "ready" ? { key, shown: { status: "loading", previous: last.shown.value } } : last,
    );
    remember(key, load).then(
      (value) => show({ status: "ready", value }),
      (cause: unknown) => show({ status: "failed", error: asApiError(cause), retry }),
    );
    return () => {
      wanted = false;
    };
  }, [key, attempt]);

  if (state.key === key) return state.shown;
  return { status: "loading", previous: state.shown.status === "ready" ? state.shown.value : null };
}

/** The answer to show: the present one, or the last one while the next is on its way. */
export function latest<T>(loadable: Loadable<T>): T | null {
  if (loadable.status === "ready") return loadable.value;
  return loadable.status === "loading" ? loadable.previous : null;
}

function remember<T>(key: string, load: () => Promise<T>): Promise<T> {
  const known = answers.get(key) as Promise<T> | undefined;
  if (known) return known;
  const asked = load();
  answers.set(key, asked);
  asked.catch(() => answers.delete(key));
  return asked;
}

function noticeSnapshot(snapshot: string): void {
  if (currentSnapshot !== null && currentSnapshot !== snapshot) answers.clear();
  currentSnapshot = snapshot;
}

function asApiError(cause: unknown): ApiError {
  return cause instanceof ApiError ? cause : ApiError.unreachable(cause);
}
