import { useState } from "preact/hooks";
import { downloadAddress, fetchExplanation, fetchQueryList, type QueryEntry } from "../api.ts";
import { Message } from "../figure/Message.tsx";
import { Link } from "../Link.tsx";
import { useScope } from "../office.ts";
import { latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import { sqlLink } from "../sqlLink.ts";
import { PlainTable } from "../table/PlainTable.tsx";
import { dataText } from "../text/data.ts";
import { pageNames } from "../text/shell.ts";
import { sqlText } from "../text/sql.ts";
import { whyText } from "../text/why.ts";
import { view } from "../view.ts";
import { Meanings } from "../why/DefinitionTab.tsx";
import { SqlText } from "../why/SqlText.tsx";
import "../styles/data.css";

/** For analysts: every named query with what it means, its parameters, columns and SQL, and its rows in five formats. */
export function DefinitionsPage() {
  const loadable = useAnswer("queries", fetchQueryList);
  const [typed, setTyped] = useState("");
  const { lang, query } = view.value;
  const queries = latest(loadable) ?? [];
  const found = queries.filter((entry) =>
    `${entry.name} ${entry.description[lang]}`.toLowerCase().includes(typed.trim().toLowerCase()),
  );
  const chosen = queries.find((entry) => entry.name === query);
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  return (
    <>
      <h1>{say(pageNames.definitions)}</h1>
      <div class="catalogue">
        <nav aria-label={say(dataText.queries)}>
          <input
            type="search"
            aria-label={say(dataText.findQuery)}
            placeholder={say(dataText.findQuery)}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          {found.map((entry) => (
            <Link key={entry.name} to={{ query: entry.name }} aria-current={entry.name === query ? "true" : undefined}>
              <code>{entry.name}</code>
              <small class="muted">{entry.description[lang]}</small>
            </Link>
          ))}
        </nav>
        {chosen ? <QueryDetail key={chosen.name} entry={chosen} /> : <p class="muted">{say(dataText.chooseQuery)}</p>}
      </div>
    </>
  );
}

function QueryDetail({ entry }: { entry: QueryEntry }) {
  const { lang } = view.value;
  const explanation = latest(useAnswer(`explain ${entry.name}`, () => fetchExplanation(entry.name)));
  return (
    <article class="query">
      <h2>
        <code>{entry.name}</code>
      </h2>
      <p>{entry.description[lang]}</p>
      <Downloads entry={entry} />
      <h3>{say(dataText.parameters)}</h3>
      {entry.parameters.length === 0 ? (
        <p class="muted">{say(dataText.none)}</p>
      ) : (
        <PlainTable
          caption={say(dataText.parameters)}
          heads={[{ text: say(dataText.parameter) }, { text: say(dataText.type) }, { text: say(dataText.presence) }]}
          rows={entry.parameters.map((parameter) => ({
            key: parameter.name,
            cells: [
              <code key="name">{parameter.name}</code>,
              <code key="type">{parameter.type}</code>,
              say(parameter.optional ? dataText.optional : dataText.required),
            ],
          }))}
        />
      )}
      <h3>{say(dataText.columns)}</h3>
      <Meanings columns={explanation?.columns ?? []} />
      <h3>{say(whyText.sql)}</h3>
      {explanation && (
        <>
          <p>
            <Link to={sqlLink(explanation.sql, { name: entry.name })} class="field">
              {say(sqlText.openInWorkbench)}
            </Link>
          </p>
          <SqlText sql={explanation.sql} label={entry.name} />
        </>
      )}
    </article>
  );
}

function Downloads({ entry }: { entry: QueryEntry }) {
  const scope = useScope();
  if (scope === null) return null;
  const { options: _, picked: __, ...known } = { ...scope, budget_year: scope.fiscal_year };
  const parameters = Object.fromEntries(entry.parameters.map(({ name }) => [name, known[name as keyof typeof known]]));
  return (
    <p class="downloads">
      <span class="muted">{say(dataText.downloads)}</span>
      {["csv", "xlsx", "parquet", "arrow", "json"].map((format) => (
        <a
          key={format}
          class="field"
          href={downloadAddress(entry.name, parameters, format)}
          download={`${entry.name}.${format}`}
        >
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  );
}
