import { useCurrency, useScope } from "../office.ts";
import { latest, useQuery } from "../query.ts";
import { say } from "../say.ts";
import { shell } from "../text/shell.ts";
import { unitText } from "../text/units.ts";
import type { View } from "../url.ts";
import { go, view } from "../view.ts";
import { ScopePicker } from "./ScopePicker.tsx";
import { SearchField } from "./SearchField.tsx";
import { Segments } from "./Segments.tsx";

/** The strip above every page: whose figures, of which year, in which unit, language and theme. */
export function Header() {
  const { lang, theme, unit } = view.value;
  const currency = useCurrency();
  const themes = { system: shell.themeSystem, light: shell.themeLight, dark: shell.themeDark };
  return (
    <header class="strip">
      <YearPicker />
      <ScopePicker />
      <SearchField />
      <span class="push" />
      <Select
        label={say(shell.unit)}
        value={unit ?? "auto"}
        options={[
          ["auto", say(shell.unitAuto)],
          ...(["yi", "wan", "yuan"] as const).map((one): [string, string] => [one, say(unitText(one, currency))]),
        ]}
        onChange={(value) => go({ unit: value === "auto" ? null : (value as View["unit"]) }, { replace: true })}
      />
      <Select
        label={say(shell.theme)}
        value={theme ?? "system"}
        options={Object.entries(themes).map(([value, text]): [string, string] => [value, say(text)])}
        onChange={(value) => go({ theme: value === "system" ? null : (value as View["theme"]) }, { replace: true })}
      />
      <Segments
        label={say(shell.language)}
        value={lang}
        options={[
          ["zh", "中"],
          ["en", "EN"],
        ]}
        onChange={(value) => go({ lang: value }, { replace: true })}
      />
    </header>
  );
}

function YearPicker() {
  const years = latest(useQuery("fiscal_years", {}))?.rows ?? [];
  const scope = useScope();
  const options = years
    .toSorted((a, b) => b.fiscal_year - a.fiscal_year)
    .map((row): [string, string] => {
      const text = row.is_in_progress && row.latest_month !== null ? shell.yearInProgress : shell.yearOption;
      return [
        String(row.fiscal_year),
        say(text, { year: String(row.fiscal_year), month: String(row.latest_month ?? "") }),
      ];
    });
  return (
    <Select
      label={say(shell.year)}
      value={String(scope?.fiscal_year ?? "")}
      options={options}
      onChange={(value) => go({ year: Number(value) })}
      strong
    />
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
  readonly strong?: boolean;
}

function Select({ label, value, options, onChange, strong = false }: SelectProps) {
  return (
    <select
      class={strong ? "strong" : ""}
      aria-label={label}
      title={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {options.map(([one, text]) => (
        <option key={one} value={one}>
          {text}
        </option>
      ))}
    </select>
  );
}
