import { budgetOutturn } from "../charts/budgetOutturn.ts";
import { budgetShifts } from "../charts/budgetShifts.ts";
import { compositionVariance } from "../charts/compositionVariance.ts";
import { findingsByYear } from "../charts/findingsByYear.ts";
import { Figure } from "../figure/Figure.tsx";
import { DataLimits } from "../findings/DataLimits.tsx";
import { useYearLimits } from "../findings/useYearLimits.ts";
import { Link } from "../Link.tsx";
import { useScope } from "../office.ts";
import { useOption } from "../option.ts";
import { PublishedFigures } from "../quality/PublishedFigures.tsx";
import { ReliabilityFindings } from "../reliability/ReliabilityFindings.tsx";
import { say } from "../say.ts";
import { Segments } from "../shell/Segments.tsx";
import { reliabilityText } from "../text/reliability.ts";
import { nothingOpen } from "../url.ts";
import "../styles/reliability.css";

const HEADS = ["department", "function_class"] as const;

/** How far the budget, what was published, and the data themselves can be relied on. */
export function ReliabilityPage() {
  const scope = useScope();
  const [head, chooseHead] = useOption("head", HEADS);
  const ofYear = useYearLimits(undefined);
  if (scope === null) return null;
  return (
    <>
      <ReliabilityFindings scope={scope} />
      <div class="grid pairs">
        <Figure chart={budgetOutturn} span={5} />
        <Figure chart={compositionVariance} span={7} />
        <Figure
          chart={budgetShifts}
          span={7}
          choices={
            <Segments
              label={say(reliabilityText.heads)}
              value={head}
              options={HEADS.map((one) => [one, say(reliabilityText[one])])}
              onChange={chooseHead}
            />
          }
        />
        <Figure
          chart={findingsByYear}
          span={5}
          choices={<Link to={{ ...nothingOpen, page: "quality" }}>{say(reliabilityText.toQuality)}</Link>}
        />
      </div>
      <PublishedFigures />
      <DataLimits
        snapshot={null}
        limits={[
          say(reliabilityText.unscored),
          say(reliabilityText.notTaken),
          say(reliabilityText.wholeOffice),
          ...ofYear,
        ]}
      />
    </>
  );
}
