import { money } from "../../../client/format.ts";
import { codes } from "../../../client/text/codes.ts";
import { unitText } from "../../../client/text/units.ts";
import type { Context } from "../plan.ts";
import type { Figure } from "../structure.ts";
import { amounts } from "./amounts.ts";

const EFFECTS = ["ex_ante", "cut", "cancel", "recover"];

/** The four effects over the budget years up to this one, net, side by side. */
export function effectsByYear({ rows, scope, print }: Context): Figure | null {
  const { lang, unit, currency } = print;
  const known = rows.effects.rows.filter(({ budget_year }) => budget_year <= scope.year);
  const years = [...new Set(known.map(({ budget_year }) => budget_year))];
  if (known.every(({ subject_count }) => subject_count === 0)) return null;
  const unitName = unitText(unit, currency)[lang];
  return {
    kind: "figure",
    id: "effects_by_year",
    caption: lang === "zh" ? `历年节约与压减净额（${unitName}）` : `Savings and reductions by year, net (${unitName})`,
    chart: {
      type: "columns",
      categories: years.map(String),
      series: EFFECTS.map((effect) => {
        const own = years.map(
          (year) => known.find((row) => row.budget_year === year && row.effect === effect) ?? { net_yuan: null },
        );
        return {
          name: codes.effect?.[effect]?.[lang] ?? effect,
          meaning: effect,
          values: amounts(own, "net_yuan", unit),
          texts: own.map((row) => money(row.net_yuan, unit)),
        };
      }),
    },
  };
}
