import { X } from "lucide";
import { Icon } from "../Icon.tsx";
import { say } from "../say.ts";
import { exploreText, martNames } from "../text/explore.ts";
import { go } from "../view.ts";
import { type Asked, tops } from "./address.ts";
import { FilterChoice } from "./FilterChoice.tsx";
import type { Dimension } from "./Mart.ts";
import { marts } from "./marts.ts";
import { ask } from "./useAsked.ts";
import type { Words } from "./words.ts";

interface ControlsProps {
  readonly asked: Asked;
  readonly words: Words;
}

/** Everything a question is made of. */
export function Controls({ asked, words }: ControlsProps) {
  return (
    <section class="explore-controls" aria-label={say(exploreText.choose)}>
      <label>
        <span>{say(exploreText.mart)}</span>
        <select value={asked.mart.name} onChange={(event) => go({ set: { mart: event.currentTarget.value } })}>
          {marts.map(({ name }) => (
            <option key={name} value={name}>
              {say(martNames[name] ?? { zh: name, en: name })}
            </option>
          ))}
        </select>
      </label>
      <Measures asked={asked} words={words} />
      <Levels asked={asked} words={words} />
      <fieldset>
        <legend>{say(exploreText.across)}</legend>
        <DimensionSelect
          label={say(exploreText.across)}
          value={asked.across?.name ?? ""}
          empty={say(exploreText.nothing)}
          dimensions={asked.mart.dimensions}
          words={words}
          onChoose={(across) => ask(asked, { across, rows: asked.rows.filter((one) => one !== across) })}
        />
      </fieldset>
      <FilterChoice asked={asked} words={words} />
      <label>
        <span>{say(exploreText.top)}</span>
        <select
          value={asked.top ?? ""}
          onChange={(event) => ask(asked, { top: Number(event.currentTarget.value) || null })}
        >
          <option value="">{say(exploreText.topAll)}</option>
          {tops.map((top) => (
            <option key={top} value={top}>
              {say(exploreText.topSome, { count: String(top) })}
            </option>
          ))}
        </select>
      </label>
      <label class="tick">
        <input
          type="checkbox"
          checked={asked.isCompared}
          onChange={(event) => ask(asked, { isCompared: event.currentTarget.checked })}
        />
        {say(exploreText.compare)}
      </label>
    </section>
  );
}

function Measures({ asked, words }: ControlsProps) {
  const toggle = (name: string) => {
    const has = asked.measures.some((one) => one.name === name);
    const added = asked.mart.measures.filter((one) => one.name === name);
    const measures = has ? asked.measures.filter((one) => one.name !== name) : [...asked.measures, ...added];
    if (measures.length > 0) ask(asked, { measures });
  };
  return (
    <fieldset>
      <legend>{say(exploreText.measures)}</legend>
      <div class="explore-measures">
        {asked.mart.measures.map(({ name }) => (
          <label key={name} class="tick">
            <input
              type="checkbox"
              checked={asked.measures.some((one) => one.name === name)}
              onChange={() => toggle(name)}
            />
            {words.column(name)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The dimensions down the side, each with a way to take it out, and one more to choose. */
function Levels({ asked, words }: ControlsProps) {
  const free = asked.mart.dimensions.filter((one) => !asked.rows.includes(one) && one !== asked.across);
  return (
    <fieldset>
      <legend>{say(exploreText.rows)}</legend>
      <ol class="explore-levels">
        {asked.rows.map((one) => (
          <li key={one.name}>
            {words.column(one.name)}
            <button
              type="button"
              class="plain"
              aria-label={say(exploreText.remove, { name: words.column(one.name) })}
              onClick={() => ask(asked, { rows: asked.rows.filter((other) => other !== one) })}
            >
              <Icon node={X} size={14} />
            </button>
          </li>
        ))}
      </ol>
      {free.length > 0 && asked.rows.length < 4 && (
        <DimensionSelect
          label={say(exploreText.addRow)}
          value=""
          empty={say(exploreText.addRow)}
          dimensions={free}
          words={words}
          onChoose={(added) => added && ask(asked, { rows: [...asked.rows, added] })}
        />
      )}
    </fieldset>
  );
}

interface DimensionSelectProps {
  readonly label: string;
  readonly value: string;
  /** What stands for no dimension. */
  readonly empty: string;
  readonly dimensions: readonly Dimension[];
  readonly words: Words;
  readonly onChoose: (dimension: Dimension | null) => void;
}

function DimensionSelect({ label, value, empty, dimensions, words, onChoose }: DimensionSelectProps) {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(dimensions.find(({ name }) => name === event.currentTarget.value) ?? null)}
    >
      <option value="">{empty}</option>
      {dimensions.map(({ name }) => (
        <option key={name} value={name}>
          {words.column(name)}
        </option>
      ))}
    </select>
  );
}
