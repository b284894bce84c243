import { ChevronDown, ChevronRight } from "lucide";
import { useMemo, useRef, useState } from "preact/hooks";
import type { Unit } from "../format.ts";
import { Icon } from "../Icon.tsx";
import { isPrinting } from "../printing.ts";
import { ScrollBox } from "../ScrollBox.tsx";
import { say } from "../say.ts";
import { ROW_HEIGHT, useRowWindow } from "../table/useRowWindow.ts";
import { exploreText } from "../text/explore.ts";
import type { Asked } from "./address.ts";
import { drilled } from "./drill.ts";
import type { Measure } from "./Mart.ts";
import { type Pivot, type PivotHead, type PivotLine, unfolded } from "./pivot.ts";
import { ENDINGS } from "./Question.ts";
import { ask } from "./useAsked.ts";
import { changeText, lineName, measureText, type Words } from "./words.ts";

interface PivotTableProps {
  readonly asked: Asked;
  readonly pivot: Pivot;
  readonly words: Words;
  readonly unit: Unit;
  readonly unitName: string;
  readonly caption: string;
}

/** One column of numbers: a measure, its value last year or its change, at one value across. */
interface NumberColumn {
  readonly key: string;
  readonly head: PivotHead;
  readonly measure: Measure;
  readonly of: "value" | "lastYear" | "change";
}

/** Groups down the side with their subtotals, values across, measures within them. */
export function PivotTable({ asked, pivot, words, unit, unitName, caption }: PivotTableProps) {
  const box = useRef<HTMLDivElement>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const columns = useMemo(() => numberColumns(asked, pivot), [asked, pivot]);
  const lines = useMemo(() => unfolded(pivot.lines, folded), [pivot, folded]);
  const { first, last } = useRowWindow(box, lines.length);
  const toggle = (key: string) => {
    const next = new Set(folded);
    if (!next.delete(key)) next.add(key);
    setFolded(next);
  };
  return (
    <ScrollBox class="table-box pivot" label={caption} box={box} height={640}>
      <table aria-rowcount={lines.length + 1}>
        <caption class="unseen">{caption}</caption>
        <PivotHeads {...{ asked, pivot, words, unitName, columns }} />
        <tbody>
          <Gap rows={first} columns={columns.length + 1} />
          {lines.slice(first, last).map((line) => (
            <Line
              key={line.key}
              {...{ asked, line, words, unit, columns }}
              isFolded={folded.has(line.key)}
              onFold={toggle}
            />
          ))}
          <Gap rows={isPrinting.value ? 0 : lines.length - last} columns={columns.length + 1} />
        </tbody>
      </table>
    </ScrollBox>
  );
}

function numberColumns({ measures, isCompared }: Asked, { heads }: Pivot): NumberColumn[] {
  const kinds = isCompared ? (["value", "lastYear", "change"] as const) : (["value"] as const);
  return heads.flatMap((head) =>
    measures.flatMap((measure) => kinds.map((of) => ({ key: `${head.key} ${measure.name} ${of}`, head, measure, of }))),
  );
}

interface PivotHeadsProps {
  readonly asked: Asked;
  readonly pivot: Pivot;
  readonly words: Words;
  readonly unitName: string;
  readonly columns: readonly NumberColumn[];
}

function PivotHeads({ asked, pivot, words, unitName, columns }: PivotHeadsProps) {
  const { across, rows } = asked;
  const corner = rows.map(({ name }) => words.column(name)).join(" / ");
  return (
    <thead>
      {across && (
        <tr>
          <th scope="col">{words.column(across.name)}</th>
          {pivot.heads.map((head) => (
            <th key={head.key} scope="colgroup" class="number across" colSpan={columns.length / pivot.heads.length}>
              {head.isTotal ? say(exploreText.total) : words.value(across.name, head.value, head.name)}
            </th>
          ))}
        </tr>
      )}
      <tr>
        <th scope="col">{corner}</th>
        {columns.map(({ key, measure, of }) => (
          <th key={key} scope="col" class="number">
            {of === "value" ? words.column(measure.name) : say(exploreText[of])}
            {of !== "change" && measure.unit === "yuan" && <small> {unitName}</small>}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface LineProps {
  readonly asked: Asked;
  readonly line: PivotLine;
  readonly words: Words;
  readonly unit: Unit;
  readonly columns: readonly NumberColumn[];
  readonly isFolded: boolean;
  readonly onFold: (key: string) => void;
}

function Line({ asked, line, words, unit, columns, isFolded, onFold }: LineProps) {
  const name = lineName(words, asked, line);
  const into = drilled(asked, line);
  return (
    <tr data-depth={line.depth} data-sum={line.hasParts}>
      <th scope="row" title={name} style={{ paddingLeft: `${line.within * 16}px` }}>
        {line.hasParts && line.depth > 0 && (
          <button
            type="button"
            class="plain"
            aria-expanded={!isFolded}
            aria-label={say(isFolded ? exploreText.unfold : exploreText.fold, { name })}
            onClick={() => onFold(line.key)}
          >
            <Icon node={isFolded ? ChevronRight : ChevronDown} size={14} />
          </button>
        )}
        {into === null ? (
          name
        ) : (
          <button
            type="button"
            class="plain drill"
            title={say(exploreText.drill, { name })}
            onClick={() => ask(asked, into)}
          >
            {name}
          </button>
        )}
      </th>
      {columns.map((column) => (
        <td key={column.key} class="number">
          {cellOf(line, column, unit)}
        </td>
      ))}
    </tr>
  );
}

function cellOf(line: PivotLine, { head, measure, of }: NumberColumn, unit: Unit): string {
  const row = line.cells.get(head.key);
  if (of === "change") return changeText(measure, row?.[`${measure.name}${ENDINGS.change}`]);
  return measureText(measure, row?.[of === "value" ? measure.name : `${measure.name}${ENDINGS.lastYear}`], unit);
}

/** Stands for the lines that are not drawn, so that the scroll bar is right. */
function Gap({ rows, columns }: { rows: number; columns: number }) {
  if (rows <= 0) return null;
  return (
    <tr>
      <td colSpan={columns} style={{ height: `${rows * ROW_HEIGHT}px`, padding: 0 }} />
    </tr>
  );
}
