import { bytes, count } from "../format.ts";
import { say } from "../say.ts";
import { deskText } from "../text/desk.ts";
import { kindName, listed, useDictionary } from "./dictionary.ts";
import type { DraftSheet, ImportSession } from "./imports.ts";
import { type Place, sheetAt } from "./place.ts";

interface FileListProps {
  readonly session: ImportSession;
  readonly place: Place | null;
  readonly onChoose: (place: Place) => void;
}

/** The files of an import and what their sheets were recognised as; choosing a sheet shows it. */
export function FileList({ session, place, onChoose }: FileListProps) {
  const sheets = session.draft?.sheets ?? [];
  const chosen = sheetAt(sheets, place);
  // A file that came in an archive or was renamed is only known by its sheets.
  const names = [...new Set([...session.files.map(({ name }) => name), ...sheets.map(({ file }) => file)])];
  return (
    <section class="desk-list" aria-label={say(deskText.files)}>
      <h2>{say(deskText.files)}</h2>
      <ul class="desk-files">
        {names.map((name) => {
          const own = sheets.filter(({ file }) => file === name);
          const size = session.files.find((file) => file.name === name)?.bytes;
          return (
            <li key={name}>
              <p title={name}>
                {name} {size !== undefined && <small class="muted">{bytes(size)}</small>}
              </p>
              {own.length === 0 && <small class="muted">{withoutSheets(name, session, names)}</small>}
              {own.map((sheet) => (
                <SheetButton key={sheet.sheet} sheet={sheet} isChosen={sheet === chosen} onChoose={onChoose} />
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What became of a file that has no sheet: an archive gave others, of others nothing could be read. */
function withoutSheets(name: string, { draft }: ImportSession, names: readonly string[]): string {
  if (draft === null) return say(deskText.notReadYet);
  const folder = `${name.replace(/\.zip$/i, "")}/`;
  const unpacked = names.filter((other) => other.startsWith(folder)).length;
  return unpacked === 0 ? say(deskText.nothingRead) : say(deskText.unpacked, { count: count(unpacked) });
}

interface SheetButtonProps {
  readonly sheet: DraftSheet;
  readonly isChosen: boolean;
  readonly onChoose: (place: Place) => void;
}

function SheetButton({ sheet, isChosen, onChoose }: SheetButtonProps) {
  const dictionary = useDictionary();
  const kinds = listed(sheet.kinds.map((kind) => kindName(dictionary, kind)));
  // A form is no list of rows.
  const rows = sheet.form === null ? [say(deskText.rowsRead, { count: count(sheet.rows_read) })] : [];
  const choose = () => onChoose({ file: sheet.file, sheet: sheet.sheet, cell: "", message: "" });
  return (
    <button type="button" class="plain" aria-pressed={isChosen} onClick={choose}>
      <span>{sheet.sheet || say(deskText.wholeFile)}</span>
      <small class={kinds === "" ? "warn" : "muted"}>
        {[kinds || say(deskText.notRecognised), ...rows].join(" · ")}
      </small>
    </button>
  );
}
