import { type FigureChange, fetchExplanation, type Impact } from "../api.ts";
import { useCurrency } from "../office.ts";
import { latest, useAnswer, useQuery } from "../query.ts";
import { say } from "../say.ts";
import { PlainTable } from "../table/PlainTable.tsx";
import { impactText } from "../text/deskCheck.ts";
import { publishedText } from "../text/published.ts";
import { ratingCountText } from "../text/reference.ts";
import { view } from "../view.ts";
import { printFigure } from "./printFigure.ts";

/** Figures that stand first, in this order; the others fold. */
const HEADLINES = [
  "requested_yuan",
  "initial_yuan",
  "adjusted_yuan",
  "executed_yuan",
  "execution_rate",
  "saving_yuan",
  "target_funds_yuan",
  "self_evaluated_funds_yuan",
  "result_reduction_yuan",
  "recover_yuan",
  "carry_over_yuan",
];

/** Years of the budget whose figures are shown without unfolding. */
const MOST = 12;

interface NamedChange extends FigureChange {
  readonly name: string;
  readonly unit: string;
}

/** The figures of a whole office before and after a change: headlines in sight, the rest folded, published figures below. */
export function ChangeTable({ impact }: { impact: Impact }) {
  const figures = useNamed(impact.figures);
  const published = usePublished(impact.published_figures);
  const rank = ({ figure }: FigureChange) => HEADLINES.indexOf(figure);
  const headlines = figures
    .filter((change) => rank(change) >= 0)
    .toSorted((a, b) => b.fiscal_year - a.fiscal_year || rank(a) - rank(b));
  const shown = headlines.slice(0, MOST);
  const others = [...headlines.slice(MOST), ...figures.filter((change) => rank(change) < 0)];
  if (figures.length + published.length === 0) return <p class="muted">{say(impactText.noFigures)}</p>;
  return (
    <>
      {shown.length > 0 && <Changes caption={say(impactText.figures)} changes={shown} />}
      {others.length > 0 && (
        <details class="others" open={shown.length === 0}>
          <summary>{say(impactText.others, { count: String(others.length) })}</summary>
          <Changes caption={say(impactText.others, { count: String(others.length) })} changes={others} />
        </details>
      )}
      {published.length > 0 && (
        <>
          <h3>{say(impactText.published)}</h3>
          <Changes caption={say(impactText.published)} changes={published} />
        </>
      )}
    </>
  );
}

function Changes({ caption, changes }: { caption: string; changes: readonly NamedChange[] }) {
  const { lang, unit: chosen } = view.value;
  const currency = useCurrency();
  const heads = [
    { text: say(impactText.figure) },
    { text: say(impactText.before), isNumber: true },
    { text: say(impactText.after), isNumber: true },
    { text: say(impactText.change), isNumber: true },
  ];
  return (
    <div class="changes">
      <PlainTable
        caption={caption}
        heads={heads}
        rows={changes.map((change) => {
          const printed = printFigure(change, { unit: change.unit, lang, currency, chosen });
          return {
            key: `${change.fiscal_year} ${change.figure}`,
            cells: [
              `${change.fiscal_year} ${change.name}`,
              <span key="before" class="muted">
                {printed.before}
              </span>,
              <b key="after">{printed.after}</b>,
              printed.difference,
            ],
          };
        })}
      />
    </div>
  );
}

/** Names and units come from the glossary; a figure without an entry keeps its own name and its value as it is. */
function useNamed(changes: readonly FigureChange[]): NamedChange[] {
  const { lang } = view.value;
  const meanings = latest(useAnswer("explain overview_by_year", () => fetchExplanation("overview_by_year")))?.columns;
  return changes.map((change) => {
    const meaning = meanings?.find((one) => one.name === change.figure);
    const rated = ratingCountText[change.figure];
    const name = meaning?.[lang] || rated?.[lang] || change.figure;
    return { ...change, name, unit: meaning?.unit ?? (rated ? "count" : "text") };
  });
}

function usePublished(changes: readonly FigureChange[]): NamedChange[] {
  const { lang } = view.value;
  const known = latest(useQuery("published_figures", {}))?.rows ?? [];
  return changes.map((change) => {
    const row = known.find((one) => one.figure === change.figure);
    return {
      ...change,
      name: publishedText(change.figure, row?.metric ?? change.figure)[lang],
      unit: row?.unit ?? "text",
    };
  });
}
