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

/** A measure that others add up to, with their signs. */
export interface Split {
  readonly whole: string;
  readonly parts: readonly (readonly [measure: string, sign: 1 | -1])[];
}

interface PickedFactsProps {
  readonly linked: Linked;
  readonly label: Text;
  /** Measures that are rounded so that what is shown adds up, in turn: a part may be the whole of a later split. */
  readonly splits?: readonly Split[];
}

/** The measures of all rows that are picked, named by the glossary; each can be asked why. */
export function PickedFacts({ linked, label, splits = [] }: PickedFactsProps) {
  const { lang, unit: chosen } = view.value;
  const currency = useCurrency();
  const answer = latest(linked.answer);
  const total = answer?.groups[TOTAL]?.total;
  const unit = chosen ?? unitFor(largest(total));
  const added: Shown = total ? splits.reduce<Shown>((shown, split) => withParts(shown, split, total, unit), {}) : {};
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

/** The texts of measures with those of another split. */
function withParts(shown: Shown, { whole, parts }: Split, total: GroupRow, unit: Unit): Shown {
  const amounts = parts.map(([name, sign]) => {
    const amount = total[name] as string | null;
    return amount !== null && sign < 0 ? negated(amount) : amount;
  });
  const texts = roundedParts(amounts, total[whole] as string | null, unit, 2, shown[whole]);
  const named = parts.map(([name, sign], at) => {
    const text = texts[at] ?? "";
    return [name, sign < 0 ? negated(text) : text];
  });
  return { ...shown, ...Object.fromEntries(named) };
}

type Shown = Readonly<Record<string, string>>;

/** An amount with its sign turned, exact or printed. */
function negated(amount: string): string {
  if (!/[1-9]/.test(amount)) return amount;
  return /^[-−]/.test(amount) ? amount.slice(1) : `-${amount}`;
}
