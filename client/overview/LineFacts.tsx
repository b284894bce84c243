import { fetchExplanation, type Row } from "../api.ts";
import { headlineUnit } from "../format.ts";
import { useCurrency } from "../office.ts";
import { latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import { useScopeName } from "../shell/useScopeName.ts";
import { pageNames } from "../text/shell.ts";
import { unitText } from "../text/units.ts";
import type { Page } from "../url.ts";
import { type Covered, useCoverage } from "../useCoverage.ts";
import { useYearRows } from "../useYearRows.ts";
import { go, view } from "../view.ts";
import { columnText } from "./columnText.ts";

interface LineFactsProps {
  readonly page: Page;
  readonly columns: readonly (keyof Row<"overview_by_year"> & string)[];
  /** Column that counts the departments taking part, to be told against all of the year. */
  readonly covered?: Covered;
}

/** The head of one line's page: its figures of the year, named by the glossary, each of which can be asked why. */
export function LineFacts({ page, columns, covered }: LineFactsProps) {
  const { lang, unit: chosen } = view.value;
  const years = useYearRows();
  const meanings =
    latest(useAnswer("explain overview_by_year", () => fetchExplanation("overview_by_year")))?.columns ?? [];
  const currency = useCurrency();
  const scopeName = useScopeName();
  const current = years?.current;
  const unit = chosen ?? headlineUnit(current?.executed_yuan ?? null);
  const coverage = useCoverage(covered) ?? [];
  return (
    <>
      <h1>{say(pageNames[page])}</h1>
      <p class="muted under-title">
        {[String(years?.scope.fiscal_year ?? ""), scopeName].concat(coverage).join(" · ")}
      </p>
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
    </>
  );
}
