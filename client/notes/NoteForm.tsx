import { useId, useState } from "preact/hooks";
import type { NotePoint } from "../api.ts";
import { PrincipalField } from "../PrincipalField.tsx";
import { send } from "../request.ts";
import { say } from "../say.ts";
import { noteText } from "../text/notes.ts";
import type { Text } from "../text/text.ts";
import { NoteFrame } from "./NoteFrame.tsx";
import type { NotedFigure } from "./notePlace.ts";

interface NoteFormProps {
  readonly figure: NotedFigure;
  readonly title: Text;
  readonly points: readonly NotePoint[];
}

/** A note being written: on the whole figure or one of its points, under a name. */
export function NoteForm({ figure, title, points }: NoteFormProps) {
  const [text, setText] = useState("");
  const [at, setAt] = useState("");
  const hint = useId();
  const point = points.find(({ key }) => key === at) ?? null;
  return (
    <NoteFrame
      title={say(noteText.write, { figure: say(title) })}
      yes={noteText.save}
      isReady={text.trim() !== ""}
      work={() => send("POST", "/api/notes", { ...figure, point, text })}
    >
      {points.length > 0 && <PointSelect points={points} value={at} onChange={setAt} />}
      <textarea
        rows={4}
        required
        maxLength={500}
        aria-label={say(noteText.text)}
        aria-describedby={hint}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p class="muted" id={hint}>
        {say(noteText.hint)}
      </p>
      <PrincipalField />
    </NoteFrame>
  );
}

interface PointSelectProps {
  readonly points: readonly NotePoint[];
  readonly value: string;
  readonly onChange: (key: string) => void;
}

function PointSelect({ points, value, onChange }: PointSelectProps) {
  return (
    <select
      class="field"
      aria-label={say(noteText.point)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{say(noteText.whole)}</option>
      {points.map(({ key, label }) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </select>
  );
}
