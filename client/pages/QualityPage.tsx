import { NearMisses } from "../desk/NearMisses.tsx";
import { Message } from "../figure/Message.tsx";
import { count } from "../format.ts";
import { PublishedFigures } from "../quality/PublishedFigures.tsx";
import { Registers } from "../quality/Registers.tsx";
import { latest, useQuery } from "../query.ts";
import { say } from "../say.ts";
import { within } from "../scope.ts";
import { useScopeName } from "../shell/useScopeName.ts";
import { PlainTable } from "../table/PlainTable.tsx";
import { codes } from "../text/codes.ts";
import { dataText } from "../text/data.ts";
import { joinText } from "../text/joins.ts";
import { ruleText } from "../text/rules.ts";
import { pageNames } from "../text/shell.ts";
import { view } from "../view.ts";

/** What is doubtful in the data, and whether the bureau's own published totals are reproduced. */
export function QualityPage() {
  return (
    <>
      <h1>{say(pageNames.quality)}</h1>
      <PublishedFigures />
      <FindingsByRule />
      <Registers />
      <section class="ledger">
        <NearMisses session={null} version="of all" head={<h2>{say(joinText.title)}</h2>} />
      </section>
    </>
  );
}

function FindingsByRule() {
  const { lang, region, department } = view.value;
  const loadable = useQuery("data_quality_by_rule", within({ region_code: region, department_code: department }));
  const answer = latest(loadable);
  const scopeName = useScopeName();
  const isWhole = region === null && department === null;
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  return (
    <section class="ledger">
      <h2>
        {say(dataText.findings)}
        {isWhole ? null : <span class="muted"> · {scopeName}</span>}
      </h2>
      {answer?.rows.length === 0 ? (
        <p class="muted">{say(dataText.noFindings)}</p>
      ) : (
        <PlainTable
          caption={say(dataText.findings)}
          heads={[
            { text: say(dataText.rule) },
            { text: say(dataText.severity) },
            { text: say(dataText.findingCount), isNumber: true },
            { text: say(dataText.departmentCount), isNumber: true },
          ]}
          rows={(answer?.rows ?? []).map((row) => ({
            key: `${row.rule} ${row.severity}`,
            cells: [
              ruleText(row.rule ?? "")[lang],
              codes.severity?.[row.severity ?? ""]?.[lang] ?? row.severity,
              count(row.finding_count),
              count(row.department_count),
            ],
          }))}
        />
      )}
    </section>
  );
}
