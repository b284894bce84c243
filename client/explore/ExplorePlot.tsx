import type { RefObject } from "preact";
import { useCallback, useMemo } from "preact/hooks";
import type { ChartChoice, ChartColumn } from "../charts/resultChoice.ts";
import type { SqlAnswer } from "../sql/askSql.ts";
import { ResultPlot, useResultDrawing } from "../sql/ResultPlot.tsx";
import type { Cell } from "../sql/runApi.ts";
import type { Asked } from "./address.ts";
import { apartOf, dimensionsOf, ENDINGS } from "./Question.ts";
import type { Words } from "./words.ts";

interface ExplorePlotProps {
  readonly asked: Asked;
  readonly answer: SqlAnswer;
  readonly words: Words;
  readonly title: string;
  readonly body: RefObject<HTMLElement | null>;
}

/** The first measure of the groups as a chart: years as lines, other groups as bars; what stands apart in charts of its own. */
export function ExplorePlot({ asked, answer, words, title, body }: ExplorePlotProps) {
  const choice = useMemo(() => choiceOf(asked), [asked]);
  const rows = useMemo(() => drawnRows(asked, answer, choice), [asked, answer, choice]);
  const columns = useMemo(() => columnsOf(asked), [asked]);
  const named = useCallback((value: Cell, column: string) => namedIn(rows, words, value, column), [rows, words]);
  const drawing = useResultDrawing({ columns, rows, choice, label: words.column, named });
  return (
    <>
      {drawing.legend.length > 0 && (
        <ul class="legend">
          {drawing.legend.map(({ label, colour }) => (
            <li key={label}>
              <i style={{ background: colour }} />
              {label}
            </li>
          ))}
        </ul>
      )}
      <ResultPlot drawing={drawing} choice={choice} title={title} body={body} />
    </>
  );
}

/** Which dimensions lie along, in colours and in small charts. */
function choiceOf(asked: Asked): ChartChoice {
  const apart = apartOf(asked);
  const dimensions = dimensionsOf(asked);
  const facet = dimensions.find(({ name }) => apart.includes(name) && dimensions.length > 1) ?? null;
  const rest = dimensions.filter((one) => one !== facet);
  const x = rest.find(({ isYear }) => isYear) ?? rest[0];
  const colour = rest.find((one) => one !== x) ?? null;
  return {
    mark: x?.isYear ? "line" : "bar",
    x: x?.name ?? "level",
    y: [asked.measures[0]?.name ?? ""],
    colour: colour?.name ?? null,
    facet: facet?.name ?? null,
    sort: null,
  };
}

/** The rows of exactly the dimensions that are drawn; subtotals of others would be drawn twice. */
function drawnRows(asked: Asked, { rows }: SqlAnswer, { x, colour, facet }: ChartChoice) {
  const dimensions = dimensionsOf(asked);
  const level = dimensions.reduce(
    (sum, { name }, at) => ([x, colour, facet].includes(name) ? sum : sum + 2 ** (dimensions.length - 1 - at)),
    0,
  );
  return rows.filter((row) => Number(row.level) === level);
}

function columnsOf(asked: Asked): ChartColumn[] {
  const dimensions = dimensionsOf(asked).map(({ name, isYear }) => ({
    name,
    kind: "text",
    type: "VARCHAR",
    unit: isYear ? "year" : null,
  }));
  const measures = asked.measures.map(({ name, unit }) => ({
    name,
    kind: unit === "yuan" ? "money" : "number",
    type: "DECIMAL",
    unit,
  }));
  return [{ name: "level", kind: "text", type: "VARCHAR", unit: null }, ...dimensions, ...measures];
}

function namedIn(rows: SqlAnswer["rows"], words: Words, value: Cell, column: string): string {
  const name = `${column}${ENDINGS.name}`;
  return words.value(column, value, rows.find((row) => row[column] === value)?.[name] ?? null);
}
