import { ArrowLeft, SquareTerminal, X } from "lucide";
import type { ComponentChildren } from "preact";
import { useCallback, useMemo, useRef } from "preact/hooks";
import { type ChartChoice, type ChartColumn, defaultChoice, readChoice } from "../charts/resultChoice.ts";
import { MOST_MARKS } from "../charts/resultPoints.ts";
import { FigureFrame } from "../figure/FigureFrame.tsx";
import { Message } from "../figure/Message.tsx";
import { Icon } from "../Icon.tsx";
import { Link } from "../Link.tsx";
import { useOffice } from "../office.ts";
import { latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import { askSql, type SqlAnswer } from "../sql/askSql.ts";
import type { Tile } from "../sql/keptApi.ts";
import { namedValue } from "../sql/namedValue.ts";
import { ChartExport, ResultExport } from "../sql/ResultExport.tsx";
import { ResultPlot, useResultDrawing } from "../sql/ResultPlot.tsx";
import type { Cell } from "../sql/runApi.ts";
import { useMeanings } from "../sql/useCatalogue.ts";
import { sqlLink } from "../sqlLink.ts";
import { sqlText } from "../text/sql.ts";
import { boardText, workbenchText } from "../text/workbench.ts";
import { view } from "../view.ts";

interface BoardTileProps {
  readonly tile: Tile;
  readonly onRemove: () => void;
  /** Null for the first one. */
  readonly onEarlier: (() => void) | null;
}

/** One figure of a board: its statement is run when the board is opened. */
export function BoardTile({ tile, onRemove, onEarlier }: BoardTileProps) {
  const published = latest(useOffice())?.snapshot?.id ?? "";
  const { id, sql, parameters, snapshot, title } = tile;
  const key = `tile ${id} ${snapshot ?? published} ${sql} ${JSON.stringify(parameters)}`;
  const loadable = useAnswer(key, () => askSql({ sql, parameters, snapshot }, MOST_MARKS));
  const answer = latest(loadable);
  const own = <TileTools tile={tile} onRemove={onRemove} onEarlier={onEarlier} />;
  if (answer !== null && answer.rows.length > 0) return <DrawnTile {...{ tile, answer, own }} />;
  const tools = <Tools save={answer && <ResultExport run={answer.id} name={title} />} own={own} />;
  return (
    <FigureFrame id={id} span={6} title={{ zh: title, en: title }} subtitle={"\u00a0"} answer={answer} tools={tools}>
      <div class="figure-body" data-loading={loadable.status === "loading"} style={{ minHeight: "320px" }}>
        {loadable.status === "failed" && <Message title={loadable.error.text} retry={loadable.retry} />}
        {answer && <Message title={workbenchText.noRows} />}
      </div>
    </FigureFrame>
  );
}

/** What saves a tile before what is done with it. */
function Tools({ save, own }: { save: ComponentChildren; own: ComponentChildren }) {
  return (
    <div class="tools">
      {save}
      {own}
    </div>
  );
}

function TileTools({ tile, onRemove, onEarlier }: BoardTileProps) {
  const { sql, parameters, chart, snapshot, title } = tile;
  const link = sqlLink(sql, { name: title, parameters, chart: chart as object | null, snapshot });
  const [removing, moving] = [say(boardText.removeTile, { name: title }), say(boardText.earlier, { name: title })];
  return (
    <>
      <Link to={link} class="tool" aria-label={say(sqlText.openInWorkbench)}>
        <Icon node={SquareTerminal} />
      </Link>
      {onEarlier && (
        <button type="button" class="tool" aria-label={moving} title={moving} onClick={onEarlier}>
          <Icon node={ArrowLeft} />
        </button>
      )}
      <button type="button" class="tool" aria-label={removing} title={removing} onClick={onRemove}>
        <Icon node={X} />
      </button>
    </>
  );
}

interface DrawnTileProps {
  readonly tile: Tile;
  readonly answer: SqlAnswer;
  /** What is done with the tile. */
  readonly own: ComponentChildren;
}

function DrawnTile({ tile, answer, own }: DrawnTileProps) {
  const meaning = useMeanings();
  const columns = useMemo(
    () => answer.columns.map((column) => ({ ...column, unit: meaning(column.name)?.unit ?? null })),
    [answer, meaning],
  );
  const choice = readChoice(tile.chart, columns) ?? defaultChoice(columns);
  const title = { zh: tile.title, en: tile.title };
  if (choice !== null) return <ChartOfTile {...{ tile, answer, own, columns, choice }} />;
  const tools = <Tools save={<ResultExport run={answer.id} name={tile.title} />} own={own} />;
  return (
    <FigureFrame id={tile.id} span={6} title={title} subtitle={"\u00a0"} answer={answer} tools={tools}>
      <Message title={workbenchText.noChart} />
    </FigureFrame>
  );
}

interface ChartOfTileProps extends DrawnTileProps {
  readonly columns: readonly ChartColumn[];
  readonly choice: ChartChoice;
}

function ChartOfTile({ tile, answer, own, columns, choice }: ChartOfTileProps) {
  const body = useRef<HTMLDivElement>(null);
  const meaning = useMeanings();
  const { lang } = view.value;
  const label = useCallback((name: string) => meaning(name)?.label?.[lang] || name, [meaning, lang]);
  const named = useCallback((value: Cell, column: string) => namedValue(value, column, lang), [lang]);
  const drawing = useResultDrawing({ columns, rows: answer.rows, choice, label, named });
  const follows = tile.snapshot === null ? [say(boardText.live)] : [];
  const subtitle = [...(drawing.unitName ? [drawing.unitName] : []), ...follows].join(" · ") || "\u00a0";
  const { title } = tile;
  const save = <ChartExport {...{ run: answer.id, snapshot: answer.snapshot, title, subtitle, drawing, body }} />;
  return (
    <FigureFrame
      {...{ id: tile.id, span: 6, subtitle, answer }}
      title={{ zh: title, en: title }}
      tools={<Tools save={save} own={own} />}
      legend={drawing.legend}
    >
      <div class="figure-body" ref={body}>
        <ResultPlot drawing={drawing} choice={choice} title={title} body={body} />
      </div>
    </FigureFrame>
  );
}
