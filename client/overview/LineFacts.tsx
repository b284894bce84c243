import type { Row } from "../api.ts";
import { say } from "../say.ts";
import { useScopeName } from "../shell/useScopeName.ts";
import { pageNames } from "../text/shell.ts";
import type { Page } from "../url.ts";
import { type Covered, useCoverage } from "../useCoverage.ts";
import { useYearRows } from "../useYearRows.ts";
import { FactList } from "./FactList.tsx";

interface LineFactsProps {
  readonly page: Page;
  readonly columns: readonly (keyof Row<"overview_by_year"> & string)[];
  /** Column that counts the departments taking part, to be told against all of the year. */
  readonly covered?: Covered;
}

/** The head of one line's page: its name, scope and figures of the year. */
export function LineFacts({ page, columns, covered }: LineFactsProps) {
  const years = useYearRows();
  const scopeName = useScopeName();
  const coverage = useCoverage(covered) ?? [];
  return (
    <>
      <h1>{say(pageNames[page])}</h1>
      <p class="muted under-title">
        {[String(years?.scope.fiscal_year ?? ""), scopeName].concat(coverage).join(" · ")}
      </p>
      <FactList columns={columns} />
    </>
  );
}
