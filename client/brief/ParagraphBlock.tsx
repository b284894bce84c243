import { Pencil } from "lucide";
import type { BriefParagraph } from "../api.ts";
import { moment } from "../format.ts";
import { Icon } from "../Icon.tsx";
import { say } from "../say.ts";
import { briefText } from "../text/brief.ts";
import { Runs } from "./Runs.tsx";

interface ParagraphBlockProps {
  readonly paragraph: BriefParagraph;
  readonly onEdit: () => void;
}

/** A paragraph, who rewrote it where somebody did, and the way to rewrite it. */
export function ParagraphBlock({ paragraph, onEdit }: ParagraphBlockProps) {
  const { id, mark, runs, edit } = paragraph;
  const label = say(briefText.edit);
  return (
    <div class="brief-paragraph" id={id}>
      <p>
        {mark !== "" && <b>{mark}</b>}
        <Runs runs={runs} />
      </p>
      {edit && (
        <small class="muted">
          {say(briefText.edited, { author: edit.author, date: moment(edit.at, { time: true }) })}
        </small>
      )}
      <button type="button" class="tool" aria-label={label} title={label} onClick={onEdit}>
        <Icon node={Pencil} />
      </button>
    </div>
  );
}
