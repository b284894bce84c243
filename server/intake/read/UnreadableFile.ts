/**
 * A file that cannot be read at all. `code` is a rule of `data/reference/rules.csv`, which holds message and hint in
 * Chinese and English; `parameters` fill their placeholders.
 */
export class UnreadableFile extends Error {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string>>;

  constructor(code: string, parameters: Readonly<Record<string, string | number>>, cause?: unknown) {
    const texts = Object.entries(parameters).map(([name, value]) => [name, String(value)] as const);
    super(`${code}: ${texts.map(([name, value]) => `${name}=${value}`).join(", ")}`, { cause });
    this.name = "UnreadableFile";
    this.code = code;
    this.parameters = Object.fromEntries(texts);
  }
}
