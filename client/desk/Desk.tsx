import { useState } from "preact/hooks";
import { Message } from "../figure/Message.tsx";
import { latest } from "../query.ts";
import "../styles/desk.css";
import "../styles/deskSession.css";
import "../styles/deskForm.css";
import "../styles/deskProblems.css";
import { deskText } from "../text/desk.ts";
import { Drop } from "./Drop.tsx";
import { FileList } from "./FileList.tsx";
import { ImportList } from "./ImportList.tsx";
import type { Place } from "./place.ts";
import { Session } from "./Session.tsx";
import { useImport } from "./useImport.ts";
import "../styles/deskSheet.css";

/** The desk without an import on it: where files come in, and what lies there already. */
export function EmptyDesk() {
  return (
    <div class="desk">
      <div class="desk-main">
        <Drop isSmall={false} />
      </div>
      <div class="desk-side">
        <ImportList current={null} />
      </div>
    </div>
  );
}

/** The desk with one import on it: at the left imports and files, at the right what becomes of them. */
export function OpenDesk({ id }: { id: string }) {
  const { shown, isStale, put } = useImport(id);
  const [place, setPlace] = useState<Place | null>(null);
  const session = latest(shown);
  return (
    <div class="desk">
      <div class="desk-side">
        <Drop isSmall={true} />
        {session && <FileList session={session} place={place} onChoose={setPlace} />}
        <ImportList current={session} />
      </div>
      <div class="desk-main">
        {shown.status === "failed" && <Message title={shown.error.text} retry={shown.retry} />}
        {shown.status === "loading" && <Message title={deskText.loading} />}
        {session && <Session session={session} isStale={isStale} put={put} place={place} onPoint={setPlace} />}
      </div>
    </div>
  );
}
