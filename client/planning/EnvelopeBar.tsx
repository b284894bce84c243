import { MISSING, money, rate, signed, type Unit } from "../format.ts";
import { say } from "../say.ts";
import { effectWords } from "../text/effects.ts";
import { planningText } from "../text/planning.ts";
import { colour } from "../theme.ts";
import type { Computed } from "./arithmetic/computeScenario.ts";
import { effects } from "./arithmetic/effectsOf.ts";
import { yuanOf } from "./arithmetic/fen.ts";

interface EnvelopeBarProps {
  readonly computed: Computed;
  readonly unit: Unit;
  readonly unitName: string;
}

/** What the scenario comes to: total, ceiling of the whole and the distance to it, and each effect on its own. */
export function EnvelopeBar({ computed: { total, ceilings }, unit, unitName }: EnvelopeBarProps) {
  const whole = ceilings.find(({ ceiling }) => ceiling.by === "whole");
  const amount = (fen: number) => money(yuanOf(fen), unit);
  const change = total.proposal - total.baseline;
  const growth = total.baseline === 0 ? "" : ` (${signed(rate(change / total.baseline))})`;
  const limit = whole?.limit ?? null;
  const distance = whole?.distance ?? null;
  return (
    <section class="envelope" aria-label={say(planningText.envelope)}>
      <dl>
        <Fact name={say(planningText.proposals)} value={amount(total.proposal)} unitName={unitName} isMain />
        <Fact name={say(planningText.onBaseline)} value={`${signed(amount(change))}${growth}`} unitName="" />
        <Fact name={say(planningText.ceiling)} value={limit === null ? MISSING : amount(limit)} unitName="" />
        <Fact
          name={say(distance !== null && distance < 0 ? planningText.over : planningText.left)}
          value={distance === null ? MISSING : amount(Math.abs(distance))}
          unitName=""
          isBad={distance !== null && distance < 0}
        />
        {effects.map((effect) => (
          <Fact
            key={effect}
            name={say(effectWords[effect])}
            value={amount(total.net[effect])}
            unitName=""
            mark={colour.effect[effect]}
          />
        ))}
      </dl>
      <Fill total={total.proposal} locked={total.locked} limit={limit ?? total.baseline} />
    </section>
  );
}

interface FactProps {
  readonly name: string;
  readonly value: string;
  readonly unitName: string;
  readonly isMain?: boolean;
  readonly isBad?: boolean;
  readonly mark?: string;
}

function Fact({ name, value, unitName, isMain = false, isBad = false, mark }: FactProps) {
  return (
    <div data-main={isMain}>
      <dt>
        {mark && <i class="dot" style={{ background: mark }} />}
        {name}
      </dt>
      <dd class={isBad ? "bad" : ""}>
        {value}
        {unitName && <small> {unitName}</small>}
      </dd>
    </div>
  );
}

/** How full the envelope is, and what of it is locked. The numbers stand above. */
function Fill({ total, locked, limit }: { total: number; locked: number; limit: number }) {
  const end = Math.max(total, limit, 1);
  const share = (fen: number) => `${((fen / end) * 100).toFixed(2)}%`;
  return (
    <div class="envelope-fill" aria-hidden="true">
      <i data-part="total" data-over={total > limit} style={{ width: share(total) }} />
      <i data-part="locked" style={{ width: share(locked) }} />
      <i data-part="limit" style={{ left: share(limit) }} />
    </div>
  );
}
