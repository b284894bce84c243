import { Copy } from "lucide";
import { Icon } from "../Icon.tsx";
import { askAgain } from "../query.ts";
import { say } from "../say.ts";
import { planningText } from "../text/planning.ts";
import { nothingOpen } from "../url.ts";
import { useAction } from "../useAction.ts";
import { go } from "../view.ts";
import { addScenario, bodyOf, type KeptScenario } from "./keptScenarios.ts";

/** Makes a new scenario out of one that is there, decided or not, and opens it. */
export function CopyScenario({ scenario }: { scenario: KeptScenario }) {
  const copy = useAction(async () => {
    const name = say(planningText.copyOf, { name: scenario.name }).slice(0, 120);
    const { id } = await addScenario({ ...bodyOf(scenario), name, decided: null }, false);
    askAgain();
    go({ ...nothingOpen, page: "scenario", scenario: id });
  });
  return (
    <>
      <button
        type="button"
        class="tool"
        aria-label={say(planningText.copyNamed, { name: scenario.name })}
        disabled={copy.isBusy}
        onClick={copy.run}
      >
        <Icon node={Copy} size={14} />
      </button>
      {copy.error && <small class="bad">{say(copy.error)}</small>}
    </>
  );
}
