import type { Row } from "../api.ts";
import { projectByYear } from "../charts/projectByYear.ts";
import { Figure } from "../figure/Figure.tsx";
import { Message } from "../figure/Message.tsx";
import { DataLimits } from "../findings/DataLimits.tsx";
import { Children } from "../life/Children.tsx";
import { Documents } from "../life/Documents.tsx";
import { Indicators } from "../life/Indicators.tsx";
import { ProjectFindings } from "../life/ProjectFindings.tsx";
import { ProjectHead } from "../life/ProjectHead.tsx";
import { ProjectSentence } from "../life/ProjectSentence.tsx";
import { projectLimits } from "../life/projectLimits.ts";
import { Timeline } from "../life/Timeline.tsx";
import { useStages } from "../life/useStages.ts";
import { useScope } from "../office.ts";
import { useQuery } from "../query.ts";
import { say } from "../say.ts";
import { lifeText } from "../text/life.ts";
import { pageNames } from "../text/shell.ts";
import { view } from "../view.ts";
import "../styles/indicators.css";
import "../styles/life.css";

/** One project over all its years: what it is, every stage of its budget's way, its indicators, and where all that came from. */
export function ProjectPage() {
  const { project } = view.value;
  if (project !== null) return <Project key={project} code={project} />;
  return (
    <>
      <h1>{say(pageNames.project)}</h1>
      <Message title={lifeText.noProject} hint={lifeText.noProjectHint} />
    </>
  );
}

function Project({ code }: { code: string }) {
  const loadable = useQuery("project_life", { project_code: code });
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  if (loadable.status === "loading") return <ProjectSentence life={null} />;
  const [life] = loadable.value.rows;
  if (life !== undefined) return <Life life={life} snapshot={loadable.value.snapshot} />;
  const { zh, en } = lifeText.unknownProject;
  return (
    <>
      <h1>{say(pageNames.project)}</h1>
      <Message
        title={{ zh: zh.replace("{code}", code), en: en.replace("{code}", code) }}
        hint={lifeText.noProjectHint}
      />
    </>
  );
}

function Life({ life, snapshot }: { life: Row<"project_life">; snapshot: string }) {
  const { project_code } = life;
  const stages = useStages(project_code);
  const year = useScope()?.fiscal_year ?? null;
  const documents = useQuery("project_documents", { project_code });
  return (
    <>
      <ProjectSentence life={life} />
      <ProjectHead life={life} />
      <div class="grid">
        <Figure chart={projectByYear} span={12} />
      </div>
      {stages === null ? (
        <div class="figure-body life-waits" data-loading="true" />
      ) : (
        <>
          <Timeline stages={stages} year={year} />
          {life.is_parent && year !== null && <Children project_code={project_code} fiscal_year={year} />}
          <Indicators stages={stages} year={year} />
        </>
      )}
      <Documents
        loadable={documents}
        columns={["source_file", "fiscal_year", "kind", "source_sheet", "row_count", "title", "author", "accepted_at"]}
        ledger="project_years"
      />
      <ProjectFindings project_code={project_code} />
      <DataLimits snapshot={snapshot} limits={stages === null ? [] : projectLimits(stages)} />
    </>
  );
}
