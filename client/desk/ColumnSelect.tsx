import type { Dictionary, DictionaryColumn } from "../api.ts";
import { say } from "../say.ts";
import { recogniseText } from "../text/deskCheck.ts";
import { view } from "../view.ts";
import { columnName, useDictionary } from "./dictionary.ts";

interface ColumnSelectProps {
  readonly label: string;
  /** Dictionary column; empty where the header fills none. */
  readonly value: string;
  /** What stands for no column. */
  readonly none: string;
  readonly onChange: (column: string) => void;
}

/** A choice among the columns of the dictionary, grouped by record kind; those that several kinds have come first. */
export function ColumnSelect({ label, value, none, onChange }: ColumnSelectProps) {
  const { lang } = view.value;
  const dictionary = useDictionary();
  const groups = groupsOf(dictionary);
  const isListed = groups.some(({ columns }) => columns.some(({ column }) => column === value));
  return (
    <select
      aria-label={label}
      data-known={value !== ""}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{none}</option>
      {value !== "" && !isListed && <option value={value}>{columnName(dictionary, value)}</option>}
      {groups.map(({ name, columns }) => (
        <optgroup key={name} label={name}>
          {columns.map((entry) => (
            <option key={entry.column} value={entry.column}>
              {entry[lang]}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

function groupsOf(dictionary: Dictionary | null): { name: string; columns: DictionaryColumn[] }[] {
  if (dictionary === null) return [];
  const { lang } = view.value;
  const kindsOf = new Map<string, number>();
  for (const { column } of dictionary.columns) kindsOf.set(column, (kindsOf.get(column) ?? 0) + 1);
  const isShared = ({ column }: DictionaryColumn) => (kindsOf.get(column) ?? 0) > 1;
  const shared = [...new Map(dictionary.columns.filter(isShared).map((entry) => [entry.column, entry])).values()];
  const own = dictionary.kinds.map((kind) => ({
    name: kind[lang],
    columns: dictionary.columns.filter((entry) => entry.kind === kind.kind && !isShared(entry)),
  }));
  return [{ name: say(recogniseText.shared), columns: shared }, ...own].filter(({ columns }) => columns.length > 0);
}
