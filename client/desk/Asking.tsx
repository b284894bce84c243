import { useCurrency } from "../office.ts";
import { say } from "../say.ts";
import { Segments } from "../shell/Segments.tsx";
import { askText, recogniseText } from "../text/deskCheck.ts";
import { view } from "../view.ts";
import { useDictionary } from "./dictionary.ts";
import type { ImportSession } from "./imports.ts";
import type { Edits } from "./useEdits.ts";

/** What the files leave open and only a person can say, above everything else: first of all the unit. */
export function Asking({ session, edits }: { session: ImportSession; edits: Edits }) {
  if (session.state !== "asking") return null;
  const { lang } = view.value;
  const problems = session.draft?.problems ?? [];
  const others = problems.filter(({ severity, rule }) => severity === "error" && rule !== "unit_unknown");
  const isUnit = problems.some(({ rule }) => rule === "unit_unknown");
  const isKind = problems.some(({ rule }) =>
    ["nothing_recognised", "no_kind_recognised", "sheet_not_recognised"].includes(rule),
  );
  const isNothing = session.draft?.sheets?.length === 0;
  return (
    <section class="asking" aria-label={say(askText.title)}>
      <h2>{say(askText.title)}</h2>
      {isUnit && (
        <>
          <p>{say(askText.unit)}</p>
          <UnitSegments edits={edits} />
        </>
      )}
      {!isUnit && <p>{say(isNothing ? askText.unreadable : isKind ? askText.kind : askText.other)}</p>}
      <ul>
        {others.map((group) => (
          <li key={group.rule}>
            {lang === "zh" ? group.title_zh : group.title_en}{" "}
            <span class="muted">{lang === "zh" ? group.hint_zh : group.hint_en}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The usual units of the office's currency, all in sight; none is chosen until the person chooses. */
function UnitSegments({ edits }: { edits: Edits }) {
  const currency = useCurrency();
  const units = (useDictionary()?.units ?? []).filter((unit) => unit.currency === currency);
  return (
    <Segments
      label={say(recogniseText.unit)}
      value={edits.wishes.unit ?? ""}
      options={units.map(({ unit }): [string, string] => [unit, unit])}
      onChange={(unit) => edits.change({ unit })}
    />
  );
}
