import type { Row } from "../api.ts";
import { FigureFoot } from "../figure/FigureFoot.tsx";
import { Message } from "../figure/Message.tsx";
import { moment, rate, scaled } from "../format.ts";
import { moneyInProse } from "../moneyInProse.ts";
import { useCurrency } from "../office.ts";
import { latest, useQuery } from "../query.ts";
import { say } from "../say.ts";
import { PlainTable } from "../table/PlainTable.tsx";
import { codes } from "../text/codes.ts";
import { dataText } from "../text/data.ts";
import { publishedText } from "../text/published.ts";
import { view } from "../view.ts";
import { BatchesSince } from "./BatchesSince.tsx";
import "../styles/reliability.css";

type FigureRow = Row<"published_figures">;

/** The office's own published figures beside those of the warehouse, each with the batches that came since and hold its rows. */
export function PublishedFigures() {
  const loadable = useQuery("published_figures", {});
  const batches = latest(useQuery("published_figure_batches", {}))?.rows ?? null;
  const answer = latest(loadable);
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  return (
    <section class="ledger" id="published_figures">
      <h2>{say(dataText.published)}</h2>
      <p class="muted">{say(dataText.publishedNote)}</p>
      <div class="published" data-loading={answer === null}>
        {answer && <p class="muted">{say(answer.rows.every(isEqual) ? dataText.allEqual : dataText.someDiffer)}</p>}
        {answer && <FigureTable rows={answer.rows} batches={batches} />}
      </div>
      <FigureFoot snapshot={answer?.snapshot ?? null} />
    </section>
  );
}

interface FigureTableProps {
  readonly rows: readonly FigureRow[];
  readonly batches: readonly Row<"published_figure_batches">[] | null;
}

function FigureTable({ rows, batches }: FigureTableProps) {
  const { lang } = view.value;
  const currency = useCurrency();
  return (
    <PlainTable
      caption={say(dataText.published)}
      heads={[
        { text: say(dataText.figure) },
        { text: say(dataText.expected), isNumber: true },
        { text: say(dataText.actual), isNumber: true },
        { text: say(dataText.difference), isNumber: true },
        { text: say(dataText.publishedOn) },
        { text: say(dataText.batchesSince) },
        { text: say(dataText.confidence) },
      ]}
      rows={rows.map((row) => ({
        key: row.figure,
        cells: [
          `${row.fiscal_year} ${publishedText(row.figure, row.metric)[lang]}`,
          printed(row, row.expected, currency),
          printed(row, row.actual, currency),
          isEqual(row) ? (
            <span class="good">{say(dataText.equal)}</span>
          ) : (
            <span class="bad">{printed(row, row.difference, currency)}</span>
          ),
          <time key="published">{moment(row.published_on)}</time>,
          <BatchesSince key="batches" batches={batches?.filter(({ figure }) => figure === row.figure) ?? null} />,
          codes.confidence?.[row.confidence ?? ""]?.[lang] ?? row.confidence,
        ],
      }))}
    />
  );
}

/** Whether the warehouse gives the published figure, to the last digit. */
export function isEqual({ difference }: FigureRow): boolean {
  return difference !== null && Number(difference) === 0;
}

/** A published figure in its own unit; money in 亿元 unless another unit was chosen. */
function printed(row: FigureRow, value: string | null, currency: string): string {
  const { lang, unit } = view.value;
  if (value === null) return "—";
  if (row.unit === "yuan") return moneyInProse(value, unit ?? "yi", lang, currency);
  return row.unit === "ratio" ? rate(Number(value)) : scaled(value, 0, 0);
}
