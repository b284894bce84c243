import { say } from "../say.ts";
import { actionText, planningText } from "../text/planning.ts";
import { ratingWords } from "../text/ratings.ts";
import { millionthsOf, rateOf } from "./arithmetic/fen.ts";
import { type Action, actions, type RatingRule, type Rules, ratings } from "./arithmetic/Scenario.ts";
import { usualLowExecution } from "./startScenario.ts";
import type { ScenarioDesk } from "./useScenario.ts";

interface RulePanelProps {
  readonly desk: ScenarioDesk;
  /** Regions that lines are in. */
  readonly regions: readonly string[];
}

/** What a rating leads to, for all regions and for those with rules of their own, and the other rules. */
export function RulePanel({ desk, regions }: RulePanelProps) {
  const { scenario, change, isFrozen } = desk;
  const { rules } = scenario;
  const set = (part: Partial<Rules>) => change({ ...scenario, rules: { ...rules, ...part } });
  const own = [null, ...new Set(rules.ratings.flatMap(({ region_code }) => region_code ?? []))];
  const others = regions.filter((region) => !own.includes(region));
  const addRegion = (region: string) =>
    set({ ratings: [...rules.ratings, ...ratings.map((rating) => ruleLike(rules, region, rating))] });
  return (
    <section class="plan-panel">
      <h2>{say(planningText.rules)}</h2>
      <fieldset disabled={isFrozen}>
        <legend class="unseen">{say(planningText.rules)}</legend>
        {own.map((region) => (
          <RegionRules key={region ?? ""} {...{ rules, region, set }} />
        ))}
        {others.length > 0 && (
          <select
            aria-label={say(planningText.addRegion)}
            value=""
            onChange={(event) => addRegion(event.currentTarget.value)}
          >
            <option value="">{say(planningText.addRegion)}</option>
            {others.map((region) => (
              <option key={region}>{region}</option>
            ))}
          </select>
        )}
        <OtherRules rules={rules} set={set} />
      </fieldset>
    </section>
  );
}

function ruleLike(rules: Rules, region_code: string, rating: RatingRule["rating"]): RatingRule {
  const general = rules.ratings.find((rule) => rule.region_code === null && rule.rating === rating);
  return {
    ...(general ?? { rating, action: "keep", minimum_rate: null, maximum_rate: null, applied_rate: null }),
    region_code,
  };
}

interface RegionRulesProps {
  readonly rules: Rules;
  readonly region: string | null;
  readonly set: (part: Partial<Rules>) => void;
}

function RegionRules({ rules, region, set }: RegionRulesProps) {
  const name = region ?? say(planningText.allRegions);
  return (
    <div class="scroll">
      <table class="plain-table rule-table">
        <caption>
          {name}
          {region !== null && (
            <button
              type="button"
              class="field"
              onClick={() => set({ ratings: rules.ratings.filter((rule) => rule.region_code !== region) })}
            >
              {say(planningText.dropRegion)}
            </button>
          )}
        </caption>
        <thead>
          <tr>
            {(["rating", "action", "minimum", "maximum", "applied"] as const).map((head) => (
              <th key={head} scope="col">
                {say(planningText[head])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.ratings.flatMap((rule, at) =>
            rule.region_code === region
              ? [<RuleRow key={at} rule={rule} onChange={(next) => set({ ratings: rules.ratings.with(at, next) })} />]
              : [],
          )}
        </tbody>
      </table>
    </div>
  );
}

function RuleRow({ rule, onChange }: { rule: RatingRule; onChange: (next: RatingRule) => void }) {
  const name = say(ratingWords[rule.rating] ?? planningText.unknown);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <select
          aria-label={`${name} ${say(planningText.action)}`}
          value={rule.action}
          onChange={(event) => onChange({ ...rule, action: event.currentTarget.value as Action })}
        >
          {actions.map((action) => (
            <option key={action} value={action}>
              {say(actionText[action])}
            </option>
          ))}
        </select>
      </td>
      {(["minimum_rate", "maximum_rate", "applied_rate"] as const).map((field) => (
        <td key={field}>
          <RateField
            name={`${name} ${say(planningText[field === "applied_rate" ? "applied" : field === "minimum_rate" ? "minimum" : "maximum"])}`}
            value={rule[field]}
            isDisabled={rule.action !== "cut"}
            onChange={(value) => onChange({ ...rule, [field]: value })}
          />
        </td>
      ))}
    </tr>
  );
}

interface RateFieldProps {
  readonly name: string;
  readonly value: string | null;
  readonly isDisabled?: boolean;
  readonly onChange: (rate: string | null) => void;
}

/** A rate written in percent. */
function RateField({ name, value, isDisabled = false, onChange }: RateFieldProps) {
  const millionths = millionthsOf(value);
  return (
    <span class="rate-field">
      <input
        type="number"
        aria-label={name}
        disabled={isDisabled}
        step="0.5"
        value={millionths === null ? "" : millionths / 10_000}
        onChange={({ currentTarget }) => {
          const typed = currentTarget.valueAsNumber;
          onChange(Number.isNaN(typed) ? null : rateOf(Math.round(typed * 10_000)));
        }}
      />{" "}
      %
    </span>
  );
}

function OtherRules({ rules, set }: Omit<RegionRulesProps, "region">) {
  const low = rules.low_execution;
  return (
    <div class="other-rules">
      <label class="tick">
        <input
          type="checkbox"
          checked={low !== null}
          onChange={(event) => set({ low_execution: event.currentTarget.checked ? usualLowExecution : null })}
        />
        {say(planningText.lowExecution)}
      </label>
      {low && (
        <>
          <RateField
            name={say(planningText.floor)}
            value={low.floor_rate}
            onChange={(floor) => floor !== null && set({ low_execution: { ...low, floor_rate: floor } })}
          />
          <span>{say(planningText.allowance)}</span>
          <RateField
            name={say(planningText.allowance)}
            value={low.allowance_rate}
            onChange={(allowance) =>
              allowance !== null && set({ low_execution: { ...low, allowance_rate: allowance } })
            }
          />
        </>
      )}
      <label class="tick">
        <input
          type="checkbox"
          checked={rules.recovers_idle}
          onChange={(event) => set({ recovers_idle: event.currentTarget.checked })}
        />
        {say(planningText.recoversIdle)}
      </label>
    </div>
  );
}
