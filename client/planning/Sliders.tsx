import { rate } from "../format.ts";
import { say } from "../say.ts";
import { planningText } from "../text/planning.ts";
import { millionthsOf, rateOf, shareOf, yuanOf } from "./arithmetic/fen.ts";
import type { Scenario } from "./arithmetic/Scenario.ts";
import type { Totals } from "./arithmetic/totals.ts";
import { MethodChoice } from "./MethodChoice.tsx";
import { usualLowExecution } from "./startScenario.ts";
import type { ScenarioDesk } from "./useScenario.ts";
import { withWholeCeiling } from "./withWholeCeiling.ts";

interface SlidersProps {
  readonly desk: ScenarioDesk;
  readonly total: Totals;
}

/** What moves the whole plan, in one row: every movement computes all of it anew. */
export function Sliders({ desk, total }: SlidersProps) {
  const { scenario, change } = desk;
  const { rules } = scenario;
  const changeRules = (part: Partial<Scenario["rules"]>, gesture: string) =>
    change({ ...scenario, rules: { ...rules, ...part } }, gesture);
  const low = rules.low_execution;
  return (
    <fieldset class="sliders" disabled={desk.isFrozen}>
      <legend class="unseen">{say(planningText.sliders)}</legend>
      <MethodChoice scenario={scenario} onChange={(method) => change({ ...scenario, method })} />
      <FairRate desk={desk} />
      <RateSlider
        name={say(planningText.allowance)}
        value={low?.allowance_rate ?? null}
        usual={usualLowExecution.allowance_rate}
        range={[0, 500_000, 10_000]}
        onChange={(allowance_rate) =>
          changeRules(
            {
              low_execution: allowance_rate === null ? null : { ...usualLowExecution, ...low, allowance_rate },
            },
            "allowance",
          )
        }
      />
      <RateSlider
        name={say(planningText.growthCeiling)}
        value={rules.growth_rate}
        usual="0.05"
        range={[-200_000, 500_000, 10_000]}
        onChange={(growth_rate) => changeRules({ growth_rate }, "growth")}
      />
      <WholeCeiling desk={desk} total={total} />
    </fieldset>
  );
}

/** The rate at which fair-rated lines are cut, within its range; moves the rule of every region that cuts. */
function FairRate({ desk: { scenario, change } }: { desk: ScenarioDesk }) {
  const { ratings } = scenario.rules;
  const cuts = ratings.filter(({ rating, action }) => rating === "fair" && action === "cut");
  const [first] = cuts;
  if (first === undefined) return null;
  const lowest = Math.max(...cuts.map(({ minimum_rate }) => millionthsOf(minimum_rate) ?? 0));
  const highest = Math.min(...cuts.map(({ maximum_rate }) => millionthsOf(maximum_rate) ?? 1_000_000));
  const onChange = (applied_rate: string | null) => {
    const next = ratings.map((rule) => (cuts.includes(rule) ? { ...rule, applied_rate } : rule));
    change({ ...scenario, rules: { ...scenario.rules, ratings: next } }, "fair rate");
  };
  return (
    <RateSlider
      name={say(planningText.fairRate)}
      value={first.applied_rate ?? rateOf(lowest)}
      range={[lowest, Math.max(lowest, highest), 5_000]}
      onChange={onChange}
    />
  );
}

/** The ceiling of the whole as a share of the baseline; its exact amount is written among the ceilings. */
function WholeCeiling({ desk: { scenario, change }, total }: SlidersProps) {
  const whole = scenario.ceilings.find(({ by }) => by === "whole");
  const fen = whole ? Math.round(Number(whole.ceiling_yuan) * 100) : null;
  const share = fen === null || total.baseline === 0 ? null : rateOf(Math.round((fen / total.baseline) * 1_000_000));
  const onChange = (next: string | null) => {
    const yuan = next === null ? null : yuanOf(shareOf(total.baseline, millionthsOf(next) ?? 0));
    change(withWholeCeiling(scenario, yuan), "whole ceiling");
  };
  return (
    <RateSlider
      name={say(planningText.wholeCeiling)}
      value={share}
      usual="1"
      range={[700_000, 1_300_000, 5_000]}
      {...{ onChange }}
    />
  );
}

interface RateSliderProps {
  readonly name: string;
  /** Decimal text; null where it is off. */
  readonly value: string | null;
  /** What it is set to when it is turned on; absent where it is never off. */
  readonly usual?: string;
  /** From, to and step, in millionths. */
  readonly range: readonly [number, number, number];
  readonly onChange: (rate: string | null) => void;
}

function RateSlider({ name, value, usual, range: [from, to, step], onChange }: RateSliderProps) {
  const millionths = millionthsOf(value);
  return (
    <div class="slider">
      <label>
        {usual !== undefined && (
          <input
            type="checkbox"
            checked={millionths !== null}
            onChange={(event) => onChange(event.currentTarget.checked ? usual : null)}
          />
        )}
        <span>{name}</span>
        <output>{millionths === null ? say(planningText.off) : rate(millionths / 1_000_000)}</output>
      </label>
      <input
        type="range"
        aria-label={name}
        disabled={millionths === null}
        min={from}
        max={to}
        step={step}
        value={millionths ?? from}
        onInput={(event) => onChange(rateOf(Number(event.currentTarget.value)))}
      />
    </div>
  );
}
