import { within } from "../scope.ts";
import type { Chart } from "./Chart.ts";
import { ratingBars, ratingLegend, ratingStops } from "./ratingBars.ts";

const bars = { kinds: ["self", "finance"], measure: "share", height: 316 } as const;

/** Shares of the four ratings among rated subjects, year by year, self-evaluations beside evaluations by finance. */
export const ratingsByYear: Chart<"ratings_by_year"> = {
  id: "ratings_by_year",
  query: "ratings_by_year",
  title: { zh: "评价等级", en: "Ratings" },
  subtitle: { zh: "占已评级对象的比重", en: "Share of rated subjects" },
  parameters: within,
  columns: ["fiscal_year", "kind", "rating", "subject_count", "share", "funds_yuan"],
  covered: "evaluated_department_count",
  ledger: "evaluations",
  axis: "share",
  height: () => bars.height,
  legend: ratingLegend,
  panels: (rows, frame) => [ratingBars(rows, frame, bars)],
  stops: (rows, frame) => ratingStops(rows, frame, bars),
};
