import { type ColumnMeaning, fetchExplanation } from "../api.ts";
import { Message } from "../figure/Message.tsx";
import { latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import { whyText } from "../text/why.ts";
import { view } from "../view.ts";
import type { Subject } from "./subject.ts";
import "../styles/meanings.css";

/** What a number means, in words and as a formula; the measure asked about first, the others of its query below. */
export function DefinitionTab({ subject, metric }: { subject: Subject; metric: string | null }) {
  const { query, measures = [] } = subject;
  const loadable = useAnswer(`explain ${query} ${measures}`.trim(), () => fetchExplanation(query, measures));
  const explanation = latest(loadable);
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  if (!explanation) return null;
  const wanted = metric === null ? subject.columns : [metric];
  const first = explanation.columns.filter((column) => wanted.includes(column.name));
  const others = explanation.columns.filter(
    (column) => !wanted.includes(column.name) && !column.name.startsWith("prior_"),
  );
  return (
    <>
      <Meanings columns={first} />
      {first.length > 0 && others.length > 0 ? (
        <details class="others">
          <summary>{say(whyText.otherColumns)}</summary>
          <Meanings columns={others} />
        </details>
      ) : (
        <Meanings columns={others} />
      )}
      <p class="muted">{explanation.description[view.value.lang]}</p>
    </>
  );
}

/** Entries of the glossary: name, definition, formula. */
export function Meanings({ columns }: { columns: readonly ColumnMeaning[] }) {
  const { lang } = view.value;
  return (
    <dl class="meanings">
      {columns.map((column) => (
        <div key={column.name}>
          <dt>
            {column[lang] || column.name} <code>{column.name}</code>
          </dt>
          <dd>
            {lang === "zh" ? column.definition_zh : column.definition_en}
            {column.formula && (
              <span class="formula">
                <small>{say(whyText.formula)}</small> <code>{column.formula}</code>
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
