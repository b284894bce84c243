import { useOption } from "../option.ts";
import { say } from "../say.ts";
import { Segments } from "../shell/Segments.tsx";
import type { Text } from "../text/text.ts";

interface ChoiceProps<Value extends string> {
  /** Name of the option in the address. */
  readonly name: string;
  readonly label: Text;
  /** What can be chosen, the default first, each with its words. */
  readonly choices: readonly [Value, ...Value[]];
  readonly words: Readonly<Record<Value, Text>>;
}

/** A choice of a page or figure that stands in the address, so that a link shows the same. */
export function Choice<Value extends string>({ name, label, choices, words }: ChoiceProps<Value>) {
  const [value, choose] = useOption(name, choices);
  return (
    <Segments
      label={say(label)}
      value={value}
      options={choices.map((one) => [one, say(words[one])] as const)}
      onChange={choose}
    />
  );
}
