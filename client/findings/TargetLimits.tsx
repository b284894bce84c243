import { useScope } from "../office.ts";
import { latest, useQuery } from "../query.ts";
import { say } from "../say.ts";
import { within } from "../scope.ts";
import { targetsText } from "../text/targets.ts";
import { DataLimits } from "./DataLimits.tsx";
import { useYearLimits } from "./useYearLimits.ts";

/** What the figures of targets do not say. */
export function TargetLimits() {
  const scope = useScope();
  const answer = latest(useQuery("targets_by_year", scope === null ? {} : within(scope)));
  const limits = useYearLimits("target_department_count");
  return (
    <DataLimits
      snapshot={answer?.snapshot ?? null}
      limits={[
        ...limits,
        say(targetsText.copiedMeaning),
        say(targetsText.exceededMeaning),
        say(targetsText.libraryScope),
      ]}
    />
  );
}
