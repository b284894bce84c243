import { useState } from "preact/hooks";
import type { Row } from "../api.ts";
import { Message } from "../figure/Message.tsx";
import { FindingDialog } from "../quality/FindingDialog.tsx";
import { latest, useQuery } from "../query.ts";
import { say } from "../say.ts";
import { QueryTable } from "../table/QueryTable.tsx";
import { dataText } from "../text/data.ts";
import { lifeText } from "../text/life.ts";

const COLUMNS = ["fiscal_year", "rule", "severity", "source_file", "source_cell", "value", "printed", "computed"];
const ROW_PX = 32;
const MOST_PX = 300;

/** What is doubtful in the data of one project; each finding opens its cell. */
export function ProjectFindings({ project_code }: { project_code: string }) {
  const [finding, setFinding] = useState<Row<"project_findings"> | null>(null);
  const loadable = useQuery("project_findings", { project_code });
  const answer = latest(loadable);
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  return (
    <section class="ledger">
      <h2>{say(lifeText.dataFindings)}</h2>
      {answer?.rows.length === 0 && <p class="muted">{say(dataText.noFindings)}</p>}
      {answer && answer.rows.length > 0 && (
        <QueryTable
          answer={answer}
          columns={COLUMNS}
          caption={say(lifeText.dataFindings)}
          height={Math.min(MOST_PX, (answer.rows.length + 2) * ROW_PX)}
          onOpen={(row) => setFinding(row as Row<"project_findings">)}
        />
      )}
      {finding && <FindingDialog finding={finding} onClose={() => setFinding(null)} />}
    </section>
  );
}
