import { useEffect, useRef, useState } from "preact/hooks";
import { ApiError } from "../ApiError.ts";
import { principal } from "../principal.ts";
import type { Scenario } from "./arithmetic/Scenario.ts";
import type { Hand } from "./decisions.ts";
import { begun, changed, type Editing, redone, undone } from "./editing.ts";
import { bodyOf, type KeptScenario, replaceScenario } from "./keptScenarios.ts";
import { dropDraft, keepDraft, readDraft } from "./scenarioDrafts.ts";

/** A scenario on the desk: as it is kept, as it is written, and what can be done with it. */
export interface ScenarioDesk {
  readonly kept: KeptScenario;
  readonly scenario: Scenario;
  readonly isChanged: boolean;
  /** Whether it is the plan already, and no longer changes. */
  readonly isFrozen: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Takes a change in; changes of one gesture are one step of undo. */
  readonly change: (next: Scenario, gesture?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly save: () => void;
  readonly isSaving: boolean;
  readonly error: ApiError | null;
  /** What somebody else kept meanwhile; null while nobody was faster. */
  readonly theirs: KeptScenario | null;
  /** Goes on from another version: one that is kept, and what is written on it. */
  readonly goOn: (kept: KeptScenario, scenario: Scenario) => void;
  readonly hand: () => Hand;
}

/** Works on a scenario: undo, a draft that outlives a reload, and saving that never overwrites what somebody else wrote. */
export function useScenario(read: KeptScenario): ScenarioDesk {
  const draft = useRef(readDraft(read.id)).current;
  const [kept, setKept] = useState(draft?.kept ?? read);
  const [editing, setEditing] = useState<Editing>(() => begun(draft?.scenario ?? bodyOf(read)));
  const saving = useSaving(kept, editing.scenario, (next, scenario) => {
    setKept(next);
    setEditing(begun(scenario));
  });
  const { scenario } = editing;
  const isChanged = JSON.stringify(scenario) !== JSON.stringify(bodyOf(kept));
  useDraft(kept, scenario, isChanged);
  const isFrozen = kept.decided !== null;
  return {
    kept,
    scenario,
    isChanged,
    isFrozen,
    canUndo: editing.past.length > 0,
    canRedo: editing.future.length > 0,
    change: (next, gesture) => !isFrozen && setEditing((now) => changed(now, next, gesture ?? null)),
    undo: () => setEditing(undone),
    redo: () => setEditing(redone),
    ...saving,
    hand: () => ({ by: principal.value.trim(), at: new Date().toISOString() }),
  };
}

/** Milliseconds that a change stands still before it is kept in the tab. */
const STILL = 200;

/** Keeps what is not saved in the tab: when it stands still, and at once when the page or the tab is left. */
function useDraft(kept: KeptScenario, scenario: Scenario, isChanged: boolean): void {
  const keep = useRef(() => {});
  keep.current = () => (isChanged ? keepDraft({ kept, scenario }) : dropDraft(kept.id));
  useEffect(() => {
    const timer = setTimeout(() => keep.current(), STILL);
    return () => clearTimeout(timer);
  }, [kept, scenario, isChanged]);
  useEffect(() => {
    const onLeave = () => keep.current();
    addEventListener("pagehide", onLeave);
    return () => {
      removeEventListener("pagehide", onLeave);
      onLeave();
    };
  }, []);
}

function useSaving(kept: KeptScenario, scenario: Scenario, onKept: (kept: KeptScenario, scenario: Scenario) => void) {
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const [theirs, setTheirs] = useState<KeptScenario | null>(null);
  const goOn = (next: KeptScenario, written: Scenario) => {
    setTheirs(null);
    setError(null);
    onKept(next, written);
  };
  const save = () => {
    if (isSaving) return;
    setSaving(true);
    setError(null);
    replaceScenario(kept, scenario, kept.is_shared)
      .then((next) => goOn(next, bodyOf(next)))
      .catch((cause: unknown) => {
        const failed = cause instanceof ApiError ? cause : ApiError.unreachable(cause);
        const newer = theirsOf(failed);
        if (newer) setTheirs(newer);
        else setError(failed);
      })
      .finally(() => setSaving(false));
  };
  return { save, isSaving, error, theirs, goOn };
}

/** What is kept by now, where a save came too late. */
function theirsOf({ code, body }: ApiError): KeptScenario | null {
  if (code !== "scenario_moved_on") return null;
  return (body as { difference?: { theirs?: KeptScenario } } | null)?.difference?.theirs ?? null;
}
