import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { NearMiss } from "../api.ts";
import { Message } from "../figure/Message.tsx";
import { count } from "../format.ts";
import { askAgain, latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import "../styles/nearMisses.css";
import { joinText } from "../text/joins.ts";
import { useAction } from "../useAction.ts";
import { Joins } from "./Joins.tsx";
import { decideJoins, decisionOn, fetchJoins, fetchNearMisses, type Joined, keyOfPair } from "./joins.ts";
import { NearMissCard } from "./NearMissCard.tsx";
import "../styles/applyBar.css";

interface NearMissesProps {
  /** The import that is looked at; null for all projects that count. */
  readonly session: string | null;
  /** Changes whenever other pairs may be near misses. */
  readonly version: string;
  /** Nothing can be said while the import is drafted again. */
  readonly isWaiting?: boolean;
  readonly head: ComponentChildren;
}

/** Pairs that are shown before a person asks for more. */
const STEP = 6;

/** Projects that may be one, pair by pair: a person says so or not, and all that was said is remembered at once. */
export function NearMisses({ session, version, isWaiting = false, head }: NearMissesProps) {
  const [round, setRound] = useState(0);
  // An import that is drafted again has another version; what it held until then is not asked for any more.
  const loadable = useAnswer(`near misses ${version} ${session === null ? round : ""}`, () => fetchNearMisses(session));
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [most, setMost] = useState(STEP);
  const [done, setDone] = useState("");
  const found = latest(loadable);
  const joins = latest(useAnswer(`joins ${version} ${round}`, fetchJoins)) ?? [];
  const pairs = found?.near_misses ?? [];
  const finish = ({ snapshot }: Joined) => {
    setSaid(new Map());
    setDone(snapshot === null ? say(joinText.remembered) : say(joinText.published, { snapshot }));
    if (snapshot === null) setRound(round + 1);
    else askAgain();
  };
  const apply = useAction(async () => finish(await decideJoins(decisions(pairs, said), session)));
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  // An import that leaves nothing to decide need not say so.
  if (found === null || (session !== null && pairs.length + joins.length === 0)) return null;
  const choose = (key: string, value: boolean | null) => {
    setDone("");
    setSaid(new Map([...said].filter(([other]) => other !== key).concat(value === null ? [] : [[key, value]])));
  };
  const chosen = decisions(pairs, said).length;
  return (
    <>
      {head}
      {pairs.length > 0 && <p class="muted">{say(joinText.note)}</p>}
      {pairs.length === 0 && <p class="muted">{say(joinText.none)}</p>}
      {found.total > pairs.length && (
        <p class="muted">{say(joinText.shown, { total: count(found.total), count: count(pairs.length) })}</p>
      )}
      <ul class="near-misses">
        {pairs.slice(0, most).map((pair) => (
          <NearMissCard
            key={keyOfPair(pair)}
            pair={pair}
            said={said.get(keyOfPair(pair)) ?? null}
            isBusy={apply.isBusy || isWaiting}
            onSay={(value) => choose(keyOfPair(pair), value)}
          />
        ))}
      </ul>
      {pairs.length > most && (
        <button type="button" class="field" onClick={() => setMost(most + STEP)}>
          {say(joinText.more, { count: count(Math.min(STEP, pairs.length - most)) })}
        </button>
      )}
      {chosen > 0 && (
        <div class="apply-bar">
          <span role="status">{say(apply.isBusy ? joinText.working : joinText.chosen, { count: count(chosen) })}</span>
          <button type="button" class="field primary" disabled={apply.isBusy || isWaiting} onClick={apply.run}>
            {say(session === null ? joinText.remember : joinText.rememberAndCheck)}
          </button>
          <button type="button" class="field" disabled={apply.isBusy} onClick={() => setSaid(new Map())}>
            {say(joinText.undo)}
          </button>
          {apply.error && (
            <span class="bad" role="alert">
              {say(apply.error)}
            </span>
          )}
        </div>
      )}
      <p class="good" role="status">
        {done}
      </p>
      <Joins joins={joins} session={session} onTakenBack={finish} />
    </>
  );
}

function decisions(pairs: readonly NearMiss[], said: ReadonlyMap<string, boolean>) {
  return pairs.flatMap((pair) => {
    const is_same = said.get(keyOfPair(pair));
    return is_same === undefined ? [] : [decisionOn(pair, is_same)];
  });
}
