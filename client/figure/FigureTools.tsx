import { ChartLine, CircleQuestionMark, type IconNode, StickyNote, Table2 } from "lucide";
import type { ComponentChildren } from "preact";
import { Icon } from "../Icon.tsx";
import { type Notable, writeNote } from "../notes/noteAction.ts";
import { say } from "../say.ts";
import { frameText } from "../text/frame.ts";

interface FigureToolsProps {
  /** Switches between chart and table twin; absent where a figure has only one form. */
  readonly twin?: { readonly showsTable: boolean; readonly onSwitch: () => void };
  readonly notable: Notable;
  readonly onWhy: () => void;
  /** The export menu, where there is one. */
  readonly children?: ComponentChildren;
}

/** Table twin, export, notes and explanation of one figure. */
export function FigureTools({ twin, notable, onWhy, children }: FigureToolsProps) {
  return (
    <div class="tools">
      {twin && (
        <Tool
          name={say(twin.showsTable ? frameText.chart : frameText.table)}
          icon={twin.showsTable ? ChartLine : Table2}
          onClick={twin.onSwitch}
        />
      )}
      {children}
      <Tool name={say(frameText.note)} icon={StickyNote} onClick={() => writeNote(notable)} />
      <Tool name={say(frameText.why)} icon={CircleQuestionMark} onClick={onWhy} />
    </div>
  );
}

function Tool({ name, icon, onClick }: { name: string; icon: IconNode; onClick: () => void }) {
  return (
    <button type="button" class="tool" title={name} aria-label={name} onClick={onClick}>
      <Icon node={icon} />
    </button>
  );
}
