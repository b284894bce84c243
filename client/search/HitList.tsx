import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { count } from "../format.ts";
import { say } from "../say.ts";
import { searchText } from "../text/search.ts";
import { view } from "../view.ts";
import type { Hit, HitGroup } from "./search.ts";

interface HitListProps {
  readonly groups: readonly HitGroup[];
  readonly active: number;
  readonly onOpen: (at: number) => void;
  /** What is said where nothing was found. */
  readonly children: ComponentChildren;
}

/** What was found, by kind; each option says what tells it from others of its name. */
export function HitList({ groups, active, onOpen, children }: HitListProps) {
  useEffect(() => document.getElementById(`hit-${active}`)?.scrollIntoView({ block: "nearest" }), [active]);
  return (
    <div class="hits">
      <p class="hits-nothing" role="status">
        {children}
      </p>
      <div id="hits" role="listbox" aria-label={say(searchText.results)} tabIndex={-1}>
        {groups.map((group, at) => {
          const before = groups.slice(0, at).reduce((sum, one) => sum + one.hits.length, 0);
          return <HitSection key={group.kind} group={group} before={before} active={active} onOpen={onOpen} />;
        })}
      </div>
    </div>
  );
}

interface HitSectionProps {
  readonly group: HitGroup;
  /** Options that stand before it in the list. */
  readonly before: number;
  readonly active: number;
  readonly onOpen: (at: number) => void;
}

function HitSection({ group, before, active, onOpen }: HitSectionProps) {
  const more = group.found - group.hits.length;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list of options; a group is.
    <div role="group" aria-labelledby={`hits-${group.kind}`}>
      <p class="hits-title" id={`hits-${group.kind}`}>
        {say(searchText[group.kind])}
        {more > 0 && <small>{say(searchText.more, { count: count(more) })}</small>}
      </p>
      {group.hits.map((hit, at) => (
        <HitOption
          key={hit.code}
          hit={hit}
          id={`hit-${before + at}`}
          isActive={before + at === active}
          onOpen={() => onOpen(before + at)}
        />
      ))}
    </div>
  );
}

interface HitOptionProps {
  readonly hit: Hit;
  readonly id: string;
  readonly isActive: boolean;
  readonly onOpen: () => void;
}

function HitOption({ hit, id, isActive, onOpen }: HitOptionProps) {
  const { lang } = view.value;
  const detail = lang === "zh" ? hit.detail_zh : hit.detail_en;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above handles the keys.
    <div id={id} role="option" tabIndex={-1} aria-selected={isActive} class="hit" onClick={onOpen}>
      <span class="hit-name">{hit[lang] || hit.zh}</span>
      {detail !== "" && <span class="hit-detail">{detail}</span>}
      {/\d/.test(hit.code) && <code>{hit.code}</code>}
    </div>
  );
}
