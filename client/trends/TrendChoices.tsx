import { measures, prices } from "../charts/trendOptions.ts";
import { useOption } from "../option.ts";
import { say } from "../say.ts";
import { Segments } from "../shell/Segments.tsx";
import { trendsText } from "../text/trends.ts";
import { PickedGroups } from "./PickedGroups.tsx";
import { useTrendData } from "./useTrendData.ts";

/** What holds for all of the page: the amount it speaks of, the prices it is told at, and the groups it is narrowed to. */
export function TrendChoices() {
  const [price, choosePrice] = useOption("prices", prices);
  const [measure, chooseMeasure] = useOption("measure", measures);
  const base = useTrendData()?.years.find((row) => row.base_year !== null)?.base_year;
  const real = base == null ? say(trendsText.real) : say(trendsText.realOf, { base: String(base) });
  return (
    <div class="choices">
      <Segments
        label={say(trendsText.measure)}
        value={measure}
        options={measures.map((one) => [one, say(trendsText[one])] as const)}
        onChange={chooseMeasure}
      />
      <Segments
        label={say(trendsText.prices)}
        value={price}
        options={[
          ["nominal", say(trendsText.nominal)],
          ["real", real],
        ]}
        onChange={choosePrice}
      />
      <PickedGroups />
    </div>
  );
}
