import { useState } from "preact/hooks";
import { Message } from "../figure/Message.tsx";
import { MISSING, money, rate, type Unit } from "../format.ts";
import { latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import { PlainTable } from "../table/PlainTable.tsx";
import { planColumnText } from "../text/planColumnText.ts";
import { planningChangeText } from "../text/planningChangeText.ts";
import { ratingWords } from "../text/ratings.ts";
import { useAction } from "../useAction.ts";
import { type DecisionChange, decideLines } from "./decisions.ts";
import { type ChangedLine, fetchChanges, fetchProposals } from "./keptScenarios.ts";
import type { ScenarioDesk } from "./useScenario.ts";

interface ChangesPanelProps {
  readonly desk: ScenarioDesk;
  readonly unit: Unit;
  readonly unitName: string;
}

/** Lines shown at once; carrying over takes all of them. */
const MOST_SHOWN = 200;

/** What changed underneath the scenario since its snapshot, and carrying it over line by line. */
export function ChangesPanel({ desk, unit, unitName }: ChangesPanelProps) {
  const { kept, scenario } = desk;
  const loadable = useAnswer(`changes ${kept.id} ${kept.version}`, () => fetchChanges(kept.id));
  const answer = latest(loadable);
  const [held, setHeld] = useState<ReadonlySet<string>>(new Set());
  const carry = useAction(async () => {
    if (answer === null) return;
    const proposals = held.size === 0 ? new Map<string, string>() : await fetchProposals(kept.id);
    const reason = say(planningChangeText.heldFrom, { snapshot: scenario.snapshot });
    const changes = [...held].flatMap((code): [string, DecisionChange][] => {
      const proposal_yuan = proposals.get(code);
      return proposal_yuan === undefined ? [] : [[code, { proposal_yuan, is_locked: true, reason }]];
    });
    desk.change({ ...decideLines(scenario, new Map(changes), desk.hand()), snapshot: answer.to });
  });
  const isBehind = answer !== null && scenario.snapshot !== answer.to;
  return (
    <section class="plan-panel">
      <h2>{say(planningChangeText.changes)}</h2>
      {loadable.status === "failed" && <Message title={loadable.error.text} retry={loadable.retry} />}
      {answer && (
        <p>
          {say(isBehind ? planningChangeText.behind : planningChangeText.upToDate, {
            from: scenario.snapshot,
            to: answer.to,
            count: String(answer.lines.length),
          })}
        </p>
      )}
      {answer && isBehind && <ChangeTable {...{ unit, unitName, held }} lines={answer.lines} onHold={setHeld} />}
      {isBehind && !desk.isFrozen && (
        <button type="button" class="field" disabled={carry.isBusy} onClick={carry.run}>
          {say(planningChangeText.carryOver)}
        </button>
      )}
      {carry.error && <p class="bad">{say(carry.error)}</p>}
    </section>
  );
}

interface ChangeTableProps {
  readonly lines: readonly ChangedLine[];
  readonly held: ReadonlySet<string>;
  readonly unit: Unit;
  readonly unitName: string;
  readonly onHold: (held: ReadonlySet<string>) => void;
}

function ChangeTable({ lines, held, unit, unitName, onHold }: ChangeTableProps) {
  const turn = (code: string) => {
    const next = new Set(held);
    if (!next.delete(code)) next.add(code);
    onHold(next);
  };
  if (lines.length === 0) return null;
  return (
    <>
      <PlainTable
        caption={say(planningChangeText.changes)}
        heads={[
          { text: say(planColumnText.subject_name) },
          { text: say(planningChangeText.whatChanged, { unit: unitName }) },
          { text: say(planningChangeText.hold) },
        ]}
        rows={lines.slice(0, MOST_SHOWN).map((line) => ({
          key: line.subject_code,
          cells: [
            line.subject_name,
            describedChange(line, unit),
            line.change === "changed" ? (
              <input
                key="hold"
                type="checkbox"
                aria-label={say(planningChangeText.holdNamed, { name: line.subject_name })}
                checked={held.has(line.subject_code)}
                onChange={() => turn(line.subject_code)}
              />
            ) : (
              ""
            ),
          ],
        }))}
      />
      {lines.length > MOST_SHOWN && (
        <p class="muted">{say(planningChangeText.moreChanges, { count: String(lines.length - MOST_SHOWN) })}</p>
      )}
    </>
  );
}

function describedChange({ change, fields }: ChangedLine, unit: Unit): string {
  if (change !== "changed") return say(change === "new" ? planningChangeText.lineNew : planningChangeText.lineGone);
  const known: Readonly<Record<string, { zh: string; en: string }>> = planColumnText;
  const described = fields.flatMap(({ name, before, after }) => {
    const head = known[name];
    if (head === undefined) return [];
    const title = say(head, { year: "" }).trim();
    return [`${title} ${valueText(name, before, unit)} → ${valueText(name, after, unit)}`];
  });
  return described.length === 0 ? say(planningChangeText.otherChanges) : described.join("; ");
}

function valueText(name: string, value: unknown, unit: Unit): string {
  if (value === null || value === undefined) return MISSING;
  if (name.endsWith("_yuan")) return money(String(value), unit);
  if (name.endsWith("_rate") || name.endsWith("_growth")) return rate(Number(value));
  const rating = name === "rating" ? ratingWords[String(value)] : undefined;
  return rating ? say(rating) : String(value);
}
