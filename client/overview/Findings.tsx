import type { ComponentChildren } from "preact";
import type { Row } from "../api.ts";
import { changeOf } from "../change.ts";
import { points, unitFor } from "../format.ts";
import { useCurrency } from "../office.ts";
import { say } from "../say.ts";
import { useScopeName } from "../shell/useScopeName.ts";
import { overviewText, sentence } from "../text/overview.ts";
import type { Text } from "../text/text.ts";
import { unitText } from "../text/units.ts";
import { go, view } from "../view.ts";
import { columnText } from "./columnText.ts";
import { useYearRows } from "./useYearRows.ts";

type YearRow = Row<"overview_by_year">;

/** The year in one sentence; every number in it can be asked why. */
export function Findings() {
  const years = useYearRows();
  const scopeName = useScopeName();
  const { region, department } = view.value;
  const current = years?.current ?? null;
  const place = region === null && department === null ? say(overviewText.wholeCity) : scopeName;
  return (
    <h1 class="findings" aria-label={say(overviewText.findings)}>
      {current
        ? clausesOf(current).map((clause, at) => <Clause key={at} text={clause} row={current} place={place} />)
        : "\u00a0"}
    </h1>
  );
}

/** The clauses whose numbers are known, in order. */
function clausesOf(row: YearRow): Text[] {
  const change = changeOf(row.execution_rate, row.prior_execution_rate);
  const moved = change && !row.is_in_progress ? [sentence[change.direction]] : [];
  return [
    row.is_in_progress && row.latest_month !== null ? sentence.openingInProgress : sentence.opening,
    ...moved,
    ...(row.saving_yuan === null ? [] : [sentence.saving]),
    ...(row.result_reduction_yuan === null ? [] : [sentence.reduction]),
    ...(row.recover_yuan === null ? [] : [sentence.recovered]),
    sentence.end,
  ];
}

function Clause({ text, row, place }: { text: Text; row: YearRow; place: string }) {
  const { lang } = view.value;
  const parts = text[lang].split(/(\{\w+\})/);
  return (
    <>
      {parts.map((part, at) =>
        part.startsWith("{") ? <Value key={at} name={part.slice(1, -1)} row={row} place={place} /> : part,
      )}
    </>
  );
}

function Value({ name, row, place }: { name: string; row: YearRow; place: string }) {
  const { lang, unit: chosen } = view.value;
  const currency = useCurrency();
  if (name === "year") return <>{row.fiscal_year}</>;
  if (name === "month") return <>{row.latest_month}</>;
  if (name === "scope") return <>{place}</>;
  if (name === "points") {
    const change = changeOf(row.execution_rate, row.prior_execution_rate);
    return <Ask column="execution_rate">{points(change?.difference ?? 0, lang)}</Ask>;
  }
  const column = name as keyof YearRow & string;
  const unit = chosen ?? unitFor(Number(row.executed_yuan ?? 0));
  return (
    <Ask column={column}>
      {columnText(row, column, unit)}
      {column.endsWith("_yuan") && ` ${unitText(unit, currency)[lang]}`}
    </Ask>
  );
}

function Ask({ column, children }: { column: string; children: ComponentChildren }) {
  return (
    <button
      type="button"
      class="number-link"
      onClick={() => go({ why: "overview", metric: column, tab: "definition", trace: null })}
    >
      {children}
    </button>
  );
}
