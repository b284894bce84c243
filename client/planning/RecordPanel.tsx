import { Message } from "../figure/Message.tsx";
import { moment } from "../format.ts";
import { latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import { PlainTable } from "../table/PlainTable.tsx";
import { planningText } from "../text/planning.ts";
import { fetchRecord, type KeptScenario } from "./keptScenarios.ts";

/** Every version of a scenario: who saved it, when, how many lines it changed, and the reasons given. */
export function RecordPanel({ kept }: { kept: KeptScenario }) {
  const loadable = useAnswer(`record ${kept.id} ${kept.version}`, () => fetchRecord(kept.id));
  const versions = latest(loadable);
  return (
    <section class="plan-panel">
      <h2>{say(planningText.record)}</h2>
      {loadable.status === "failed" && <Message title={loadable.error.text} retry={loadable.retry} />}
      {versions && (
        <PlainTable
          caption={say(planningText.record)}
          heads={(["version", "savedBy", "savedAt", "linesChanged", "reasons"] as const).map((head) => ({
            text: say(planningText[head]),
          }))}
          rows={versions.map(({ version, updated_by, updated_at, line_count, reasons }) => ({
            key: String(version),
            cells: [
              String(version),
              updated_by,
              moment(updated_at, { time: true }),
              String(line_count),
              reasons.join("; "),
            ],
          }))}
        />
      )}
    </section>
  );
}
