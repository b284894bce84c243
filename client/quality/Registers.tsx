import { useState } from "preact/hooks";
import type { Row } from "../api.ts";
import { dataText } from "../text/data.ts";
import { go } from "../view.ts";
import { FindingDialog } from "./FindingDialog.tsx";
import { Register } from "./Register.tsx";
import { ReminderLink } from "./ReminderLink.tsx";

const FINDING_COLUMNS = [
  ...(["rule", "severity", "department_name", "project_name"] as const),
  ...(["source_file", "source_sheet", "source_cell", "value", "printed", "computed"] as const),
];

/** What is doubtful in the year and scope in view: by department, one by one, and who has not sent a self-evaluation. */
export function Registers() {
  const [finding, setFinding] = useState<Row<"findings"> | null>(null);
  return (
    <>
      <ReminderLink />
      <Register
        query="data_quality_by_department"
        title={dataText.byDepartment}
        note={dataText.byDepartmentNote}
        columns={["department_name", "rule", "severity", "finding_count", "project_count", "touched_yuan"]}
        onOpen={({ department_code }) => go({ department: department_code, region: null })}
      />
      <Register
        query="findings"
        title={dataText.eachFinding}
        note={dataText.eachFindingNote}
        columns={FINDING_COLUMNS}
        onOpen={setFinding}
      />
      <Register
        query="self_evaluation_coverage"
        title={dataText.coverage}
        note={dataText.coverageNote}
        columns={[
          "department_name",
          "is_missing",
          "project_count",
          "self_evaluated_project_count",
          "is_whole_evaluated",
          "adjusted_yuan",
          "self_evaluated_funds_yuan",
          "department_code",
        ]}
        onOpen={({ department_code }) => go({ department: department_code, region: null, page: "projects" })}
      />
      {finding && <FindingDialog finding={finding} onClose={() => setFinding(null)} />}
    </>
  );
}
