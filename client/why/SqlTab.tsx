import { fetchExplanation } from "../api.ts";
import type { Facts } from "../facts.ts";
import { Message } from "../figure/Message.tsx";
import { Link } from "../Link.tsx";
import { useNarrowing } from "../linked/narrowing.ts";
import { latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import type { Scope } from "../scope.ts";
import { sqlLink } from "../sqlLink.ts";
import { sqlText } from "../text/sql.ts";
import { whyText } from "../text/why.ts";
import { view } from "../view.ts";
import { SqlText } from "./SqlText.tsx";
import type { Subject } from "./subject.ts";

/** The query that ran, its parameters, and the models it reads, nearest first. */
export function SqlTab({ subject, scope }: { subject: Subject; scope: Scope }) {
  const loadable = useAnswer(`explain ${subject.query}`, () => fetchExplanation(subject.query));
  const explanation = latest(loadable);
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  if (!explanation) return null;
  return (
    <>
      <h3>
        <code>{explanation.name}</code>
      </h3>
      <p class="muted">
        {Object.entries(subject.parameters(scope)).map(([name, value]) => (
          <code key={name}>
            ${name} = {String(value)}{" "}
          </code>
        ))}
        {subject.facts && <PickedConditions facts={subject.facts} scope={scope} />}
      </p>
      <p>
        <Link
          to={sqlLink(explanation.sql, { name: explanation.name, parameters: given(subject, scope) })}
          class="field"
        >
          {say(sqlText.openInWorkbench)}
        </Link>
      </p>
      <SqlText sql={explanation.sql} label={explanation.name} />
      <h3>{say(whyText.reads)}</h3>
      {explanation.reads.map((model) => (
        <details key={`${model.schema}.${model.name}`} class="others">
          <summary>
            <code>
              {model.schema}.{model.name}
            </code>{" "}
            <small class="muted">{model.description[view.value.lang]}</small>
          </summary>
          <SqlText sql={model.sql} label={`${model.schema}.${model.name}`} />
        </details>
      ))}
    </>
  );
}

/** What narrows the rows of the query beyond its parameters: the picks of the page. */
function PickedConditions({ facts, scope }: { facts: Facts; scope: Scope }) {
  const { narrowing } = useNarrowing(facts, scope);
  return <code>picks = {JSON.stringify(narrowing)}</code>;
}

/** What the figure is asked with, as the workbench takes it: text, or nothing. */
function given(subject: Subject, scope: Scope): Record<string, string | null> {
  const entries = Object.entries(subject.parameters(scope));
  return Object.fromEntries(
    entries.map(([name, value]) => [name, value === null || value === undefined ? null : String(value)]),
  );
}
