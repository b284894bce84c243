import { useState } from "preact/hooks";
import { ConfirmDialog } from "../ConfirmDialog.tsx";
import { count, moment } from "../format.ts";
import { Link } from "../Link.tsx";
import { say } from "../say.ts";
import { deskText, stages, stateSentences } from "../text/desk.ts";
import { acceptText } from "../text/deskCheck.ts";
import { useAction } from "../useAction.ts";
import { go, view } from "../view.ts";
import { discardImport, type ImportSession, sayMore } from "./imports.ts";
import { phaseOf } from "./phase.ts";

interface SessionHeadProps {
  readonly session: ImportSession;
  readonly put: (session: ImportSession) => void;
}

/** What this import is, where it stands, and how to stop it. */
export function SessionHead({ session, put }: SessionHeadProps) {
  const { state, title, author, created_at, error } = session;
  const start = useAction(async () => put(await sayMore(session.id, {})));
  return (
    <header class="session-head">
      <div>
        <h2>{title}</h2>
        <p class="muted">{say(deskText.by, { author, date: moment(created_at, { time: true }) })}</p>
      </div>
      <div class="session-state" data-state={state}>
        <p role="status" aria-live="polite">
          {say(stateSentences[state])}
        </p>
        {error && <p class="bad">{view.value.lang === "zh" ? error.message_zh : error.message_en}</p>}
        {start.error && <p class="bad">{say(start.error)}</p>}
        {session.known && <Known {...session.known} />}
        <Progress session={session} />
      </div>
      <div class="session-buttons">
        {(state === "interrupted" || state === "failed") && (
          <button type="button" class="field primary" disabled={start.isBusy} onClick={start.run}>
            {say(deskText.again)}
          </button>
        )}
        {phaseOf(state) === "over" && <Forget id={session.id} />}
        {phaseOf(state) !== "over" && state !== "accepting" && <Discard session={session} />}
      </div>
    </header>
  );
}

/** Where files that were imported before are: in an import that is still open, or in a batch. */
function Known({ batch, import: open }: { batch: string; import: string | null }) {
  return (
    <p>
      {open === null ? (
        <Link to={{ page: "releases", session: null, batch }}>{say(acceptText.batch)}</Link>
      ) : (
        <Link to={{ session: open }}>{say(deskText.openOther)}</Link>
      )}
    </p>
  );
}

function Progress({ session: { state, progress } }: { session: ImportSession }) {
  if (phaseOf(state) !== "working") return null;
  const stage = progress && stages[progress.stage];
  const name = stage ? say(stage) : (progress?.stage ?? "");
  const values = { stage: name, done: count(progress?.done ?? 0), total: count(progress?.total ?? 0) };
  const text =
    progress === null ? "" : say(progress.total === null ? deskText.progressOpen : deskText.progress, values);
  return (
    <div class="upload">
      <progress
        aria-label={text || say(stateSentences[state])}
        {...(progress?.total ? { value: progress.done, max: progress.total } : {})}
      />
      <p class="muted">{text || "\u00a0"}</p>
    </div>
  );
}

/** What is over leaves the list; a batch that was accepted stays. */
function Forget({ id }: { id: string }) {
  const forget = useAction(async () => {
    await discardImport(id);
    go({ session: null });
  });
  return (
    <button type="button" class="field" disabled={forget.isBusy} onClick={forget.run}>
      {say(deskText.forget)}
    </button>
  );
}

function Discard({ session }: { session: ImportSession }) {
  const [isAsking, setAsking] = useState(false);
  const discard = useAction(async () => {
    await discardImport(session.id);
    go({ session: null });
  });
  const word = say(phaseOf(session.state) === "working" ? deskText.cancel : deskText.discard);
  return (
    <>
      <button type="button" class="field" onClick={() => setAsking(true)}>
        {word}
      </button>
      {isAsking && (
        <ConfirmDialog
          title={say(deskText.discardTitle)}
          yes={word}
          no={deskText.keep}
          isBusy={discard.isBusy}
          onYes={discard.run}
          onNo={() => setAsking(false)}
        >
          <p>{say(deskText.discardNote, { title: session.title, count: count(session.files.length) })}</p>
          {discard.error && <p class="bad">{say(discard.error)}</p>}
        </ConfirmDialog>
      )}
    </>
  );
}
