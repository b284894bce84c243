import { useOffice } from "../office.ts";
import { latest } from "../query.ts";
import { say } from "../say.ts";
import { shell } from "../text/shell.ts";

/** What everything together is called: the whole city where the office has a region, plainly everything elsewhere. */
export function useWholeName(): string {
  return say(latest(useOffice())?.region_code === "" ? shell.everything : shell.whole);
}
