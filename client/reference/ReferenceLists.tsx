import { useState } from "preact/hooks";
import { Message } from "../figure/Message.tsx";
import { count, moment } from "../format.ts";
import { Link } from "../Link.tsx";
import { latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import "../styles/reference.css";
import { referenceText } from "../text/reference.ts";
import { view } from "../view.ts";
import { ListEditor } from "./ListEditor.tsx";
import { ListHistory } from "./ListHistory.tsx";
import { fetchList, fetchLists, type ListEntry } from "./lists.ts";
import "../styles/data.css";

/** The lists at the left, the one that was chosen at the right. */
export function ReferenceLists() {
  const loadable = useAnswer("reference", fetchLists);
  const { lang, list } = view.value;
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  return (
    <div class="catalogue">
      <nav aria-label={say(referenceText.lists)}>
        {(latest(loadable) ?? []).map((entry) => (
          <Link key={entry.name} to={{ list: entry.name }} aria-current={entry.name === list ? "true" : undefined}>
            {entry[lang]}
            <small class="muted">{stateOf(entry)}</small>
          </Link>
        ))}
      </nav>
      {list === null ? <p class="muted">{say(referenceText.choose)}</p> : <ChosenList key={list} name={list} />}
    </div>
  );
}

function stateOf({ row_count, current }: ListEntry): string {
  const rows = say(referenceText.rowCount, { count: count(row_count) });
  if (current === null) return `${rows} · ${say(referenceText.asDelivered)}`;
  const { author, created_at } = current;
  return `${rows} · ${say(referenceText.changedBy, { by: author, at: moment(created_at, { time: true }) })}`;
}

function ChosenList({ name }: { name: string }) {
  const loadable = useAnswer(`reference ${name}`, () => fetchList(name));
  const [said, setSaid] = useState("");
  const list = latest(loadable);
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  if (list === null) return <div />;
  return (
    <article class="query reference">
      <h2>{list[view.value.lang]}</h2>
      <p class="good" role="status">
        {said}
      </p>
      <ListEditor
        key={list.changes.map(({ batch, state }) => `${batch} ${state}`).join()}
        list={list}
        onDone={setSaid}
      />
      <ListHistory changes={list.changes} />
    </article>
  );
}
