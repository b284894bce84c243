import { ConfirmDialog } from "../ConfirmDialog.tsx";
import { count, money, type Unit } from "../format.ts";
import { askAgain } from "../query.ts";
import { say } from "../say.ts";
import { planningText } from "../text/planning.ts";
import { useAction } from "../useAction.ts";
import { yuanOf } from "./arithmetic/fen.ts";
import type { Totals } from "./arithmetic/totals.ts";
import { bodyOf, decideScenario } from "./keptScenarios.ts";
import type { ScenarioDesk } from "./useScenario.ts";

interface DecideDialogProps {
  readonly desk: ScenarioDesk;
  readonly total: Totals;
  readonly unit: Unit;
  readonly unitName: string;
  readonly onClose: () => void;
}

/** Asks once before a scenario becomes the plan; then its files wait at the import desk. */
export function DecideDialog({ desk, total, unit, unitName, onClose }: DecideDialogProps) {
  const { kept, scenario } = desk;
  const decide = useAction(async () => {
    const decided = await decideScenario(kept);
    desk.goOn(decided, bodyOf(decided));
    askAgain();
    onClose();
  });
  return (
    <ConfirmDialog
      title={say(planningText.decide)}
      yes={say(planningText.decide)}
      no={planningText.cancel}
      isBusy={decide.isBusy}
      onYes={decide.run}
      onNo={onClose}
    >
      <p>
        {say(planningText.decideSure, {
          name: scenario.name,
          year: String(scenario.budget_year),
          amount: `${money(yuanOf(total.proposal), unit)} ${unitName}`,
          count: count(total.lines),
        })}
      </p>
      <p class="muted">{say(planningText.decideThen)}</p>
      {decide.error && <p class="bad">{say(decide.error)}</p>}
    </ConfirmDialog>
  );
}
