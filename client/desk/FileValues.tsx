import { X } from "lucide";
import { fetchCodes } from "../api.ts";
import { Icon } from "../Icon.tsx";
import { latest, useAnswer } from "../query.ts";
import { say } from "../say.ts";
import { recogniseText } from "../text/deskCheck.ts";
import { view } from "../view.ts";
import { ColumnSelect } from "./ColumnSelect.tsx";
import { columnName, entryOf, listed, useDictionary } from "./dictionary.ts";
import type { DraftSheet, ImportSession } from "./imports.ts";
import { reasonText } from "./reasonText.ts";
import { UnitSelect } from "./UnitSelect.tsx";
import type { Edits } from "./useEdits.ts";

interface FileValuesProps {
  readonly session: ImportSession;
  readonly edits: Edits;
}

/** Asked of most files: the rest is added when it is needed. */
const USUAL = ["fiscal_year"];
const ENCODINGS = ["utf-8", "utf-16le", "gb18030", "shift_jis", "windows-1252"];

/** What holds for all rows: unit, year, kind, department and whatever else the files do not say themselves. */
export function FileValues({ session, edits }: FileValuesProps) {
  const { wishes, change } = edits;
  const sheets = session.draft?.sheets ?? [];
  const found = foundIn(sheets);
  const names = [...new Set([...USUAL, ...found.keys(), ...Object.keys(wishes.set)])];
  const put = (name: string, value: string | null) => {
    const { [name]: _, ...others } = wishes.set;
    change({ set: value === null ? others : { ...others, [name]: value } });
  };
  return (
    <section class="file-values" aria-label={say(recogniseText.wholeFile)}>
      <h3>{say(recogniseText.wholeFile)}</h3>
      <p class="muted">{say(recogniseText.wholeFileNote)}</p>
      <fieldset class="bare value-grid" disabled={edits.isClosed}>
        <div class="value-field">
          <span>{say(recogniseText.unit)}</span>
          <UnitSelect value={wishes.unit} onChange={(unit) => change({ unit })} />
        </div>
        {names.map((name) => (
          <ValueField key={name} name={name} value={wishes.set[name]} found={found.get(name)} onChange={put} />
        ))}
        <div class="value-field">
          <span>{say(recogniseText.addValue)}</span>
          <ColumnSelect
            label={say(recogniseText.addValue)}
            value=""
            none={say(recogniseText.chooseColumn)}
            onChange={(name) => name !== "" && put(name, wishes.set[name] ?? "")}
          />
        </div>
        <FileChoices session={session} edits={edits} />
      </fieldset>
    </section>
  );
}

interface ValueFieldProps {
  readonly name: string;
  /** What the person said; nothing where the file's own value holds. */
  readonly value: string | undefined;
  readonly found: ReadonlyMap<string, string> | undefined;
  readonly onChange: (name: string, value: string | null) => void;
}

function ValueField({ name, value, found, onChange }: ValueFieldProps) {
  const { lang } = view.value;
  const dictionary = useDictionary();
  const codes = latest(useAnswer("codes", fetchCodes))?.[entryOf(dictionary, name)?.codes ?? ""];
  const text = columnName(dictionary, name);
  const said = [...(found ?? [])].map(([one, reason]) => {
    const word = codes?.find(({ code }) => code === one)?.[lang] ?? one;
    return say(recogniseText.foundBy, { value: word, reason: reasonText(reason) });
  });
  const fromFile = listed(said) || say(recogniseText.asInFile);
  const take = (next: string) => onChange(name, next.trim() === "" && value === undefined ? null : next);
  return (
    <div class="value-field">
      <span>{text}</span>
      {codes ? (
        <select aria-label={text} value={value ?? ""} onChange={(event) => take(event.currentTarget.value)}>
          <option value="">{fromFile}</option>
          {codes.map((code) => (
            <option key={code.code} value={code.code}>
              {code[lang]}
            </option>
          ))}
        </select>
      ) : (
        <input
          aria-label={text}
          value={value ?? ""}
          placeholder={fromFile}
          title={fromFile}
          onInput={(event) => take(event.currentTarget.value)}
        />
      )}
      {value !== undefined && (
        <button
          type="button"
          class="tool"
          aria-label={say(recogniseText.removeValue, { name: text })}
          title={say(recogniseText.removeValue, { name: text })}
          onClick={() => onChange(name, null)}
        >
          <Icon node={X} size={14} />
        </button>
      )}
    </div>
  );
}

/** How the files themselves are to be read: encoding of texts, and one sheet alone. */
function FileChoices({ session, edits }: FileValuesProps) {
  const { wishes, change } = edits;
  const sheets = [...new Set((session.draft?.sheets ?? []).map(({ sheet }) => sheet))].filter((name) => name !== "");
  const hasTexts = session.files.some(({ name }) => /\.(csv|tsv|txt|zip)$/i.test(name));
  const choice = (
    label: string,
    none: string,
    value: string | null,
    names: readonly string[],
    key: "encoding" | "sheet",
  ) => (
    <div class="value-field">
      <span>{label}</span>
      <select
        aria-label={label}
        value={value ?? ""}
        onChange={(event) => change({ [key]: event.currentTarget.value || null })}
      >
        <option value="">{none}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <>
      {hasTexts &&
        choice(say(recogniseText.encoding), say(recogniseText.encodingAuto), wishes.encoding, ENCODINGS, "encoding")}
      {(sheets.length > 1 || wishes.sheet !== null) &&
        choice(say(recogniseText.onlySheet), say(recogniseText.allSheets), wishes.sheet, sheets, "sheet")}
    </>
  );
}

/** What the files say of themselves, by column: each value once, with where it is said. */
function foundIn(sheets: readonly DraftSheet[]): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const { fixed } of sheets) {
    for (const [name, { value, reason }] of Object.entries(fixed)) {
      if (reason === "person") continue;
      const values = found.get(name) ?? new Map<string, string>();
      if (!values.has(value)) values.set(value, reason);
      found.set(name, values);
    }
  }
  return found;
}
