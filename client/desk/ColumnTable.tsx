import { ChevronDown, ChevronUp } from "lucide";
import { useState } from "preact/hooks";
import type { ImportPreview } from "../api.ts";
import { Icon } from "../Icon.tsx";
import { latest, useAnswer } from "../query.ts";
import { ScrollBox } from "../ScrollBox.tsx";
import { say } from "../say.ts";
import { recogniseText } from "../text/deskCheck.ts";
import { ColumnSelect } from "./ColumnSelect.tsx";
import { draftKey } from "./draftKey.ts";
import { type DraftSheet, fetchPreview, type ImportSession } from "./imports.ts";
import { letterOf } from "./place.ts";
import { reasonText } from "./reasonText.ts";
import { columnsOfHeader, type Edits } from "./useEdits.ts";
import { useStoredValue } from "./useStoredValue.tsx";

interface ColumnTableProps {
  readonly session: ImportSession;
  readonly sheet: DraftSheet;
  readonly edits: Edits;
}

type PreviewRow = ImportPreview["rows"][number];

/** A sheet's columns one below the other: header, what it fills and why, and a row's text beside the value it becomes. */
export function ColumnTable({ session, sheet, edits }: ColumnTableProps) {
  const key = `preview ${draftKey(session)} ${sheet.file} ${sheet.sheet}`;
  const preview = latest(useAnswer(key, () => fetchPreview(session.id, sheet.file, sheet.sheet)));
  const [at, setAt] = useState(0);
  const row = preview?.rows[Math.min(at, preview.rows.length - 1)];
  const headers = sheet.columns.filter(
    (column, index) => sheet.columns.findIndex((other) => other.position === column.position) === index,
  );
  return (
    <>
      <h3>{say(recogniseText.columns)}</h3>
      <p class="muted">{say(recogniseText.columnsNote)}</p>
      <ScrollBox class="column-box" label={say(recogniseText.columns)}>
        <table class="column-table">
          <ColumnHead row={row} at={at} rows={preview?.rows.length ?? 0} onGo={setAt} />
          <tbody>
            {headers.map(({ position, header }) => (
              <tr key={position}>
                <td class="muted">{letterOf(position)}</td>
                <th scope="row">{header}</th>
                <td>
                  <HeaderChoice sheet={sheet} header={header} edits={edits} />
                </td>
                <PreviewCells session={session} preview={preview} row={row} position={position} />
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}

interface ColumnHeadProps {
  readonly row: PreviewRow | undefined;
  readonly at: number;
  readonly rows: number;
  readonly onGo: (at: number) => void;
}

function ColumnHead({ row, at, rows, onGo }: ColumnHeadProps) {
  const step = (to: number, text: string, node: typeof ChevronUp) => (
    <button
      type="button"
      class="tool"
      aria-label={text}
      title={text}
      disabled={to < 0 || to >= rows}
      onClick={() => onGo(to)}
    >
      <Icon node={node} size={14} />
    </button>
  );
  return (
    <thead>
      <tr>
        <th scope="col">{say(recogniseText.letter)}</th>
        <th scope="col">{say(recogniseText.header)}</th>
        <th scope="col">{say(recogniseText.fillsColumn)}</th>
        <th scope="col" class="number">
          <span class="row-steps">
            {step(at - 1, say(recogniseText.earlier), ChevronUp)}
            {step(at + 1, say(recogniseText.later), ChevronDown)}
            <span role="status">
              {say(recogniseText.original)}
              {row && ` · ${say(recogniseText.row, { row: String(row.row) })}`}
            </span>
          </span>
        </th>
        <th scope="col" class="number">
          {say(recogniseText.stored)}
        </th>
      </tr>
    </thead>
  );
}

/** One select a column that the header fills; a header that fills none has one that says so. */
function HeaderChoice({ sheet, header, edits }: { sheet: DraftSheet; header: string; edits: Edits }) {
  const columns = columnsOfHeader(sheet, header, edits.wishes);
  const choose = (index: number, column: string) => {
    const next = [...columns];
    next[index] = column;
    edits.change({ map: { ...edits.wishes.map, [header]: next.filter((one) => one !== "") } });
  };
  return (
    <fieldset class="bare" disabled={edits.isClosed}>
      {(columns.length === 0 ? [""] : columns).map((column, index) => {
        const match = sheet.columns.find((one) => one.header === header && one.column === column);
        return (
          <span class="column-choice" key={index}>
            <ColumnSelect
              label={`${header}: ${say(recogniseText.fillsColumn)}`}
              value={column}
              none={say(recogniseText.leaveOut)}
              onChange={(next) => choose(index, next)}
            />
            <small class="muted">{matchText(match?.reason ?? null, match?.multiplier ?? null)}</small>
            {!match && column !== "" && <small class="warn">{say(recogniseText.changed)}</small>}
          </span>
        );
      })}
    </fieldset>
  );
}

function matchText(reason: string | null, multiplier: string | null): string {
  const parts = [
    ...(reason === null ? [] : [reasonText(reason)]),
    ...(multiplier === null || Number(multiplier) === 1 ? [] : [say(recogniseText.multiplier, { multiplier })]),
  ];
  return parts.join(" · ");
}

interface PreviewCellsProps {
  readonly session: ImportSession;
  readonly preview: ImportPreview | null;
  readonly row: PreviewRow | undefined;
  readonly position: number;
}

/** A cell's text and the values it becomes, one for each column it fills; what could not be read says why. */
function PreviewCells({ session, preview, row, position }: PreviewCellsProps) {
  const show = useStoredValue(session);
  const cells = (preview?.columns ?? []).flatMap(({ position: at, column }, index) => {
    const cell = row?.cells[index];
    return at === position && cell ? [{ ...cell, column }] : [];
  });
  return (
    <>
      <td class="number" title={cells[0]?.text}>
        {cells[0]?.text ?? ""}
      </td>
      <td class="number">
        {cells.map((cell) => (
          <span class="stored" key={cell.column}>
            {show(cell)}
          </span>
        ))}
      </td>
    </>
  );
}
