/** The import desk cannot do what it is asked. `code` and `parameters` are for messages in any language. */
export class DeskError extends Error {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string>>;

  constructor(code: string, parameters: Readonly<Record<string, string>> = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(parameters)}`, options);
    this.name = "DeskError";
    this.code = code;
    this.parameters = parameters;
  }
}
