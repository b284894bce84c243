import type { ComponentChildren } from "preact";
import type { Row } from "../api.ts";
import { changeOf } from "../change.ts";
import { headlineUnit, points, rate } from "../format.ts";
import { Link } from "../Link.tsx";
import { moneyInProse } from "../moneyInProse.ts";
import { useCurrency, useOffice } from "../office.ts";
import { latest } from "../query.ts";
import { say } from "../say.ts";
import { useScopeName } from "../shell/useScopeName.ts";
import { overviewText, sentence } from "../text/overview.ts";
import type { Text } from "../text/text.ts";
import { useYearRows } from "../useYearRows.ts";
import { view } from "../view.ts";
import { columnText } from "./columnText.ts";

type YearRow = Row<"overview_by_year">;

/** The year in one sentence; every number in it can be asked why. */
export function Findings() {
  const years = useYearRows();
  const scopeName = useScopeName();
  const { region, department } = view.value;
  const current = years?.current ?? null;
  const office = latest(useOffice());
  const isWholeCity = region === null && department === null && office?.region_code !== "";
  const place = isWholeCity ? say(overviewText.wholeCity) : scopeName;
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
  return [
    row.is_in_progress && row.latest_month !== null ? sentence.openingInProgress : sentence.opening,
    ...movedClause(row),
    ...(row.saving_yuan === null ? [] : [sentence.saving]),
    ...(row.result_reduction_yuan === null ? [] : [sentence.reduction]),
    ...(row.recover_yuan === null ? [] : [sentence.recovered]),
    sentence.end,
  ];
}

/** A complete year is compared by its rate; one in progress by what had been spent at the same month a year before. */
function movedClause(row: YearRow): Text[] {
  if (!row.is_in_progress) {
    const change = changeOf(row.execution_rate, row.prior_execution_rate);
    return change ? [sentence[change.direction]] : [];
  }
  const growth = growthToMonth(row);
  if (growth === null) return [];
  return [growth < 0 ? sentence.shrunk : sentence.grown];
}

function growthToMonth(row: YearRow): number | null {
  return changeOf(row.executed_yuan, row.prior_executed_to_month_yuan)?.ratio ?? null;
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
  if (name === "growth") return <Ask column="executed_yuan">{rate(Math.abs(growthToMonth(row) ?? 0))}</Ask>;
  if (name === "points") {
    const change = changeOf(row.execution_rate, row.prior_execution_rate);
    return <Ask column="execution_rate">{points(change?.difference ?? 0, lang)}</Ask>;
  }
  const column = name as keyof YearRow & string;
  const unit = chosen ?? headlineUnit(row.executed_yuan);
  return (
    <Ask column={column}>
      {column.endsWith("_yuan")
        ? moneyInProse(row[column] as string | null, unit, lang, currency)
        : columnText(row, column, unit)}
    </Ask>
  );
}

function Ask({ column, children }: { column: string; children: ComponentChildren }) {
  return (
    <Link class="number-link" to={{ why: "overview", metric: column, tab: "definition", trace: null }}>
      {children}
    </Link>
  );
}
