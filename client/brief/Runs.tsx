import type { BriefRun } from "../api.ts";
import { Link } from "../Link.tsx";
import { useScope } from "../office.ts";

/** Text whose numbers lead to their explanation. */
export function Runs({ runs }: { runs: readonly BriefRun[] }) {
  return (
    <>
      {runs.map((run, at) => (
        <RunText key={at} {...run} />
      ))}
    </>
  );
}

function RunText({ text, bound }: BriefRun) {
  const scope = useScope();
  if (bound === null || scope === null) return <>{text}</>;
  const { query, column, year } = bound;
  const asked = year === scope.fiscal_year ? null : year;
  const why = query === "overview_by_year" ? "overview" : query;
  return (
    <Link class="bound" to={{ why, metric: column, asked, tab: "definition", trace: null }}>
      {text}
    </Link>
  );
}
