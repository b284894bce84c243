import { Link } from "../Link.tsx";
import { say } from "../say.ts";
import type { Text } from "../text/text.ts";
import { view } from "../view.ts";

/** A number (or word) of a sentence: how it reads, and what "why this number" then opens; words are asked nothing. */
export interface SentenceValue {
  readonly text: string;
  readonly why?: { readonly subject: string; readonly metric: string | null };
}

interface SentenceProps {
  /** Name of the heading for screen readers. */
  readonly label: Text;
  /** The clauses whose values are known, in order; none while they are on their way. */
  readonly clauses: readonly Text[];
  /** What stands at a `{place}` of a clause. */
  readonly value: (place: string) => SentenceValue;
}

/** The sentence of findings that a page opens with; every number in it can be asked why. */
export function Sentence({ label, clauses, value }: SentenceProps) {
  return (
    <h1 class="findings" aria-label={say(label)} data-loading={clauses.length === 0}>
      {clauses.length === 0 ? "\u00a0" : clauses.map((clause, at) => <Clause key={at} text={clause} value={value} />)}
    </h1>
  );
}

function Clause({ text, value }: { text: Text; value: SentenceProps["value"] }) {
  const parts = text[view.value.lang].split(/(\{\w+\})/);
  return (
    <>{parts.map((part, at) => (part.startsWith("{") ? <Value key={at} {...value(part.slice(1, -1))} /> : part))}</>
  );
}

function Value({ text, why }: SentenceValue) {
  if (why === undefined) return <>{text}</>;
  return (
    <Link class="number-link" to={{ why: why.subject, metric: why.metric, tab: "definition", trace: null }}>
      {text}
    </Link>
  );
}
