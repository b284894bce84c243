import { MISSING } from "../format.ts";
import { say } from "../say.ts";
import { referenceText } from "../text/reference.ts";
import { view } from "../view.ts";
import type { ListColumn } from "./lists.ts";

interface ListCellProps {
  readonly column: ListColumn;
  readonly row: number;
  readonly value: string;
  readonly isChanged: boolean;
  readonly isWrong: boolean;
  readonly onChange: (value: string) => void;
}

const NARROW = new Set([
  "year",
  "month",
  "level",
  "score",
  "ratio",
  "number",
  "currency",
  "region",
  "function_class",
  "code",
]);

/** One cell: a choice where there are codes to choose from, else a line of text. */
export function ListCell({ column, row, value, isChanged, isWrong, onChange }: ListCellProps) {
  const { lang } = view.value;
  const marks = {
    "aria-label": say(referenceText.cell, { row: String(row), column: column[lang] }),
    "aria-invalid": isWrong ? ("true" as const) : undefined,
    "data-changed": isChanged,
    "data-column": column.name,
    value,
  };
  const choices = choicesOf(column);
  if (choices === null) {
    return (
      <input
        {...marks}
        placeholder={MISSING}
        class={NARROW.has(column.type) ? "narrow" : "wide"}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  const isKnown = value === "" || choices.some(({ code }) => code === value);
  return (
    <select {...marks} onChange={(event) => onChange(event.currentTarget.value)}>
      {(!column.required || value === "") && <option value="">{say(referenceText.none)}</option>}
      {!isKnown && <option value={value}>{value}</option>}
      {choices.map((choice) => (
        <option key={choice.code} value={choice.code}>
          {choice[lang] || choice.zh}
        </option>
      ))}
    </select>
  );
}

function choicesOf({ type, choices }: ListColumn): ListColumn["choices"] {
  if (type !== "flag") return choices;
  return [
    { code: "true", ...referenceText.yes },
    { code: "false", ...referenceText.no },
  ];
}
