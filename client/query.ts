import { signal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { ApiError } from "./ApiError.ts";
import { type Answer, fetchQuery, type Parameters, type QueryName, type Row } from "./api.ts";
import { dropBrought } from "./brought.ts";

/** What a screen knows of something it asked for. While loading, `previous` keeps the last answer on screen. */
export type Loadable<T> =
  | { readonly status: "loading"; readonly previous: T | null }
  | { readonly status: "ready"; readonly value: T }
  | { readonly status: "failed"; readonly error: ApiError; readonly retry: () => void };

// A published snapshot never changes, so answers stay valid until an answer comes from another; then everything is asked again.
const answers = new Map<string, Asked>();
const snapshots = new Set<string>();
const round = signal(0);

/** Rows of a named query for the view on screen. */
export function useQuery<Name extends QueryName>(
  name: Name,
  parameters: Parameters<Name>,
): Loadable<Answer<Row<Name>>> {
  return useAnswer(`${name}?${JSON.stringify(parameters)}`, () => askQuery(name, parameters));
}

/** The same where there may be nothing to ask yet: null parameters are answered by null. */
export function useQueryOrNot<Name extends QueryName>(
  name: Name,
  parameters: Parameters<Name> | null,
): Loadable<Answer<Row<Name>> | null> {
  const key = parameters === null ? "nothing" : `${name}?${JSON.stringify(parameters)}`;
  return useAnswer(key, async () => (parameters === null ? null : askQuery(name, parameters)));
}

async function askQuery<Name extends QueryName>(name: Name, parameters: Parameters<Name>): Promise<Answer<Row<Name>>> {
  const answer = await fetchQuery(name, parameters);
  noticeSnapshot(answer.snapshot);
  return answer;
}

/** Any answer of the API, asked for once per `key` and snapshot; one that is known is there at once. */
export function useAnswer<T>(key: string, load: () => Promise<T>): Loadable<T> {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{ key: string; shown: Loadable<T> } | null>(null);
  const last = useRef<T | null>(null);

  useEffect(() => {
    let wanted = true;
    const show = (shown: Loadable<T>) => wanted && setState({ key, shown });
    const retry = () => setAttempt((count) => count + 1);
    remember(key, load).then(
      (value) => show({ status: "ready", value }),
      (cause: unknown) => show({ status: "failed", error: asApiError(cause), retry }),
    );
    return () => {
      wanted = false;
    };
  }, [key, attempt, round.value]);

  const shown = state?.key === key ? state.shown : (known<T>(key) ?? { status: "loading", previous: last.current });
  if (shown.status === "ready") last.current = shown.value;
  return shown;
}

/** The answer to show: the present one, or the last one while the next is on its way. */
export function latest<T>(loadable: Loadable<T>): T | null {
  if (loadable.status === "ready") return loadable.value;
  return loadable.status === "loading" ? loadable.previous : null;
}

interface Asked {
  readonly promise: Promise<unknown>;
  /** The answer, once it is there. */
  value?: unknown;
}

function remember<T>(key: string, load: () => Promise<T>): Promise<T> {
  const before = answers.get(key);
  if (before) return before.promise as Promise<T>;
  const promise = load();
  const asked: Asked = { promise };
  answers.set(key, asked);
  promise.then(
    (value) => {
      asked.value = value;
    },
    () => answers.delete(key),
  );
  return promise;
}

function known<T>(key: string): Loadable<T> | null {
  const value = answers.get(key)?.value;
  return value === undefined ? null : { status: "ready", value: value as T };
}

/** Asks everything on screen again: what it shows was changed by hand. */
export function askAgain(): void {
  answers.clear();
  dropBrought();
  round.value += 1;
}

/** Hears of the snapshot that an answer came from; a new one makes every answer before it stale. */
export function noticeSnapshot(snapshot: string): void {
  if (snapshots.has(snapshot)) return;
  snapshots.add(snapshot);
  if (snapshots.size > 1) askAgain();
}

/** The snapshot heard of last; null before the first answer. */
export function newestSnapshot(): string | null {
  return [...snapshots].at(-1) ?? null;
}

function asApiError(cause: unknown): ApiError {
  return cause instanceof ApiError ? cause : ApiError.unreachable(cause);
}
