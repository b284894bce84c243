import type { Row } from "../api.ts";
import { changeOf } from "../change.ts";
import { columnText } from "../findings/columnText.ts";
import { headlineUnit, rate } from "../format.ts";
import { Link } from "../Link.tsx";
import { type Line, lines, phases } from "../lines.ts";
import { moneyInProse } from "../moneyInProse.ts";
import { useCurrency } from "../office.ts";
import { say } from "../say.ts";
import { overviewText } from "../text/overview.ts";
import { unitText } from "../text/units.ts";
import { useYearRows } from "../useYearRows.ts";
import { go, view } from "../view.ts";
import { Spark } from "./Spark.tsx";

type YearRow = Row<"overview_by_year">;

/** The five lines side by side, tied by an arrow from before the budget to after it. */
export function FiveLines() {
  const years = useYearRows();
  return (
    <section class="lines" aria-label={say(overviewText.lines)}>
      <div class="phases" aria-hidden="true">
        {(["before", "during", "after"] as const).map((phase) => (
          <span key={phase} data-phase={phase}>
            {say(phases[phase])}
          </span>
        ))}
      </div>
      {lines.map((line) => (
        <LineColumn key={line.page} line={line} current={years?.current ?? null} rows={years?.rows ?? []} />
      ))}
    </section>
  );
}

interface LineColumnProps {
  readonly line: Line;
  readonly current: YearRow | null;
  readonly rows: readonly YearRow[];
}

function LineColumn({ line, current, rows }: LineColumnProps) {
  const { lang, unit: chosen } = view.value;
  const currency = useCurrency();
  const isMoney = line.headline.endsWith("_yuan");
  const unit = chosen ?? headlineUnit(current?.executed_yuan ?? null);
  const value = current === null ? "\u00a0" : columnText(current, line.headline, unit);
  const separator = lang === "zh" ? "，" : ", ";
  return (
    <article class="line">
      <h2>
        <Link to={{ page: line.page }}>{say(line.title)}</Link>
      </h2>
      <p class="muted">
        {[say(line.headlineName), isMoney ? unitText(unit, currency)[lang] : say(overviewText.items)].join(separator)}
      </p>
      <button
        type="button"
        class="headline"
        onClick={() => go({ why: "overview", metric: line.headline, tab: "definition", trace: null })}
      >
        <b>{value}</b>
      </button>
      <p class="change">{current && <ChangeText current={current} line={line} />}</p>
      <p class="further">
        {current &&
          line.further
            .filter(({ column }) => current[column] !== null)
            .map(({ column, text }) => {
              const value = column.endsWith("_yuan")
                ? moneyInProse(current[column] as string | null, unit, lang, currency)
                : columnText(current, column, unit);
              return <span key={column}>{say(text, { value })}</span>;
            })}
      </p>
      <Spark rows={rows} column={line.headline} year={current?.fiscal_year ?? 0} name={say(line.title)} />
    </article>
  );
}

function ChangeText({ current, line }: { current: YearRow; line: Line }) {
  if (current.is_in_progress && !line.isOfBudget) return <>{say(overviewText.changeOpen)}</>;
  const change = changeOf(
    current[line.headline] as string | number | null,
    current[line.prior] as string | number | null,
  );
  if (change === null || change.ratio === null) return <>{say(overviewText.changeNone)}</>;
  if (change.direction === "same") return <>{say(overviewText.changeSame)}</>;
  const text = change.direction === "up" ? overviewText.changeUp : overviewText.changeDown;
  return <>{say(text, { value: rate(change.ratio) })}</>;
}
