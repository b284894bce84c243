import { useRef, useState } from "preact/hooks";
import type { Brief, BriefParagraph } from "../api.ts";
import { PrincipalField } from "../PrincipalField.tsx";
import { say } from "../say.ts";
import { briefText } from "../text/brief.ts";
import { useAction } from "../useAction.ts";
import { saveEdit } from "./brief.ts";
import { PlacePicker } from "./PlacePicker.tsx";
import { filled } from "./places.ts";

interface EditParagraphProps {
  readonly brief: Brief;
  readonly paragraph: BriefParagraph;
  readonly onDone: (isChanged: boolean) => void;
}

/** A paragraph being rewritten: words are the person's, numbers stay places that the warehouse fills. */
export function EditParagraph({ brief, paragraph, onDone }: EditParagraphProps) {
  const [text, setText] = useState(paragraph.template);
  const field = useRef<HTMLTextAreaElement>(null);
  const keep = (template: string | null) =>
    saveEdit(scopeOf(brief), paragraph.id, template, paragraph.edit?.at ?? null).then(() => onDone(true));
  const save = useAction(() => keep(text));
  const revert = useAction(() => keep(null));
  const isBusy = save.isBusy || revert.isBusy;
  const error = save.error ?? revert.error;
  const insert = (place: string) => {
    const at = field.current?.selectionStart ?? text.length;
    setText(`${text.slice(0, at)}{${place}}${text.slice(field.current?.selectionEnd ?? at)}`);
    field.current?.focus();
  };
  return (
    <form
      class="brief-edit"
      onSubmit={(event) => {
        event.preventDefault();
        save.run();
      }}
    >
      <textarea
        ref={field}
        rows={6}
        maxLength={4_000}
        aria-label={say(briefText.text)}
        aria-describedby={`${paragraph.id}-hint`}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p class="muted" id={`${paragraph.id}-hint`}>
        {say(briefText.textHint)}
      </p>
      <p class="brief-preview">
        <small class="muted">{say(briefText.preview)}</small> {filled(text, brief.places)}
      </p>
      <PlacePicker places={brief.places} template={paragraph.generated} onPick={insert} />
      {error && (
        <p class="bad" role="alert">
          {say(error)}
        </p>
      )}
      <EditButtons
        isBusy={isBusy}
        isEdited={paragraph.edit !== null}
        isEmpty={text.trim() === ""}
        revert={revert.run}
        cancel={() => onDone(false)}
      />
    </form>
  );
}

interface EditButtonsProps {
  readonly isBusy: boolean;
  readonly isEdited: boolean;
  readonly isEmpty: boolean;
  readonly revert: () => void;
  readonly cancel: () => void;
}

function EditButtons({ isBusy, isEdited, isEmpty, revert, cancel }: EditButtonsProps) {
  return (
    <p class="brief-buttons">
      <PrincipalField />
      <button type="submit" class="field primary" disabled={isBusy || isEmpty}>
        {say(briefText.save)}
      </button>
      <button type="button" class="field" disabled={isBusy} onClick={cancel}>
        {say(briefText.cancel)}
      </button>
      {isEdited && (
        <button type="button" class="field" disabled={isBusy} onClick={revert}>
          {say(briefText.revert)}
        </button>
      )}
    </p>
  );
}

function scopeOf({ year, lang, region_code, department_code }: Brief) {
  return { year, lang, region_code, department_code };
}
