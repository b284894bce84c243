import { fetchExplanation, type Row } from "../api.ts";
import { columnText } from "../findings/columnText.ts";
import { headlineUnit } from "../format.ts";
import { useCurrency } from "../office.ts";
import { latest, useAnswer } from "../query.ts";
import { unitText } from "../text/units.ts";
import { useYearRows } from "../useYearRows.ts";
import { go, view } from "../view.ts";

interface FactListProps {
  readonly columns: readonly (keyof Row<"overview_by_year"> & string)[];
}

/** Figures of the year in view, named by the glossary, each of which can be asked why. */
export function FactList({ columns }: FactListProps) {
  const { lang, unit: chosen } = view.value;
  const current = useYearRows()?.current;
  const meanings =
    latest(useAnswer("explain overview_by_year", () => fetchExplanation("overview_by_year")))?.columns ?? [];
  const currency = useCurrency();
  const unit = chosen ?? headlineUnit(current?.executed_yuan ?? null);
  return (
    <dl class="facts">
      {columns.map((column) => (
        <div key={column}>
          <dt>{meanings.find((meaning) => meaning.name === column)?.[lang] ?? "\u00a0"}</dt>
          <dd>
            <button
              type="button"
              class="headline"
              onClick={() => go({ why: "overview", metric: column, tab: "definition", trace: null })}
            >
              <b>{current ? columnText(current, column, unit) : "\u00a0"}</b>
              {column.endsWith("_yuan") && <small>{unitText(unit, currency)[lang]}</small>}
            </button>
          </dd>
        </div>
      ))}
    </dl>
  );
}
