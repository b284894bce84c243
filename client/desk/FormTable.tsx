import type { FormPreview } from "../api.ts";
import { Message } from "../figure/Message.tsx";
import { latest, useAnswer } from "../query.ts";
import { ScrollBox } from "../ScrollBox.tsx";
import { say } from "../say.ts";
import { recogniseText } from "../text/deskCheck.ts";
import { columnName, kindName, useDictionary } from "./dictionary.ts";
import { draftKey } from "./draftKey.ts";
import { type DraftSheet, fetchForm, type ImportSession } from "./imports.ts";
import { leadTo } from "./leadTo.ts";
import type { Place } from "./place.ts";
import { useStoredValue } from "./useStoredValue.tsx";

interface FormTableProps {
  readonly session: ImportSession;
  readonly sheet: DraftSheet;
  readonly onPoint: (place: Place) => void;
}

type FormValue = FormPreview["values"][number];

/** What was read from a sheet's official forms: each cell's text beside the values it becomes; a cell leads to its place. */
export function FormTable({ session, sheet, onPoint }: FormTableProps) {
  const { file, sheet: name } = sheet;
  const loadable = useAnswer(`form ${draftKey(session)} ${file} ${name}`, () => fetchForm(session.id, file, name));
  const values = latest(loadable)?.values ?? [];
  const heads = [recogniseText.place, recogniseText.original, recogniseText.fillsAndStored];
  if (loadable.status === "failed") return <Message title={loadable.error.text} retry={loadable.retry} />;
  if (values.length === 0) return null;
  const point = (cell: string, message: string) => {
    onPoint({ file, sheet: name, cell, message });
    leadTo("check");
  };
  return (
    <>
      <h3>{say(recogniseText.formValues)}</h3>
      <p class="muted">{say(recogniseText.formNote)}</p>
      <ScrollBox class="column-box" label={say(recogniseText.formValues)}>
        <table class="column-table form-table">
          <thead>
            <tr>
              {heads.map((text) => (
                <th key={text.en} scope="col">
                  {say(text)}
                </th>
              ))}
            </tr>
          </thead>
          {byKind(values).map(([kind, cells]) => (
            <KindValues key={kind} session={session} kind={kind} cells={cells} onPoint={point} />
          ))}
        </table>
      </ScrollBox>
    </>
  );
}

interface KindValuesProps {
  readonly session: ImportSession;
  readonly kind: string;
  /** The values of one cell stand together. */
  readonly cells: readonly (readonly FormValue[])[];
  readonly onPoint: (cell: string, message: string) => void;
}

function KindValues({ session, kind, cells, onPoint }: KindValuesProps) {
  const dictionary = useDictionary();
  const show = useStoredValue(session);
  const name = kindName(dictionary, kind);
  return (
    <tbody>
      <tr>
        <th class="kind-row" scope="rowgroup" colSpan={3}>
          {name}
        </th>
      </tr>
      {cells.map((values, at) => {
        const [{ cell, text, row } = { cell: "", text: "", row: 0 }] = values;
        const names = values.map(({ column }) => columnName(dictionary, column)).join(" · ");
        return (
          <tr key={`${row} ${cell}`} data-first={cells[at - 1]?.[0]?.row !== row}>
            <td>
              <button
                type="button"
                class="plain cell-link"
                aria-label={say(recogniseText.showCell, { cell, names })}
                onClick={() => onPoint(cell, names)}
              >
                {cell}
              </button>
            </td>
            <td class="printed">{text}</td>
            <td>
              {values.map((stored) => (
                <span class="form-value" key={stored.column}>
                  <span class="muted">{columnName(dictionary, stored.column)}</span> {show(stored)}
                </span>
              ))}
            </td>
          </tr>
        );
      })}
    </tbody>
  );
}

/** By record kind, and in it by cell of a row, as the server has ordered them. */
function byKind(values: readonly FormValue[]): [string, FormValue[][]][] {
  const kinds = new Map<string, Map<string, FormValue[]>>();
  for (const value of values) {
    const cells = kinds.get(value.kind) ?? new Map<string, FormValue[]>();
    const key = `${value.row} ${value.cell}`;
    cells.set(key, [...(cells.get(key) ?? []), value]);
    kinds.set(value.kind, cells);
  }
  return [...kinds].map(([kind, cells]) => [kind, [...cells.values()]]);
}
