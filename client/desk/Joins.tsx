import type { ProjectJoin } from "../api.ts";
import { count, moment } from "../format.ts";
import { say } from "../say.ts";
import { joinText } from "../text/joins.ts";
import { useAction } from "../useAction.ts";
import { type Joined, takeBackJoin } from "./joins.ts";

interface JoinsProps {
  readonly joins: readonly ProjectJoin[];
  /** The import that is drafted again when a decision is taken back; null for none. */
  readonly session: string | null;
  readonly onTakenBack: (joined: Joined) => void;
}

/** What people have decided about projects that may be one, newest first, each to be taken back. */
export function Joins({ joins, session, onTakenBack }: JoinsProps) {
  if (joins.length === 0) return null;
  return (
    <details class="joins">
      <summary>{say(joinText.decisions, { count: count(joins.length) })}</summary>
      <ul>
        {joins.map((join) => (
          <Join
            key={`${join.department_code} ${join.name} ${join.project_code}`}
            join={join}
            session={session}
            onTakenBack={onTakenBack}
          />
        ))}
      </ul>
    </details>
  );
}

function Join({ join, session, onTakenBack }: Omit<JoinsProps, "joins"> & { readonly join: ProjectJoin }) {
  const { department_code, name, project_code, is_same, by, at } = join;
  const takeBack = useAction(async () => onTakenBack(await takeBackJoin(join, session)));
  const text = say(is_same ? joinText.isSame : joinText.isDifferent, { name, code: project_code });
  const facts = [department_code || say(joinText.anyDepartment), by, at && moment(at, { time: true })];
  return (
    <li>
      <span>
        {text} <small class="muted">{facts.filter(Boolean).join(" · ")}</small>
        {takeBack.error && <span class="bad"> {say(takeBack.error)}</span>}
      </span>
      <button
        type="button"
        class="field"
        aria-label={`${say(joinText.takeBack)}: ${text}`}
        disabled={takeBack.isBusy}
        onClick={takeBack.run}
      >
        {say(joinText.takeBack)}
      </button>
    </li>
  );
}
