/** Something asked of the store does not exist or is not possible. `code` and `parameters` are for messages in any language. */
export class StoreError extends Error {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string>>;

  constructor(code: string, message: string, parameters: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = "StoreError";
    this.code = code;
    this.parameters = parameters;
  }
}
