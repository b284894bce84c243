import { DataLimits } from "../findings/DataLimits.tsx";
import { Sentence } from "../findings/Sentence.tsx";
import { count } from "../format.ts";
import { latest } from "../query.ts";
import { say } from "../say.ts";
import { useCatalogue } from "../sql/useCatalogue.ts";
import { workbenchText } from "../text/workbench.ts";
import type { Tab } from "./tabs.ts";

/** What there is to be asked about. */
export function WorkbenchFindings() {
  const catalogue = latest(useCatalogue());
  const tables = (schema: string) => catalogue?.schemas.find(({ name }) => name === schema)?.tables ?? [];
  const all = [...tables("marts"), ...tables("core")];
  const values: Record<string, string> = {
    marts: String(tables("marts").length),
    core: String(tables("core").length),
    rows: count(all.reduce((sum, { row_count }) => sum + Number(row_count), 0)),
    snapshot: catalogue?.snapshot ?? "",
  };
  return (
    <Sentence
      label={workbenchText.findings}
      clauses={catalogue === null ? [] : [workbenchText.said]}
      value={(name) => ({ text: values[name] ?? "" })}
    />
  );
}

/** What running a statement can and cannot do. */
export function WorkbenchLimits({ tab: { snapshot } }: { tab: Tab }) {
  const older = snapshot === null ? [] : [say(workbenchText.limitSnapshot, { snapshot })];
  return <DataLimits snapshot={snapshot} limits={[...older, say(workbenchText.limitReadOnly)]} />;
}
