import type { Fault, ListRow } from "../listShape.ts";
import { grouped, type Placed } from "./grouped.ts";

/** Best first: what every region and year needs one band of each. */
const RATINGS = ["excellent", "good", "fair", "poor"] as const;

/** Bands of one region and year: one a rating, each beginning where the next worse one ends, from 0 to 100. */
export function checkRatingBands(rows: readonly ListRow[]): Fault[] {
  const groups = grouped(rows, ({ region_code, from_year }) => `${region_code} ${from_year}`);
  return groups.flatMap((bands) => [...wrongRatings(bands), ...wrongLimits(bands)]);
}

function wrongRatings(bands: readonly Placed[]): Fault[] {
  const unrated = bands.filter(({ row }) => !RATINGS.some((rating) => rating === row.rating));
  const missing = RATINGS.filter((rating) => !bands.some(({ row }) => row.rating === rating));
  return [
    ...unrated.map(({ index }) => ({ index, column: "rating", rule: "band_without_scores", parameters: {} })),
    ...missing.map((rating) => ({
      index: bands[0]?.index ?? null,
      column: "rating",
      rule: "band_missing",
      parameters: { value: rating },
    })),
  ];
}

function wrongLimits(bands: readonly Placed[]): Fault[] {
  const faults: Fault[] = [];
  let upper = 100;
  const ordered = RATINGS.flatMap((rating) => bands.find(({ row }) => row.rating === rating) ?? []);
  for (const { row, index } of ordered) {
    const { minimum = "", maximum = "" } = row;
    if (Number(minimum) >= Number(maximum))
      faults.push({
        index,
        column: "minimum",
        rule: "band_reversed",
        parameters: { printed: minimum, computed: maximum },
      });
    if (Number(maximum) !== upper)
      faults.push({
        index,
        column: "maximum",
        rule: "bands_do_not_meet",
        parameters: { printed: maximum, computed: String(upper) },
      });
    upper = Number(minimum);
  }
  const last = ordered.at(-1);
  if (last?.row.rating === "poor" && upper !== 0)
    faults.push({
      index: last.index,
      column: "minimum",
      rule: "bands_do_not_meet",
      parameters: { printed: last.row.minimum ?? "", computed: "0" },
    });
  return faults;
}
