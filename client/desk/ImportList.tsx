import { useEffect, useState } from "preact/hooks";
import { moment } from "../format.ts";
import { Link } from "../Link.tsx";
import { say } from "../say.ts";
import { deskText, stateNames } from "../text/desk.ts";
import { view } from "../view.ts";
import { fetchImports, type ImportSession } from "./imports.ts";
import { phaseOf } from "./phase.ts";

const MOST = 8;

/** Imports that are open or were lately; the one on screen in the state it has just now. */
export function ImportList({ current }: { current: ImportSession | null }) {
  const { session } = view.value;
  const [imports, setImports] = useState<readonly ImportSession[] | null>(null);
  useEffect(() => {
    fetchImports().then(setImports, () => setImports((last) => last ?? []));
  }, [session, current?.state]);
  const shown = (imports ?? []).map((one) => (one.id === current?.id ? current : one)).slice(0, MOST);
  return (
    <nav class="desk-list" aria-label={say(deskText.imports)}>
      <h2>{say(deskText.imports)}</h2>
      {imports?.length === 0 && <p class="muted">{say(deskText.noImports)}</p>}
      {shown.map((one) => (
        <Link key={one.id} to={{ session: one.id }} aria-current={one.id === session ? "true" : undefined}>
          <span>{one.title}</span>
          <small class="muted">
            <b data-phase={one.state === "failed" ? "failed" : phaseOf(one.state)}>{say(stateNames[one.state])}</b>
            {" · "}
            {say(deskText.by, { author: one.author, date: moment(one.created_at, { time: true }) })}
          </small>
        </Link>
      ))}
    </nav>
  );
}
