import type { BriefFigure } from "../api.ts";
import { budgetByYear } from "../charts/budgetByYear.ts";
import { effectsByYear } from "../charts/effectsByYear.ts";
import { executionByMonth } from "../charts/executionByMonth.ts";
import { ratingsByYear } from "../charts/ratingsByYear.ts";
import { Figure } from "../figure/Figure.tsx";

/** The figures of the pages that a brief shows. */
const figures: Readonly<Record<string, () => preact.JSX.Element>> = {
  budget_by_year: () => <Figure chart={budgetByYear} span={12} />,
  execution_by_month: () => <Figure chart={executionByMonth} span={12} />,
  ratings_by_year: () => <Figure chart={ratingsByYear} span={12} />,
  effects_by_year: () => <Figure chart={effectsByYear} span={12} />,
};

/** A figure over its caption: the same one as on the pages, with its tools; one that they lack is not shown. */
export function FigureBlock({ figure }: { figure: BriefFigure }) {
  const draw = figures[figure.id];
  if (draw === undefined) return null;
  return (
    <div class="brief-figure">
      <div class="grid">{draw()}</div>
      <p class="brief-caption">{figure.caption}</p>
    </div>
  );
}
