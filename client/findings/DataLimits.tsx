import { FigureFoot } from "../figure/FigureFoot.tsx";
import { say } from "../say.ts";
import { findingsText } from "../text/findings.ts";

interface DataLimitsProps {
  readonly snapshot: string | null;
  /** What a reader must know before quoting the page, in full sentences: who is missing, what is not rated, what a year in progress lacks. */
  readonly limits: readonly string[];
}

/** The end of a page: what its figures do not say, and where they come from. */
export function DataLimits({ snapshot, limits }: DataLimitsProps) {
  return (
    <section class="limits">
      <h2>{say(findingsText.limits)}</h2>
      <ul>
        {limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
      <FigureFoot snapshot={snapshot} />
    </section>
  );
}
