import { CircleX, Info, TriangleAlert } from "lucide";
import { useState } from "preact/hooks";
import type { ImportProblem } from "../api.ts";
import { Message } from "../figure/Message.tsx";
import { count } from "../format.ts";
import { Icon } from "../Icon.tsx";
import { latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import { checkText } from "../text/deskCheck.ts";
import { view } from "../view.ts";
import { columnName, useDictionary } from "./dictionary.ts";
import { draftKey } from "./draftKey.ts";
import { addressOf, fetchProblems, type ImportSession, type ProblemGroup } from "./imports.ts";
import type { Place } from "./place.ts";
import "../styles/data.css";

interface ProblemsProps {
  readonly session: ImportSession;
  readonly place: Place | null;
  readonly onChoose: (place: Place) => void;
}

const icons = { error: CircleX, warning: TriangleAlert, info: Info };

/** What is wrong, by rule, errors first; a rule opens to its cells, and a cell leads to its place in the sheet. */
export function Problems({ session, place, onChoose }: ProblemsProps) {
  const { draft } = session;
  const groups = draft?.problems ?? [];
  return (
    <section class="problems" aria-label={say(checkText.problems)}>
      <h2>{say(checkText.problems)}</h2>
      {draft && groups.length > 0 && <Counts counts={draft.problem_count} />}
      {!draft && <p class="muted">{say(checkText.notYet)}</p>}
      {draft?.problems && groups.length === 0 && <p class="good">{say(checkText.none)}</p>}
      <ul>
        {groups.map((group) => (
          <Group key={group.rule} session={session} group={group} place={place} onChoose={onChoose} />
        ))}
      </ul>
      {groups.length > 0 && (
        <p class="downloads">
          <span class="muted">{say(checkText.list)}</span>
          {["csv", "xlsx"].map((format) => (
            <a key={format} class="field" href={`${addressOf(session.id)}/problems?format=${format}`} download>
              {format.toUpperCase()}
            </a>
          ))}
        </p>
      )}
    </section>
  );
}

function Counts({ counts }: { counts: Readonly<Partial<Record<ImportProblem["severity"], number>>> }) {
  const parts = (["error", "warning", "info"] as const).filter((severity) => (counts[severity] ?? 0) > 0);
  const texts = { error: checkText.errors, warning: checkText.warnings, info: checkText.infos };
  return (
    <p class="problem-counts" role="status">
      {parts.map((severity) => (
        <span key={severity} data-severity={severity}>
          {say(texts[severity], { count: count(counts[severity] ?? 0) })}
        </span>
      ))}
    </p>
  );
}

interface GroupProps extends ProblemsProps {
  readonly group: ProblemGroup;
}

function Group({ session, group, place, onChoose }: GroupProps) {
  const { lang } = view.value;
  const [isOpen, setOpen] = useState(false);
  const id = `problems-${group.rule}`;
  return (
    <li class="problem-group" data-severity={group.severity}>
      <button type="button" class="plain" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        <Icon node={icons[group.severity]} />
        <span>
          <span class="unseen">{say(checkText[group.severity])} </span>
          {lang === "zh" ? group.title_zh : group.title_en}
        </span>
        <b>{count(group.count)}</b>
      </button>
      <p class="muted">{lang === "zh" ? group.hint_zh : group.hint_en}</p>
      <div id={id}>{isOpen && <Cells session={session} group={group} place={place} onChoose={onChoose} />}</div>
    </li>
  );
}

const STEP = 50;

/** The cells a rule was broken in, some at a time. */
function Cells({ session, group, place, onChoose }: GroupProps) {
  const [most, setMost] = useState(STEP);
  const key = `problems ${draftKey(session)} ${group.rule} ${most}`;
  const loadable = useAnswer(key, () => fetchProblems(session.id, group.rule, most));
  const answer = latest(loadable);
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  if (!answer) return null;
  return (
    <>
      <ul class="problem-cells">
        {answer.problems.map((problem, at) => (
          <Cell key={at} problem={problem} place={place} onChoose={onChoose} />
        ))}
      </ul>
      {answer.total > answer.problems.length && (
        <button type="button" class="field" onClick={() => setMost(most + STEP)}>
          {say(checkText.more, { count: count(Math.min(STEP, answer.total - answer.problems.length)) })}
        </button>
      )}
    </>
  );
}

interface CellProps {
  readonly problem: ImportProblem;
  readonly place: Place | null;
  readonly onChoose: (place: Place) => void;
}

function Cell({ problem, place, onChoose }: CellProps) {
  const dictionary = useDictionary();
  const { file, sheet, cell, column, value } = problem;
  const message = view.value.lang === "zh" ? problem.message_zh : problem.message_en;
  const isChosen =
    cell !== "" && place?.file === file && place.sheet === sheet && place.cell === cell && place.message === message;
  return (
    <li>
      <button
        type="button"
        class="plain"
        aria-pressed={isChosen}
        onClick={() => onChoose({ file, sheet, cell, message })}
      >
        <b>{cell || say(checkText.wholeSheet)}</b>
        <span>{message}</span>
        <small class="muted">
          {[file, sheet, column && columnName(dictionary, column), value && `“${value}”`].filter(Boolean).join(" · ")}
        </small>
      </button>
    </li>
  );
}
