import { moment } from "../format.ts";
import { useCurrency, useOffice, useScope } from "../office.ts";
import { latest } from "../query.ts";
import { say } from "../say.ts";
import { printText } from "../text/print.ts";
import { pageNames, shell } from "../text/shell.ts";
import { unitText } from "../text/units.ts";
import { useYearRows } from "../useYearRows.ts";
import { view } from "../view.ts";
import { useScopeName } from "./useScopeName.ts";

/** The head of a page on paper: whose it is, what it shows of whom and when, in which unit, from which snapshot. */
export function PrintHead() {
  const { page, lang, unit } = view.value;
  const office = latest(useOffice());
  const year = useScope()?.fiscal_year;
  const scope = useScopeName();
  const current = useYearRows()?.current;
  const currency = useCurrency();
  const unitName = say(unitText(unit ?? "wan", currency));
  const isPartOfYear = current?.is_in_progress && current.latest_month !== null;
  const asOf = isPartOfYear
    ? say(printText.toMonth, { year: String(year), month: String(current.latest_month) })
    : say(printText.wholeYear, { year: String(year ?? "") });
  const snapshot = office?.snapshot;
  return (
    <div class="print-head">
      <p class="print-office">{office?.[lang === "zh" ? "name_zh" : "name_en"] ?? say(shell.product)}</p>
      <p class="print-title">{pageNames[page][lang]}</p>
      <p class="print-lines">
        <span>{[scope, asOf].join(" · ")}</span>
        <span>{say(unit === null ? printText.unitOfTables : printText.unit, { unit: unitName })}</span>
        {snapshot && (
          <span>{say(printText.snapshot, { snapshot: snapshot.id, built: moment(snapshot.built_at) })}</span>
        )}
        {office?.is_synthetic && <span>{say(shell.syntheticNote)}</span>}
      </p>
    </div>
  );
}
