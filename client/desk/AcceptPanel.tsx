import { count } from "../format.ts";
import { Link } from "../Link.tsx";
import { PrincipalField } from "../PrincipalField.tsx";
import { say } from "../say.ts";
import { acceptText } from "../text/deskCheck.ts";
import { useAction } from "../useAction.ts";
import { acceptImport, type ImportSession } from "./imports.ts";
import { rowSums } from "./rowSums.ts";

interface AcceptPanelProps {
  readonly session: ImportSession;
  readonly put: (session: ImportSession) => void;
}

/** The decision: everything, also where there are errors, or what is not refused; afterwards what came of it. */
export function AcceptPanel({ session, put }: AcceptPanelProps) {
  const { state, draft } = session;
  const errors = draft?.problem_count.error ?? 0;
  const accept = useAction(async () => put(await acceptImport(session.id, { accept_problems: errors > 0 })));
  if (state === "accepted") return <Accepted session={session} />;
  if (!draft || (state !== "ready" && state !== "accepting")) return <p class="muted">{say(acceptText.waiting)}</p>;
  const { kept, refused } = rowSums(draft);
  const values = { kept: count(kept), refused: count(refused), errors: count(errors) };
  const [told, asked] =
    errors === 0
      ? [acceptText.clean, acceptText.accept]
      : refused === 0
        ? [acceptText.withErrors, acceptText.acceptAll]
        : [acceptText.withRefused, acceptText.acceptKept];
  if (kept === 0) return <p class="muted">{say(acceptText.nothing)}</p>;
  return (
    <div class="accept">
      <p>{say(told, values)}</p>
      <PrincipalField />
      <button
        type="button"
        class="field primary"
        disabled={accept.isBusy || state === "accepting"}
        onClick={accept.run}
      >
        {say(asked, values)}
      </button>
      {accept.error && (
        <p class="bad" role="alert">
          {say(accept.error)}
        </p>
      )}
    </div>
  );
}

function Accepted({ session: { draft, snapshot } }: { session: ImportSession }) {
  const kept = draft ? count(rowSums(draft).kept) : "";
  return (
    <div class="accept">
      <p class="good" role="status">
        {say(acceptText.done, { kept, snapshot: snapshot ?? "" })}
      </p>
      <p class="accept-links">
        <Link to={{ page: "overview", session: null }}>{say(acceptText.overview)}</Link>
        <Link to={{ page: "releases", session: null, batch: draft?.batch ?? null }}>{say(acceptText.batch)}</Link>
      </p>
    </div>
  );
}
