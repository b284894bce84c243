import { Message } from "../figure/Message.tsx";
import { latest, useAnswer } from "../query.ts";
import { ScrollBox } from "../ScrollBox.tsx";
import { say } from "../say.ts";
import { explainSql } from "../sql/runApi.ts";
import { workbenchText } from "../text/workbench.ts";
import type { TabRun } from "./runs.ts";

/** How the engine runs the statement. */
export function Plan({ current: { sql, parameters } }: { current: TabRun }) {
  const loadable = useAnswer(`plan ${sql} ${JSON.stringify(parameters)}`, () => explainSql(sql, parameters));
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  const plan = latest(loadable)?.plan;
  if (plan === undefined) return null;
  return (
    <ScrollBox class="workbench-plan" label={say(workbenchText.plan)}>
      <pre>{plan}</pre>
    </ScrollBox>
  );
}
