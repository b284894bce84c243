/** A text with its places (`{file}`) filled in; a place that nothing is given for stays empty. */
export function fillText(text: string, parameters: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => parameters[name] ?? "");
}
