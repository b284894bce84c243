import { budgetByYear } from "../charts/budgetByYear.ts";
import { carryOverAges } from "../charts/carryOverAges.ts";
import { effectsByYear } from "../charts/effectsByYear.ts";
import { executionByMonth } from "../charts/executionByMonth.ts";
import { peersCompared } from "../charts/peersCompared.ts";
import { ratingsByYear } from "../charts/ratingsByYear.ts";
import { Figure } from "../figure/Figure.tsx";
import { Message } from "../figure/Message.tsx";
import { DataLimits } from "../findings/DataLimits.tsx";
import { DepartmentFindings } from "../life/DepartmentFindings.tsx";
import { DepartmentHead } from "../life/DepartmentHead.tsx";
import { DepartmentRegisters } from "../life/DepartmentRegisters.tsx";
import { DepartmentSentence } from "../life/DepartmentSentence.tsx";
import { Documents } from "../life/Documents.tsx";
import { useDepartmentLimits } from "../life/useDepartmentLimits.ts";
import { useScope } from "../office.ts";
import { useOption } from "../option.ts";
import { useQuery } from "../query.ts";
import { say } from "../say.ts";
import { Segments } from "../shell/Segments.tsx";
import { departmentText } from "../text/department.ts";
import { peerBases } from "../text/peers.ts";
import { pageNames } from "../text/shell.ts";
import { view } from "../view.ts";
import "../styles/life.css";

/** One department: its money over the years, beside its peers, every line of its performance work, and its files. */
export function DepartmentPage() {
  const { department } = view.value;
  if (department !== null) return <Department key={department} code={department} />;
  return (
    <>
      <h1>{say(pageNames.department)}</h1>
      <Message title={departmentText.none} hint={departmentText.noneHint} />
    </>
  );
}

function Department({ code }: { code: string }) {
  const [basis, choose] = useOption("peers", ["region", "size"]);
  const loadable = useQuery("department_life", { department_code: code });
  const limits = useDepartmentLimits();
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  const answer = loadable.status === "ready" ? loadable.value : null;
  const [life] = answer?.rows ?? [];
  if (answer !== null && life === undefined) return <UnknownDepartment code={code} />;
  return (
    <>
      <DepartmentSentence name={life?.department_name ?? ""} basis={basis} />
      {life ? <DepartmentHead life={life} /> : <div class="head-facts" />}
      <div class="ledger-bar">
        <span class="muted">{say(departmentText.peers)}</span>
        <Segments
          label={say(departmentText.peers)}
          value={basis}
          options={(["region", "size"] as const).map((one) => [one, say(peerBases[one])] as const)}
          onChange={choose}
        />
      </div>
      <div class="grid">
        <Figure chart={budgetByYear} span={7} />
        <Figure chart={peersCompared} span={5} />
        <Figure chart={ratingsByYear} span={5} />
        <Figure chart={effectsByYear} span={7} />
        <Figure chart={executionByMonth} span={7} />
        <Figure chart={carryOverAges} span={5} />
      </div>
      <DepartmentRegisters />
      <DepartmentDocuments code={code} />
      <DepartmentFindings />
      <DataLimits snapshot={answer?.snapshot ?? null} limits={limits} />
    </>
  );
}

function DepartmentDocuments({ code }: { code: string }) {
  const year = useScope()?.fiscal_year;
  return year === undefined ? null : <DocumentsOfYear code={code} year={year} />;
}

function DocumentsOfYear({ code, year }: { code: string; year: number }) {
  return (
    <Documents
      loadable={useQuery("department_documents", { department_code: code, fiscal_year: year })}
      columns={["source_file", "kind", "source_sheet", "project_count", "row_count", "title", "author", "accepted_at"]}
      ledger="projects"
    />
  );
}

function UnknownDepartment({ code }: { code: string }) {
  const { zh, en } = departmentText.unknown;
  return (
    <>
      <h1>{say(pageNames.department)}</h1>
      <Message
        title={{ zh: zh.replace("{code}", code), en: en.replace("{code}", code) }}
        hint={departmentText.noneHint}
      />
    </>
  );
}
