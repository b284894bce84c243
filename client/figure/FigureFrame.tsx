import type { ComponentChildren } from "preact";
import type { LegendEntry } from "../charts/Chart.ts";
import { NoteList } from "../notes/NoteList.tsx";
import type { NotedFigure } from "../notes/notePlace.ts";
import { say } from "../say.ts";
import type { Text } from "../text/text.ts";
import { FigureFoot } from "./FigureFoot.tsx";

interface FigureFrameProps {
  readonly id: string;
  /** Columns of the twelve that the figure takes on a wide screen. */
  readonly span: number;
  readonly title: Text;
  readonly subtitle: string;
  readonly answer?: { readonly snapshot: string } | null;
  /** The figure as notes are pinned to it; absent until it is known what it shows. */
  readonly noted?: NotedFigure;
  readonly coverage?: string | null;
  readonly legend?: readonly LegendEntry[];
  readonly tools?: ComponentChildren;
  /** What can be chosen for the figure alone. */
  readonly choices?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** What stands around every figure: title, subtitle, tools, legend, foot. */
export function FigureFrame(props: FigureFrameProps) {
  const { id, span, title, subtitle, answer, noted, coverage = null, legend = [], tools, choices, children } = props;
  return (
    <figure class="figure" id={id} data-span={span}>
      <figcaption>
        <div>
          <h2>{say(title)}</h2>
          <p class="muted">{subtitle}</p>
        </div>
        {tools}
      </figcaption>
      {choices && <div class="figure-choices">{choices}</div>}
      {legend.length > 0 && (
        <ul class="legend">
          {legend.map((entry) => (
            <li key={entry.label}>
              <i style={entry.outlined ? { border: `1px dashed ${entry.colour}` } : { background: entry.colour }} />
              {entry.label}
            </li>
          ))}
        </ul>
      )}
      {children}
      <FigureFoot snapshot={answer?.snapshot ?? null} coverage={coverage} />
      {noted && <NoteList figure={noted} />}
    </figure>
  );
}
