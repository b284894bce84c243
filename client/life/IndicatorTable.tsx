import type { Row } from "../api.ts";
import { decimal, MISSING, rate } from "../format.ts";
import { openRow } from "../openRow.ts";
import { ScrollBox } from "../ScrollBox.tsx";
import { say } from "../say.ts";
import { lifeText } from "../text/life.ts";

type Indicator = Row<"project_indicators">;

const heads = [
  { text: lifeText.indicator, isNumber: false },
  { text: lifeText.targetValue, isNumber: true },
  { text: lifeText.actualValue, isNumber: true },
  { text: lifeText.reached, isNumber: false },
  { text: lifeText.weight, isNumber: true },
  { text: lifeText.scorePrinted, isNumber: true },
  { text: lifeText.scoreComputed, isNumber: true },
  { text: lifeText.deviation, isNumber: false },
];

/** Indicators as a tree of their levels, each with a bar that ends where its target was reached or missed. */
export function IndicatorTable({ rows }: { rows: readonly Indicator[] }) {
  const levels = [...new Set(rows.map((row) => row.level1))];
  return (
    <ScrollBox class="scroll" label={say(lifeText.indicatorsTitle)}>
      <table class="indicators">
        <thead>
          <tr>
            {heads.map(({ text, isNumber }) => (
              <th key={text.en} scope="col" class={isNumber ? "number" : ""}>
                {say(text)}
              </th>
            ))}
          </tr>
        </thead>
        {levels.map((level) => (
          <tbody key={level}>
            <tr class="level">
              <th scope="rowgroup" colSpan={heads.length}>
                {level ?? say(lifeText.noLevel)}
              </th>
            </tr>
            {rows
              .filter((row) => row.level1 === level)
              .map((row, at, group) => (
                <IndicatorRow key={row.indicator_no} row={row} isFirst={row.level2 !== group[at - 1]?.level2} />
              ))}
          </tbody>
        ))}
      </table>
    </ScrollBox>
  );
}

/** One indicator; the level above it stands where it changes. */
function IndicatorRow({ row, isFirst }: { row: Indicator; isFirst: boolean }) {
  // What is printed and what is computed may differ in the way they are stored, never in what a reader sees.
  const [printed, computed] = [decimal(row.score), decimal(row.score_computed)];
  return (
    <tr>
      <th scope="row">
        {isFirst && row.level2 !== null && <small class="muted">{row.level2}</small>}
        <button type="button" class="plain" aria-haspopup="dialog" onClick={() => openRow("project_indicators", row)}>
          {row.level3 ?? row.indicator_no}
        </button>
      </th>
      <td class="number">
        {withUnit(`${signOf(row.operator)}${row.target_text ?? MISSING}`, row.unit, row.target_text)}
      </td>
      <td class="number">{withUnit(row.actual_text ?? MISSING, row.unit, row.actual_text)}</td>
      <td>
        <ReachedBar row={row} />
      </td>
      <td class="number">{decimal(row.weight, 0)}</td>
      <td class="number">{printed}</td>
      <td class={row.score !== null && printed !== computed ? "number bad" : "number"}>{computed}</td>
      <td class="reason">{row.deviation_reason}</td>
    </tr>
  );
}

const signs: Readonly<Record<string, string>> = { ">=": "≥ ", "<=": "≤ ", ">": "> ", "<": "< ", "=": "" };

function signOf(operator: string | null): string {
  return signs[operator ?? ""] ?? "";
}

/** A unit belongs to a number; words have none. */
function withUnit(text: string, unit: string | null, value: string | null): string {
  return unit !== null && value !== null && /\d$/.test(value) ? `${text} ${unit}` : text;
}

/** Half as much again as the target is the end of the track. */
const WIDEST = 1.5;

function ReachedBar({ row }: { row: Indicator }) {
  const { reached_share: share, is_met } = row;
  if (share === null) return <span class="muted">{is_met === false ? say(lifeText.missed) : MISSING}</span>;
  const across = (value: number) => `${(Math.min(WIDEST, Math.max(0, value)) / WIDEST) * 100}%`;
  return (
    <span class="reached" data-met={is_met}>
      <span class="reached-track" aria-hidden="true">
        <i style={{ width: across(share) }} />
        <b style={{ left: across(1) }} />
      </span>
      <span>
        {rate(share, 0)}
        {is_met === false && ` ${say(lifeText.missed)}`}
      </span>
    </span>
  );
}
