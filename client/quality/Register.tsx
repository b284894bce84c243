import { Download } from "lucide";
import { downloadAddress, type QueryName, type Row } from "../api.ts";
import { FigureFoot } from "../figure/FigureFoot.tsx";
import { Message } from "../figure/Message.tsx";
import { count } from "../format.ts";
import { Icon } from "../Icon.tsx";
import { useScope } from "../office.ts";
import { latest, useQuery } from "../query.ts";
import { say } from "../say.ts";
import { type Scope, withinYear } from "../scope.ts";
import { useScopeName } from "../shell/useScopeName.ts";
import { QueryTable } from "../table/QueryTable.tsx";
import { dataText } from "../text/data.ts";
import { frameText } from "../text/frame.ts";
import type { Text } from "../text/text.ts";

/** Queries about the data of one year of a scope. */
type QualityQuery = Extract<QueryName, "data_quality_by_department" | "findings" | "self_evaluation_coverage">;

interface RegisterProps<Name extends QualityQuery> {
  readonly query: Name;
  readonly title: Text;
  readonly note: Text;
  readonly columns: readonly (keyof Row<Name> & string)[];
  readonly onOpen?: (row: Row<Name>) => void;
}

/** A register of the data themselves for the year and scope in view, to be read, opened, and sent to those it concerns. */
export function Register<Name extends QualityQuery>(props: RegisterProps<Name>) {
  const scope = useScope();
  return scope === null ? null : <ScopedRegister {...props} scope={scope} />;
}

const ROW_PX = 32;
const MOST_PX = 420;

function ScopedRegister<Name extends QualityQuery>(props: RegisterProps<Name> & { scope: Scope }) {
  const { query, title, note, columns, scope, onOpen } = props;
  const loadable = useQuery(query, withinYear(scope));
  const answer = latest(loadable);
  const where = [String(scope.fiscal_year), useScopeName()];
  const rows = answer === null ? [] : [say(frameText.rows, { count: count(answer.row_count) })];
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  return (
    <section class="ledger">
      <h2>{say(title)}</h2>
      <div class="ledger-bar">
        <span class="muted">{[...where, ...rows, say(note)].join(" · ")}</span>
        <span class="push" />
        {(["csv", "xlsx"] as const).map((format) => (
          <a
            key={format}
            class="field"
            href={downloadAddress(query, withinYear(scope), format)}
            download={`${query}.${format}`}
          >
            <Icon node={Download} size={14} />
            {format.toUpperCase()}
          </a>
        ))}
      </div>
      {answer?.rows.length === 0 && <p class="muted">{say(dataText.noFindings)}</p>}
      {answer && answer.rows.length > 0 && (
        <QueryTable
          answer={answer}
          columns={columns}
          caption={say(title)}
          height={Math.min(MOST_PX, (answer.rows.length + 2) * ROW_PX)}
          {...(onOpen && { onOpen: (row: object) => onOpen(row as Row<Name>) })}
        />
      )}
      <FigureFoot snapshot={answer?.snapshot ?? null} />
    </section>
  );
}
