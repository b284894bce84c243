import { useState } from "preact/hooks";
import { say } from "../say.ts";
import { Segments } from "../shell/Segments.tsx";
import { workbenchText } from "../text/workbench.ts";
import { CatalogueTree } from "./CatalogueTree.tsx";
import { HistoryList } from "./HistoryList.tsx";
import { SavedList } from "./SavedList.tsx";
import "../styles/workbenchSide.css";

const parts = ["catalogue", "saved", "history"] as const;

/** What stands beside the editor: the catalogue, saved queries, and everything that was run. */
export function Side({ onInsert }: { onInsert: (text: string) => void }) {
  const [part, setPart] = useState<(typeof parts)[number]>("catalogue");
  return (
    <aside class="workbench-side" aria-label={say(workbenchText.side)}>
      <Segments
        label={say(workbenchText.side)}
        value={part}
        options={parts.map((one) => [one, say(workbenchText[one])] as const)}
        onChange={setPart}
      />
      {part === "catalogue" && <CatalogueTree onInsert={onInsert} />}
      {part === "saved" && <SavedList />}
      {part === "history" && <HistoryList />}
    </aside>
  );
}
