import { Kept, type KeptThing } from "../../office/Kept.ts";
import type { OfficeDatabase } from "../../office/OfficeDatabase.ts";
import type { ScenarioBody } from "../../planning/scenarioBody.ts";
import { ApiError } from "../ApiError.ts";

/** Scenarios that people keep. */
export function keptScenarios(office: OfficeDatabase): Kept<ScenarioBody> {
  return new Kept<ScenarioBody>(office, "scenario");
}

/** A scenario as it is kept now, with its versions, newest first. Throws `ApiError` `kept_unknown`. */
export async function readScenario(
  office: OfficeDatabase,
  id: string,
  principal: string,
): Promise<{ present: KeptThing<ScenarioBody>; versions: readonly KeptThing<ScenarioBody>[] }> {
  const versions = await keptScenarios(office).read(id, principal);
  const [present] = versions ?? [];
  if (versions === null || present === undefined) throw new ApiError("kept_unknown", { id });
  return { present, versions };
}
