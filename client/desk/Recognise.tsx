import { count } from "../format.ts";
import { say } from "../say.ts";
import { forms } from "../text/desk.ts";
import { recogniseText } from "../text/deskCheck.ts";
import { ColumnTable } from "./ColumnTable.tsx";
import { columnName, kindName, listed, useDictionary } from "./dictionary.ts";
import { FileValues } from "./FileValues.tsx";
import { FormTable } from "./FormTable.tsx";
import type { DraftSheet, ImportSession } from "./imports.ts";
import { letterOf, type Place } from "./place.ts";
import { reasonText } from "./reasonText.ts";
import type { Edits } from "./useEdits.ts";

interface RecogniseProps {
  readonly session: ImportSession;
  readonly sheet: DraftSheet;
  readonly edits: Edits;
  readonly onPoint: (place: Place) => void;
}

/** What a sheet was taken for: its records, unit, year and columns, each with its reason and open to correction. */
export function Recognise({ session, sheet, edits, onPoint }: RecogniseProps) {
  return (
    <>
      <SheetFacts sheet={sheet} />
      <Lacking sheet={sheet} />
      {sheet.form !== null && <FormTable session={session} sheet={sheet} onPoint={onPoint} />}
      {sheet.columns.length > 0 && <ColumnTable session={session} sheet={sheet} edits={edits} />}
      <FileValues session={session} edits={edits} />
    </>
  );
}

function SheetFacts({ sheet }: { sheet: DraftSheet }) {
  const dictionary = useDictionary();
  const form = sheet.form === null ? null : forms[sheet.form];
  const kinds = listed(sheet.kinds.map((kind) => kindName(dictionary, kind)));
  const facts = [
    { text: recogniseText.fills, value: kinds || say(recogniseText.nothing) },
    { text: recogniseText.unit, value: useUnits(sheet) },
    { text: recogniseText.year, value: yearOf(sheet) },
    { text: recogniseText.headerRows, value: listed(sheet.header_rows.map(String)) },
    { text: recogniseText.rows, value: sheet.form === null ? count(sheet.rows_read) : "" },
  ].filter(({ value }) => value !== "");
  return (
    <>
      {sheet.form !== null && (
        <p class="tag form-tag">{say(recogniseText.isForm, { form: form ? say(form) : sheet.form })}</p>
      )}
      <dl class="sheet-facts">
        {facts.map(({ text, value }) => (
          <div key={text.en}>
            <dt>{say(text)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** The units of a sheet's amounts, by what one of them is in the office's currency. */
function useUnits(sheet: DraftSheet): string {
  const units = useDictionary()?.units ?? [];
  const multipliers = new Set(sheet.columns.flatMap(({ multiplier }) => (multiplier === null ? [] : [multiplier])));
  return listed(
    [...multipliers].map((one) => units.find((unit) => Number(unit.multiplier) === Number(one))?.unit ?? `×${one}`),
  );
}

/** The year a sheet is about, and where that is written: in a column, its title, or said by the person. */
function yearOf(sheet: DraftSheet): string {
  for (const name of ["fiscal_year", "budget_year"]) {
    const column = sheet.columns.find((one) => one.column?.split(".").at(-1) === name);
    if (column) return `${column.header} (${letterOf(column.position)})`;
    const fixed = sheet.fixed[name];
    if (fixed) return `${fixed.value} (${reasonText(fixed.reason)})`;
  }
  return "";
}

function Lacking({ sheet }: { sheet: DraftSheet }) {
  const dictionary = useDictionary();
  const lacking = sheet.missing.filter(({ missing }) => missing.length > 0);
  if (lacking.length === 0) return null;
  return (
    <ul class="lacking muted">
      {lacking.map(({ kind, missing }) => (
        <li key={kind}>
          {say(recogniseText.lacks, {
            kind: kindName(dictionary, kind),
            columns: listed(missing.map((name) => columnName(dictionary, name))),
          })}
        </li>
      ))}
    </ul>
  );
}
