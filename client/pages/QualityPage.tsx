import type { Row } from "../api.ts";
import { NearMisses } from "../desk/NearMisses.tsx";
import { FigureFoot } from "../figure/FigureFoot.tsx";
import { Message } from "../figure/Message.tsx";
import { count, rate, scaled } from "../format.ts";
import { moneyInProse } from "../moneyInProse.ts";
import { useCurrency } from "../office.ts";
import { Registers } from "../quality/Registers.tsx";
import { latest, useQuery } from "../query.ts";
import { say } from "../say.ts";
import { PlainTable } from "../table/PlainTable.tsx";
import { codes } from "../text/codes.ts";
import { dataText } from "../text/data.ts";
import { joinText } from "../text/joins.ts";
import { publishedText } from "../text/published.ts";
import { ruleText } from "../text/rules.ts";
import { pageNames } from "../text/shell.ts";
import { view } from "../view.ts";

/** What is doubtful in the data, and whether the bureau's own published totals are reproduced. */
export function QualityPage() {
  return (
    <>
      <h1>{say(pageNames.quality)}</h1>
      <PublishedFigures />
      <FindingsByRule />
      <Registers />
      <section class="ledger">
        <NearMisses session={null} version="of all" head={<h2>{say(joinText.title)}</h2>} />
      </section>
    </>
  );
}

function PublishedFigures() {
  const { lang } = view.value;
  const currency = useCurrency();
  const loadable = useQuery("published_figures", {});
  const answer = latest(loadable);
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  return (
    <section class="ledger">
      <h2>{say(dataText.published)}</h2>
      <p class="muted">{say(dataText.publishedNote)}</p>
      <PlainTable
        caption={say(dataText.published)}
        heads={[
          { text: say(dataText.figure) },
          { text: say(dataText.expected), isNumber: true },
          { text: say(dataText.actual), isNumber: true },
          { text: say(dataText.difference), isNumber: true },
          { text: say(dataText.confidence) },
        ]}
        rows={(answer?.rows ?? []).map((row) => ({
          key: row.figure,
          cells: [
            `${row.fiscal_year} ${publishedText(row.figure, row.metric)[lang]}`,
            printed(row, row.expected, currency),
            printed(row, row.actual, currency),
            Number(row.difference) === 0 && row.difference !== null ? (
              <span class="good">{say(dataText.equal)}</span>
            ) : (
              <span class="bad">{printed(row, row.difference, currency)}</span>
            ),
            codes.confidence?.[row.confidence ?? ""]?.[lang] ?? row.confidence,
          ],
        }))}
      />
      <FigureFoot snapshot={answer?.snapshot ?? null} />
    </section>
  );
}

/** A published figure in its own unit; money in 亿元 unless another unit was chosen. */
function printed(row: Row<"published_figures">, value: string | null, currency: string): string {
  const { lang, unit } = view.value;
  if (value === null) return "—";
  if (row.unit === "yuan") return moneyInProse(value, unit ?? "yi", lang, currency);
  return row.unit === "ratio" ? rate(Number(value)) : scaled(value, 0, 0);
}

function FindingsByRule() {
  const { lang } = view.value;
  const loadable = useQuery("data_quality_by_rule", {});
  const answer = latest(loadable);
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  return (
    <section class="ledger">
      <h2>{say(dataText.findings)}</h2>
      {answer?.rows.length === 0 ? (
        <p class="muted">{say(dataText.noFindings)}</p>
      ) : (
        <PlainTable
          caption={say(dataText.findings)}
          heads={[
            { text: say(dataText.rule) },
            { text: say(dataText.severity) },
            { text: say(dataText.findingCount), isNumber: true },
            { text: say(dataText.departmentCount), isNumber: true },
          ]}
          rows={(answer?.rows ?? []).map((row) => ({
            key: `${row.rule} ${row.severity}`,
            cells: [
              ruleText(row.rule ?? "")[lang],
              codes.severity?.[row.severity ?? ""]?.[lang] ?? row.severity,
              count(row.finding_count),
              count(row.department_count),
            ],
          }))}
        />
      )}
    </section>
  );
}
