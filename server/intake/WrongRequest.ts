/**
 * What the person asked for cannot be done as asked (an unknown column, unit or value): wrong usage, not a bad file. `code`
 * is a rule of `data/reference/rules.csv`, `parameters` fill its placeholders.
 */
export class WrongRequest extends Error {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string>>;

  constructor(code: string, parameters: Readonly<Record<string, string>>) {
    super(
      `${code}: ${Object.entries(parameters)
        .map(([name, value]) => `${name}=${value}`)
        .join(", ")}`,
    );
    this.name = "WrongRequest";
    this.code = code;
    this.parameters = parameters;
  }
}
