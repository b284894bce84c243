import { useEffect, useState } from "preact/hooks";
import { ApiError } from "../ApiError.ts";
import { askAgain, type Loadable } from "../query.ts";
import { noticeDraft } from "./draftTurns.ts";
import { addressOf, type Draft, fetchImport, type ImportSession, type Wishes } from "./imports.ts";
import { phaseOf } from "./phase.ts";

interface Followed {
  readonly shown: Loadable<ImportSession>;
  /** The draft on screen is the last one, while the files are read again. */
  readonly isStale: boolean;
  /** Puts an answer of the server on screen before its event arrives. */
  readonly put: (session: ImportSession) => void;
}

/** An import as it goes on: asked for once, then told by the server's events, also after a reload or a lost connection. */
export function useImport(id: string): Followed {
  const [attempt, setAttempt] = useState(0);
  const [session, setSession] = useState<ImportSession | null>(null);
  const [lastDraft, setLastDraft] = useState<{ draft: Draft; read_as: Wishes } | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const put = (next: ImportSession) => {
    noticeDraft(id, next.draft !== null);
    setSession((last) => merged(last, next));
  };

  useEffect(() => {
    let events: EventSource | null = null;
    let isWanted = true;
    const follow = (first: ImportSession) => {
      if (!isWanted) return;
      setError(null);
      noticeDraft(id, first.draft !== null);
      setSession(first);
      events = new EventSource(`${addressOf(id)}/events`);
      const hear = (event: MessageEvent<string>) => put(JSON.parse(event.data) as ImportSession);
      for (const name of ["state", "progress"]) events.addEventListener(name, hear);
    };
    fetchImport(id).then(follow, (cause: unknown) => {
      if (isWanted) setError(cause instanceof ApiError ? cause : ApiError.unreachable(cause));
    });
    return () => {
      isWanted = false;
      events?.close();
    };
  }, [id, attempt]);

  // What was published shows everywhere, and the list of imports with it.
  useEffect(() => {
    if (session?.state === "accepted") askAgain();
  }, [session?.state]);

  // What was read before stays on screen while the files are read again.
  useEffect(() => {
    if (session?.draft) setLastDraft({ draft: session.draft, read_as: session.request });
  }, [session?.draft]);

  const retry = () => setAttempt((count) => count + 1);
  if (error) return { shown: { status: "failed", error, retry }, isStale: false, put };
  if (!session) return { shown: { status: "loading", previous: null }, isStale: false, put };
  const isStale = session.draft === null && lastDraft !== null && phaseOf(session.state) === "working";
  const value = isStale ? { ...session, ...lastDraft } : session;
  return { shown: { status: "ready", value }, isStale, put };
}

/** Progress leaves the long lists out: they stay as they were until the next state. */
function merged(last: ImportSession | null, next: ImportSession): ImportSession {
  if (next.draft === null || last?.draft?.batch !== next.draft.batch) return next;
  const { sheets = last.draft.sheets, problems = last.draft.problems } = next.draft;
  return { ...next, draft: { ...next.draft, ...(sheets && { sheets }), ...(problems && { problems }) } };
}
