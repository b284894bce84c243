import type { ColumnMeaning, GroupRow } from "../api.ts";
import { type Unit, unitFor } from "../format.ts";
import { useCurrency } from "../office.ts";
import { latest } from "../query.ts";
import { roundedParts } from "../roundedParts.ts";
import { say } from "../say.ts";
import { cellText } from "../table/cellText.ts";
import type { Lang, Text } from "../text/text.ts";
import { unitText } from "../text/units.ts";
import { go, view } from "../view.ts";
import { type Linked, TOTAL } from "./useLinked.ts";

interface PickedFactsProps {
  readonly linked: Linked;
  readonly label: Text;
  /** Measures that add up to another one (the last), with their signs: they are rounded so that what is shown adds up too. */
  readonly sum?: readonly (readonly [measure: string, sign: 1 | -1])[];
}

/** The measures of all rows that are picked, named by the glossary; each can be asked why. */
export function PickedFacts({ linked, label, sum = [] }: PickedFactsProps) {
  const { lang, unit: chosen } = view.value;
  const currency = useCurrency();
  const answer = latest(linked.answer);
  const total = answer?.groups[TOTAL]?.total;
  const unit = chosen ?? unitFor(largest(total));
  const added = total ? partsShown(total, sum, unit) : {};
  return (
    <dl class="facts" aria-label={say(label)}>
      {Object.keys(linked.facts.measures).map((name) => {
        const meaning = answer?.columns.find((column) => column.name === name);
        return (
          <div key={name}>
            <dt>{meaning?.[lang] ?? "\u00a0"}</dt>
            <dd>
              <button
                type="button"
                class="headline"
                onClick={() => go({ why: linked.facts.query, metric: name, tab: "definition", trace: null })}
              >
                <b>{total && meaning ? (added[name] ?? shown(meaning, total, unit, lang)) : "\u00a0"}</b>
                {name.endsWith("_yuan") && <small>{unitText(unit, currency)[lang]}</small>}
              </button>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function shown(meaning: ColumnMeaning, total: GroupRow, unit: Unit, lang: Lang): string {
  const column = { name: meaning.name, label: "", unit: meaning.unit ?? "text", isNumber: true };
  return cellText(column, total[meaning.name], unit, lang);
}

/** The amount that chooses the unit of all. */
function largest(total: GroupRow | undefined): number {
  const amounts = Object.entries(total ?? {}).filter(([name]) => name.endsWith("_yuan"));
  return Math.max(0, ...amounts.map(([, amount]) => Number(amount ?? 0)));
}

function partsShown(total: GroupRow, sum: NonNullable<PickedFactsProps["sum"]>, unit: Unit): Record<string, string> {
  const [whole, ...parts] = sum.toReversed();
  if (whole === undefined) return {};
  const amounts = parts.map(([name, sign]) => {
    const amount = total[name] as string | null;
    return amount !== null && sign < 0 ? negated(amount) : amount;
  });
  const texts = roundedParts(amounts, total[whole[0]] as string | null, unit);
  return Object.fromEntries(
    parts.map(([name, sign], at) => [name, sign < 0 ? negated(texts[at] ?? "") : (texts[at] ?? "")]),
  );
}

/** An amount with its sign turned, exact or printed. */
function negated(amount: string): string {
  if (!/[1-9]/.test(amount)) return amount;
  return /^[-−]/.test(amount) ? amount.slice(1) : `-${amount}`;
}
