/** A snapshot cannot be built, opened or asked. `code` and `parameters` are for messages in any language. */
export class WarehouseError extends Error {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string>>;

  constructor(code: string, message: string, parameters: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = "WarehouseError";
    this.code = code;
    this.parameters = parameters;
  }
}
