import { Trash2 } from "lucide";
import { useState } from "preact/hooks";
import { ConfirmDialog } from "../ConfirmDialog.tsx";
import { Message } from "../figure/Message.tsx";
import { moment } from "../format.ts";
import { Icon } from "../Icon.tsx";
import { askAgain, latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import { dropQuery, fetchSavedQueries, fetchSavedQuery, type SavedQuery, type SavedVersion } from "../sql/keptApi.ts";
import { savedText } from "../text/workbench.ts";
import { useAction } from "../useAction.ts";
import { openTab } from "./tabs.ts";

/** Saved queries by folder; one opens in a tab, in any of its versions. */
export function SavedList() {
  const loadable = useAnswer("saved queries", fetchSavedQueries);
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  const queries = latest(loadable) ?? [];
  if (loadable.status === "ready" && queries.length === 0) return <Message title={savedText.empty} />;
  const folders = [...new Set(queries.map(({ folder }) => folder))].sort();
  return (
    <div class="workbench-tree">
      {folders.map((folder) => (
        <section key={folder}>
          <h2>{folder || say(savedText.noFolder)}</h2>
          {queries
            .filter((query) => query.folder === folder)
            .map((query) => (
              <SavedEntry key={query.id} query={query} />
            ))}
        </section>
      ))}
    </div>
  );
}

function open(query: SavedQuery, { sql, parameters, chart, version }: SavedVersion | SavedQuery): void {
  openTab(
    sql,
    { name: query.name, parameters, chart: chart as object | null },
    { id: query.id, version: Math.max(version, query.version) },
  );
}

function SavedEntry({ query }: { query: SavedQuery }) {
  const [hasVersions, setVersions] = useState(false);
  const [isDropping, setDropping] = useState(false);
  const drop = useAction(async () => {
    await dropQuery(query.id);
    askAgain();
  });
  return (
    <article class="saved-entry">
      <button type="button" class="plain opens" onClick={() => open(query, query)}>
        {query.name}
      </button>
      <button
        type="button"
        class="plain drops"
        aria-label={say(savedText.removeNamed, { name: query.name })}
        title={say(savedText.remove)}
        onClick={() => setDropping(true)}
      >
        <Icon node={Trash2} size={13} />
      </button>
      {query.description && <small>{query.description}</small>}
      <SavedFacts query={query} />
      {query.version > 1 && (
        <details onToggle={(event) => setVersions(event.currentTarget.open)}>
          <summary>{say(savedText.versions)}</summary>
          {hasVersions && <Versions query={query} />}
        </details>
      )}
      {isDropping && (
        <ConfirmDialog
          title={say(savedText.removeNamed, { name: query.name })}
          yes={say(savedText.remove)}
          no={savedText.cancel}
          isBusy={drop.isBusy}
          onYes={drop.run}
          onNo={() => setDropping(false)}
        >
          {drop.error && <p class="bad">{say(drop.error)}</p>}
        </ConfirmDialog>
      )}
    </article>
  );
}

function SavedFacts({ query }: { query: SavedQuery }) {
  return (
    <small class="muted">
      {[
        query.author,
        say(query.is_shared ? savedText.isShared : savedText.isPrivate),
        say(savedText.version, { version: String(query.version) }),
        moment(query.updated_at, { time: true }),
      ]
        .filter((part) => part)
        .join(" · ")}
    </small>
  );
}

function Versions({ query }: { query: SavedQuery }) {
  const whole = latest(useAnswer(`saved query ${query.id} ${query.version}`, () => fetchSavedQuery(query.id)));
  return (
    <ul>
      {(whole?.versions ?? []).map((one) => (
        <li key={one.version}>
          <button type="button" class="plain opens" onClick={() => open(query, one)}>
            {say(savedText.restore, { version: String(one.version) })}
          </button>{" "}
          <small class="muted">{moment(one.updated_at, { time: true })}</small>
        </li>
      ))}
    </ul>
  );
}
