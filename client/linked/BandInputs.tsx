import type { Grouped } from "../api.ts";
import type { LinkedChart } from "../charts/LinkedChart.ts";
import { say } from "../say.ts";
import { linkedText } from "../text/linked.ts";
import { type Linked, pickBand } from "./useLinked.ts";
import "../styles/linked.css";

/** Height of the inputs under a figure, reserved while it loads. */
export const BAND_HEIGHT = 40;

interface BandInputsProps {
  readonly linked: Linked;
  readonly chart: LinkedChart;
  readonly groups: Grouped;
  /** How wide a group is. */
  readonly width: number;
}

/** The two ends of a band in figures: the way of the keyboard to what the mouse draws across. */
export function BandInputs({ linked, chart, groups, width }: BandInputsProps) {
  const [column] = chart.by;
  const keys = groups.rows.flatMap((row) => (row[column] === null ? [] : [Number(row[column])]));
  const [lowest, highest] = [Math.min(...keys), Math.max(...keys) + width];
  const picked = linked.picks[column];
  const band = picked && !("values" in picked) ? picked : { from: null, to: null };
  const from = band.from === null ? null : Number(band.from);
  const to = band.to === null ? null : Number(band.to) + width;
  const read = (event: Event): number | null => {
    const { value } = event.currentTarget as HTMLInputElement;
    return value === "" ? null : Number(value);
  };
  const lower = (end: number | null) => (end === null ? null : end - width);
  const input = { type: "number" as const, min: lowest, max: highest, step: width || 1 };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row in every browser.
    <div class="band-inputs" role="group" aria-label={say(chart.title)}>
      <label>
        {say(linkedText.from)}{" "}
        <input
          {...input}
          value={from ?? ""}
          placeholder={String(lowest)}
          onChange={(event) => pickBand(chart, { from: read(event) })}
        />
      </label>
      <label>
        {say(linkedText.to)}{" "}
        <input
          {...input}
          value={to ?? ""}
          placeholder={String(highest)}
          onChange={(event) => pickBand(chart, { to: lower(read(event)) })}
        />
      </label>
    </div>
  );
}
