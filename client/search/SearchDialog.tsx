import { useEffect, useRef, useState } from "preact/hooks";
import { Message } from "../figure/Message.tsx";
import { count } from "../format.ts";
import { latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import { isSearching } from "../searching.ts";
import { searchText } from "../text/search.ts";
import { useDialog } from "../useDialog.ts";
import { go } from "../view.ts";
import { HitList } from "./HitList.tsx";
import { fetchHits, type HitGroup } from "./search.ts";
import { viewOf } from "./viewOf.ts";
import "../styles/search.css";

/** How long typing has to pause before it is asked for. */
const PAUSE_MS = 80;

/** Finds a project, department, page or metric while one types: arrows choose, Enter opens, Escape closes. */
export function SearchDialog() {
  const close = () => {
    isSearching.value = false;
  };
  const dialog = useDialog(close);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop closes; so does Escape, as in every dialog.
    <dialog
      {...dialog}
      class="search-dialog"
      aria-label={say(searchText.label)}
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      <div class="search-sheet">
        <SearchBox onClose={close} />
      </div>
    </dialog>
  );
}

function SearchBox({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const asked = usePaused(typed.trim());
  const loadable = useAnswer(`search ${asked}`, () => fetchHits(asked));
  const groups = latest(loadable) ?? [];
  const options = optionsOf(groups);
  const open = (at: number) => {
    const option = options[at];
    if (option === undefined) return;
    onClose();
    go(viewOf(option.kind, option.hit));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing || (step === undefined && event.key !== "Enter")) return;
    event.preventDefault();
    // What Enter opens has to be the answer to what is typed, not to what was typed a moment before.
    if (step !== undefined) setActive((active + step + options.length) % Math.max(1, options.length));
    else if (loadable.status === "ready" && asked === typed.trim()) open(active);
  };
  return (
    <>
      <SearchInput
        typed={typed}
        activeOption={options.length > 0 ? `hit-${active}` : undefined}
        onType={(text) => {
          setTyped(text);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {loadable.status === "failed" && <Message title={loadable.error.text} retry={loadable.retry} />}
      <HitList groups={groups} active={active} onOpen={open}>
        {loadable.status === "ready" && groups.length === 0 && say(searchText.nothing, { text: asked })}
      </HitList>
      <SearchFoot groups={asked === "" ? [] : groups} />
    </>
  );
}

interface SearchInputProps {
  readonly typed: string;
  readonly activeOption: string | undefined;
  readonly onType: (typed: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function SearchInput({ typed, activeOption, onType, onKeyDown }: SearchInputProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <input
      ref={input}
      role="combobox"
      aria-expanded="true"
      aria-controls="hits"
      aria-autocomplete="list"
      aria-activedescendant={activeOption}
      aria-label={say(searchText.label)}
      placeholder={say(searchText.hint)}
      autocomplete="off"
      spellcheck={false}
      value={typed}
      onInput={(event) => onType(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}

/** How much was found, read out as it changes, and the keys. */
function SearchFoot({ groups }: { groups: readonly HitGroup[] }) {
  const found = groups.reduce((sum, group) => sum + group.found, 0);
  return (
    <p class="search-foot">
      <span role="status">{found > 0 && say(searchText.found, { count: count(found) })}</span>
      <span class="muted">{say(searchText.keys)}</span>
    </p>
  );
}

/** All hits in the order in which the arrows walk through them. */
function optionsOf(groups: readonly HitGroup[]) {
  return groups.flatMap(({ kind, hits }) => hits.map((hit) => ({ kind, hit })));
}

/** A text once it has stopped changing for a moment. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
