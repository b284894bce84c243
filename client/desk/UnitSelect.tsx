import { useCurrency } from "../office.ts";
import { say } from "../say.ts";
import { recogniseText } from "../text/deskCheck.ts";
import { useDictionary } from "./dictionary.ts";

/** The unit of all amounts that name none themselves; those of the office's currency first. */
export function UnitSelect({ value, onChange }: { value: string | null; onChange: (unit: string | null) => void }) {
  const currency = useCurrency();
  const units = useDictionary()?.units ?? [];
  const isHome = (unit: { currency: string }) => unit.currency === currency;
  const names = [...units.filter(isHome), ...units.filter((unit) => !isHome(unit))].map(({ unit }) => unit);
  const shown = value === null || names.includes(value) ? names : [value, ...names];
  return (
    <select
      aria-label={say(recogniseText.unit)}
      value={value ?? ""}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    >
      <option value="">{say(recogniseText.asInFile)}</option>
      {shown.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  );
}
