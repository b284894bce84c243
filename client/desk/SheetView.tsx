import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Message } from "../figure/Message.tsx";
import { count } from "../format.ts";
import { latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import { namedCells } from "../table/namedCells.ts";
import { SheetCells } from "../table/SheetCells.tsx";
import { checkText } from "../text/deskCheck.ts";
import { columnName, useDictionary } from "./dictionary.ts";
import { draftKey } from "./draftKey.ts";
import { addressOf, type DraftSheet, fetchMarkedSheet, type ImportSession, SHEET_ROWS } from "./imports.ts";
import { letterOf, type Place, rowOf } from "./place.ts";
import { ruleTitles } from "./ruleTitles.ts";

interface SheetViewProps {
  readonly session: ImportSession;
  readonly sheet: DraftSheet;
  readonly place: Place | null;
}

/** The sheet as it was sent: recognised columns under coloured heads, problem cells marked, the chosen one ringed. */
export function SheetView({ session, sheet, place }: SheetViewProps) {
  const cell = place?.file === sheet.file && place.sheet === sheet.sheet ? place.cell : "";
  const [first, setFirst] = useState(1);
  // A cell that is pointed at moves the window, so that it and some rows above it are in sight.
  useEffect(() => setFirst(Math.max(1, (rowOf(cell) ?? 1) - 8)), [cell, place, sheet.file, sheet.sheet]);
  const loadable = useAnswer(`desk sheet ${draftKey(session)} ${sheet.file} ${sheet.sheet} ${first}`, () =>
    fetchMarkedSheet(session.id, sheet.file, sheet.sheet, first),
  );
  const grid = latest(loadable);
  const titles = ruleTitles(session);
  const heads = useHeads(sheet);
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  // Errors come first: what else is said of a cell does not make light of them.
  const marks = new Map(
    grid?.marks.toReversed().map(({ cell, rule, severity }) => [cell, { severity, text: titles.get(rule) ?? rule }]),
  );
  return (
    <>
      {grid ? (
        <SheetCells
          label={`${say(checkText.sheet)} ${sheet.sheet || sheet.file}`}
          columns={grid.columns}
          rows={grid.rows}
          row={rowOf(cell)}
          ringed={namedCells(cell, grid)}
          marks={marks}
          heads={heads}
          headerRows={sheet.header_rows}
        />
      ) : (
        <div class="sheet" data-loading="true" />
      )}
      <p class="unseen" role="status">
        {cell !== "" && say(checkText.ringed, { cell, message: place?.message ?? "" })}
      </p>
      <Pager rows={grid?.rows ?? null} first={first} onGo={setFirst}>
        <a class="field" href={`${addressOf(session.id)}/marked?${new URLSearchParams({ file: sheet.file })}`} download>
          {say(checkText.marked)}
        </a>
      </Pager>
    </>
  );
}

interface PagerProps {
  /** Null while they are on their way. */
  readonly rows: readonly { readonly row: number }[] | null;
  readonly first: number;
  readonly onGo: (row: number) => void;
  readonly children: ComponentChildren;
}

function Pager({ rows, first, onGo, children }: PagerProps) {
  const last = rows?.at(-1)?.row;
  const values = { count: String(SHEET_ROWS) };
  return (
    <div class="sheet-pager">
      <button type="button" class="field" disabled={first <= 1} onClick={() => onGo(Math.max(1, first - SHEET_ROWS))}>
        {say(checkText.before, values)}
      </button>
      <button
        type="button"
        class="field"
        disabled={(rows?.length ?? 0) < SHEET_ROWS || last === undefined}
        onClick={() => onGo((last ?? first) + 1)}
      >
        {say(checkText.after, values)}
      </button>
      <span class="muted">
        {rows?.length === 0 && say(checkText.emptySheet)}
        {last !== undefined && say(checkText.rowsShown, { first: count(rows?.[0]?.row ?? first), last: count(last) })}
      </span>
      <span class="push" />
      <label>
        <span class="muted">{say(checkText.goTo)}</span>{" "}
        <input
          type="number"
          min={1}
          step={1}
          onChange={(event) => {
            const row = event.currentTarget.valueAsNumber;
            if (row >= 1) onGo(Math.floor(row));
          }}
        />
      </label>
      {children}
    </div>
  );
}

function useHeads(sheet: DraftSheet): ReadonlyMap<string, string> {
  const dictionary = useDictionary();
  const heads = new Map<string, string>();
  for (const { position, column } of sheet.columns) {
    if (column === null) continue;
    const letter = letterOf(position);
    const before = heads.get(letter);
    const name = columnName(dictionary, column);
    heads.set(letter, before ? `${before} · ${name}` : name);
  }
  return heads;
}
