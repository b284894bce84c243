import { useOffice } from "../office.ts";
import { latest } from "../query.ts";
import { say } from "../say.ts";
import { useScopeName } from "../shell/useScopeName.ts";
import { overviewText } from "../text/overview.ts";
import { view } from "../view.ts";

/** Whose figures a sentence tells, as it stands within one: the city, a region or a department. */
export function usePlace(): string {
  const { region, department } = view.value;
  const name = useScopeName();
  const office = latest(useOffice());
  const isWholeCity = region === null && department === null && office?.region_code !== "";
  return isWholeCity ? say(overviewText.wholeCity) : name;
}
