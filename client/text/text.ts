/** The two languages of the interface. */
export type Lang = "zh" | "en";

/** One phrase in both languages, kept adjacent so that neither can be forgotten. `{name}` marks a value to fill in. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** Fills the `{name}` places of a phrase; a place without a value stays visible, so that a slip is seen. */
export function fill(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
