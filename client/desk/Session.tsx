import type { ComponentChildren } from "preact";
import { say } from "../say.ts";
import { deskText, stepNames } from "../text/desk.ts";
import { checkText } from "../text/deskCheck.ts";
import { joinText } from "../text/joins.ts";
import { AcceptPanel } from "./AcceptPanel.tsx";
import { ApplyBar } from "./ApplyBar.tsx";
import { Asking } from "./Asking.tsx";
import { draftKey } from "./draftKey.ts";
import { ImpactPanel } from "./ImpactPanel.tsx";
import type { DraftSheet, ImportSession } from "./imports.ts";
import { NearMisses } from "./NearMisses.tsx";
import { Problems } from "./Problems.tsx";
import { phaseOf } from "./phase.ts";
import { type Place, sheetAt } from "./place.ts";
import { Recognise } from "./Recognise.tsx";
import { SessionHead } from "./SessionHead.tsx";
import { SheetView } from "./SheetView.tsx";
import { Steps } from "./Steps.tsx";
import { type Edits, useEdits } from "./useEdits.ts";

interface SessionProps {
  readonly session: ImportSession;
  readonly isStale: boolean;
  readonly put: (session: ImportSession) => void;
  readonly place: Place | null;
  readonly onPoint: (place: Place) => void;
}

/** One import, all its steps on one page: recognised, checked, measured, accepted. */
export function Session({ session, isStale, put, place, onPoint }: SessionProps) {
  const edits = useEdits(session);
  // Of what was imported before, or thrown away, there is nothing to show.
  const isRead = session.draft !== null || phaseOf(session.state) !== "over";
  const sheet = sheetAt(session.draft?.sheets ?? [], place);
  return (
    <article class="session" aria-busy={phaseOf(session.state) === "working"} aria-label={session.title}>
      <SessionHead session={session} put={put} />
      {isRead && <Steps session={session} />}
      <Asking session={session} edits={edits} />
      <ApplyBar session={session} edits={edits} put={put} />
      {isStale && <p class="warn">{say(deskText.stale)}</p>}
      {isRead && <AllSteps session={session} put={put} place={place} onPoint={onPoint} sheet={sheet} edits={edits} />}
    </article>
  );
}

interface AllStepsProps extends Omit<SessionProps, "isStale"> {
  readonly sheet: DraftSheet | null;
  readonly edits: Edits;
}

function AllSteps({ session, put, place, onPoint, sheet, edits }: AllStepsProps) {
  return (
    <>
      <Step name="recognise">
        {sheet ? (
          <Recognise session={session} sheet={sheet} edits={edits} onPoint={onPoint} />
        ) : (
          <p class="muted">{say(deskText.notReadYet)}</p>
        )}
      </Step>
      <Step name="check">
        <div class="check-grid">
          <div class="check-sheet">
            {sheet ? (
              <SheetView session={session} sheet={sheet} place={place} />
            ) : (
              <p class="muted">{say(checkText.notYet)}</p>
            )}
          </div>
          <Problems session={session} place={place} onChoose={onPoint} />
        </div>
        {hasProjects(session) && (
          <NearMisses
            session={session.id}
            version={draftKey(session)}
            isWaiting={session.state !== "ready"}
            head={<h3>{say(joinText.title)}</h3>}
          />
        )}
      </Step>
      <Step name="impact">
        <ImpactPanel session={session} />
      </Step>
      <Step name="accept">
        <AcceptPanel session={session} put={put} />
      </Step>
    </>
  );
}

/** Whether there are projects of the import to compare with others: nothing was drafted of files that leave something open. */
function hasProjects({ state, draft }: ImportSession): boolean {
  return (draft?.batch ?? "") !== "" && (state === "ready" || phaseOf(state) === "working");
}

function Step({ name, children }: { name: keyof typeof stepNames; children: ComponentChildren }) {
  return (
    <section class="desk-step" id={`desk-${name}`} tabIndex={-1} aria-labelledby={`desk-${name}-title`}>
      <h2 id={`desk-${name}-title`}>{say(stepNames[name])}</h2>
      {children}
    </section>
  );
}
