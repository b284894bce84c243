import { useOption } from "../option.ts";

interface ChosenSelectProps {
  /** The option in the address. */
  readonly name: string;
  readonly label: string;
  /** What may be chosen, the default first. */
  readonly options: readonly [Option, ...Option[]];
}

interface Option {
  readonly value: string;
  readonly text: string;
  readonly group?: string;
}

/** A choice of the page among many, kept in the address. */
export function ChosenSelect({ name, label, options }: ChosenSelectProps) {
  const [first, ...others] = options;
  const [chosen, choose] = useOption(name, [first.value, ...others.map(({ value }) => value)]);
  const groups = [...new Set(options.map(({ group }) => group))];
  const listed = (group: string | undefined) =>
    options
      .filter((option) => option.group === group)
      .map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ));
  return (
    <label class="chosen">
      <span>{label}</span>
      <select value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        {groups.map((group) =>
          group === undefined ? (
            listed(group)
          ) : (
            <optgroup key={group} label={group}>
              {listed(group)}
            </optgroup>
          ),
        )}
      </select>
    </label>
  );
}
