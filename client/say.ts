import { fill, type Text } from "./text/text.ts";
import { view } from "./view.ts";

/** A phrase in the language on screen, with its values filled in. */
export function say(text: Text, values: Readonly<Record<string, string>> = {}): string {
  return fill(text[view.value.lang], values);
}
