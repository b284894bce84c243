import { useState } from "preact/hooks";
import type { Row } from "../api.ts";
import { FindingDialog } from "../quality/FindingDialog.tsx";
import { Register } from "../quality/Register.tsx";
import { dataText } from "../text/data.ts";
import { lifeText } from "../text/life.ts";

/** What is doubtful in the data of the department in the year in view; each finding opens its cell. */
export function DepartmentFindings() {
  const [finding, setFinding] = useState<Row<"findings"> | null>(null);
  return (
    <>
      <Register
        query="findings"
        title={lifeText.dataFindings}
        note={dataText.eachFindingNote}
        columns={["rule", "severity", "project_name", "source_file", "source_cell", "value", "printed", "computed"]}
        onOpen={setFinding}
      />
      {finding && <FindingDialog finding={finding} onClose={() => setFinding(null)} />}
    </>
  );
}
