import { X } from "lucide";
import { fetchSheet, type Row } from "../api.ts";
import { Message } from "../figure/Message.tsx";
import { Icon } from "../Icon.tsx";
import { Link } from "../Link.tsx";
import { latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import { namedCells } from "../table/namedCells.ts";
import { SheetCells } from "../table/SheetCells.tsx";
import { dataText } from "../text/data.ts";
import { acceptText } from "../text/deskCheck.ts";
import { ruleText } from "../text/rules.ts";
import { whyText } from "../text/why.ts";
import { useDialog } from "../useDialog.ts";
import { view } from "../view.ts";
import "../styles/data.css";

type Finding = Row<"findings">;

/** The cell that a finding speaks of, in its sheet, with what is printed and what it should be. */
export function FindingDialog({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const { lang } = view.value;
  const dialog = useDialog(onClose);
  const values = [
    finding.value,
    finding.computed === null ? null : `${finding.printed ?? "—"} ≠ ${finding.computed}`,
  ].filter(Boolean);
  return (
    <dialog {...dialog} class="confirm finding" aria-labelledby="finding-title">
      <header>
        <h2 id="finding-title">{ruleText(finding.rule ?? "")[lang]}</h2>
        <button type="button" class="tool" aria-label={say(whyText.close)} title={say(whyText.close)} onClick={onClose}>
          <Icon node={X} size={20} />
        </button>
      </header>
      <p class="muted">
        {[finding.department_name, finding.project_name, ...values].filter((part) => part !== null).join(" · ")}
      </p>
      <p class="muted">
        {[finding.source_file, finding.source_sheet, finding.source_cell].filter(Boolean).join(" · ")}
      </p>
      {finding.source_row === null && <p>{say(dataText.ofWholeFile)}</p>}
      {finding.batch_id && finding.source_file ? (
        <FindingSheet finding={finding} row={finding.source_row ?? 1} />
      ) : (
        <Message title={whyText.noSource} />
      )}
      {finding.batch_id && (
        <p>
          <Link to={{ page: "releases", batch: finding.batch_id }}>{say(acceptText.batch)}</Link>
        </p>
      )}
    </dialog>
  );
}

function FindingSheet({ finding, row }: { finding: Finding; row: number }) {
  const [batch, file, sheet] = [finding.batch_id ?? "", finding.source_file ?? "", finding.source_sheet ?? ""];
  const loadable = useAnswer(`sheet ${batch} ${file} ${sheet} ${row}`, () => fetchSheet(batch, file, sheet, row));
  const grid = latest(loadable);
  // A finding on several files together names no single one that could be shown.
  if (loadable.status === "failed" && finding.source_row === null) return null;
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  if (!grid) return <div class="sheet" data-loading="true" />;
  const ringed = namedCells(finding.source_cell ?? "", grid);
  return <SheetCells label={`${say(whyText.sheet)} ${sheet || file}`} {...grid} row={row} ringed={ringed} />;
}
