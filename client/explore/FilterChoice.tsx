import { useState } from "preact/hooks";
import { Message } from "../figure/Message.tsx";
import { count } from "../format.ts";
import { latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import { askSql } from "../sql/askSql.ts";
import { exploreText } from "../text/explore.ts";
import { view } from "../view.ts";
import type { Asked } from "./address.ts";
import type { Dimension } from "./Mart.ts";
import { ENDINGS } from "./Question.ts";
import { ask } from "./useAsked.ts";
import { valuesSql } from "./valuesSql.ts";
import type { Words } from "./words.ts";

interface FilterChoiceProps {
  readonly asked: Asked;
  readonly words: Words;
}

/** Values that can be chosen from; beyond that a name narrows them. */
const MOST_VALUES = 1_000;
const SHOWN = 60;

/** The filters of a question: dimensions that unfold into their values. */
export function FilterChoice({ asked, words }: FilterChoiceProps) {
  return (
    <fieldset>
      <legend>{say(exploreText.filters)}</legend>
      {asked.mart.dimensions.map((dimension) => (
        <DimensionFilter key={`${asked.mart.name} ${dimension.name}`} {...{ asked, words, dimension }} />
      ))}
      {asked.own.length > 0 && (
        <button type="button" class="field" onClick={() => ask(asked, { own: [] })}>
          {say(exploreText.clear)}
        </button>
      )}
    </fieldset>
  );
}

function DimensionFilter({ asked, words, dimension }: FilterChoiceProps & { dimension: Dimension }) {
  const [isOpen, setOpen] = useState(false);
  const own = asked.own.find((filter) => filter.dimension === dimension);
  return (
    <details class="explore-filter" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {words.column(dimension.name)}
        {own && <small> {say(exploreText.chosen, { count: count(own.values.length) })}</small>}
      </summary>
      {isOpen && <Values {...{ asked, words, dimension }} />}
    </details>
  );
}

function Values({ asked, words, dimension }: FilterChoiceProps & { dimension: Dimension }) {
  const [typed, setTyped] = useState("");
  const sql = valuesSql(asked.mart, dimension, view.value.lang);
  const loadable = useAnswer(`values ${sql}`, () => askSql({ sql }, MOST_VALUES));
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  const { name } = dimension;
  const values = (latest(loadable)?.rows ?? []).map((row) => ({
    value: row[name] ?? null,
    text: words.value(name, row[name] ?? null, row[`${name}${ENDINGS.name}`] ?? null),
  }));
  const chosen = asked.own.find((filter) => filter.dimension === dimension)?.values ?? [];
  const found = values.filter(({ text }) => text.includes(typed.trim()));
  const toggle = (value: string | null) => {
    const kept = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
    const others = asked.own.filter((filter) => filter.dimension !== dimension);
    ask(asked, { own: kept.length === 0 ? others : [...others, { dimension, values: kept }] });
  };
  return (
    <div class="explore-values">
      {values.length > 12 && (
        <input
          type="search"
          aria-label={words.column(name)}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {found.slice(0, SHOWN).map(({ value, text }) => (
        <label key={String(value)} class="tick">
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          {text}
        </label>
      ))}
    </div>
  );
}
