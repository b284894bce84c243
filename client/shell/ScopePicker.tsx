import { ChevronDown } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Row } from "../api.ts";
import { count } from "../format.ts";
import { Icon } from "../Icon.tsx";
import { latest, useQuery, useQueryOrNot } from "../query.ts";
import { say } from "../say.ts";
import { shell } from "../text/shell.ts";
import { go, view } from "../view.ts";
import { useChosenScopeName } from "./useChosenScopeName.ts";
import { useWholeName } from "./useWholeName.ts";

type ScopeRow = Row<"scopes">;

const MOST = 80;

/** Chooses whose figures are shown: everything, a region, or one department, found by typing. */
export function ScopePicker() {
  const [isOpen, setOpen] = useState(false);
  const [isNear, setNear] = useState(false);
  // The list is heavy beside the page: it comes when a pointer or the focus nears the button, before the click.
  useQueryOrNot("scopes", isNear ? {} : null);
  const box = useRef<HTMLDivElement>(null);
  const name = useChosenScopeName();
  useEffect(() => {
    const close = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    addEventListener("pointerdown", close);
    return () => removeEventListener("pointerdown", close);
  }, []);
  return (
    <div class="scope" ref={box}>
      <button
        type="button"
        class="field"
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        aria-label={`${say(shell.scope)}: ${name}`}
        onPointerEnter={() => setNear(true)}
        onFocus={() => setNear(true)}
        onClick={() => setOpen(!isOpen)}
      >
        <span>{name}</span>
        <Icon node={ChevronDown} size={14} />
      </button>
      {isOpen && <ScopeList onClose={() => setOpen(false)} />}
    </div>
  );
}

function ScopeList({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState("");
  const rows = latest(useQuery("scopes", {}))?.rows;
  const found = [null, ...(rows ?? [])].filter((row) => matches(row, typed));
  const shown = found.slice(0, MOST);
  const choose = (row: ScopeRow | null | undefined) => {
    if (row === undefined) return;
    go({ region: row?.department_code ? null : (row?.region_code ?? null), department: row?.department_code ?? null });
    onClose();
  };
  const isThere = rows !== undefined;
  const { active, onKeyDown, restart } = useListKeys({ isThere, count: shown.length, onClose }, (at) =>
    choose(shown[at]),
  );
  return (
    <div class="popover">
      <input
        ref={(input) => input?.focus()}
        role="combobox"
        aria-expanded="true"
        aria-controls="scope-list"
        aria-activedescendant={`scope-${active}`}
        aria-label={say(shell.findScope)}
        placeholder={say(shell.findScope)}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          restart();
        }}
        onKeyDown={onKeyDown}
      />
      <ScopeOptions shown={shown} active={active} onChoose={choose} />
      {shown.length === 0 && <p class="note">{say(shell.noScope, { text: typed })}</p>}
      {found.length > shown.length && (
        <p class="note">{say(shell.moreScopes, { count: count(found.length - shown.length) })}</p>
      )}
    </div>
  );
}

interface ListKeys {
  /** Whether the list has come. */
  readonly isThere: boolean;
  readonly count: number;
  readonly onClose: () => void;
}

/** The way of the keyboard through a list. Whoever types faster than the list comes has it chosen when it is there. */
function useListKeys({ isThere, count, onClose }: ListKeys, onChoose: (at: number) => void) {
  const [wanted, setWanted] = useState(0);
  const [isEntered, setEntered] = useState(false);
  const active = Math.max(0, Math.min(wanted, count - 1));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setWanted(Math.max(0, (isThere ? active : wanted) + step));
    else if (event.key === "Enter") setEntered(true);
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    if (!isEntered || !isThere) return;
    setEntered(false);
    onChoose(active);
  }, [isEntered, isThere]);
  useEffect(() => document.getElementById(`scope-${active}`)?.scrollIntoView({ block: "nearest" }), [active]);
  return { active, onKeyDown, restart: () => setWanted(0) };
}

interface ScopeOptionsProps {
  readonly shown: readonly (ScopeRow | null)[];
  readonly active: number;
  readonly onChoose: (row: ScopeRow | null) => void;
}

function ScopeOptions({ shown, active, onChoose }: ScopeOptionsProps) {
  const whole = useWholeName();
  const { region, department } = view.value;
  return (
    <div id="scope-list" role="listbox" aria-label={say(shell.scope)}>
      {shown.map((row, at) => {
        const isChosen =
          department === null
            ? row?.department_code == null && (row?.region_code ?? null) === region
            : row?.department_code === department;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above handles the keys.
          <div
            key={row ? `${row.region_code} ${row.department_code}` : "all"}
            id={`scope-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={isChosen}
            class={row?.department_code ? "department" : "region"}
            data-active={at === active}
            onClick={() => onChoose(row)}
          >
            <span>{nameOf(row, whole)}</span>
            {row && <small>{say(shell.projectCount, { count: count(row.project_count) })}</small>}
          </div>
        );
      })}
    </div>
  );
}

function matches(row: ScopeRow | null, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  return (
    wanted === "" ||
    (row !== null &&
      [nameOf(row, ""), row.department_code, row.region_name].some((text) => text?.toLowerCase().includes(wanted)))
  );
}

function nameOf(row: ScopeRow | null, whole: string): string {
  if (row === null) return whole;
  if (row.department_code !== null) return row.department_name ?? row.department_code;
  return (view.value.lang === "en" ? row.region_name_en : null) ?? row.region_name ?? row.region_code ?? "";
}
