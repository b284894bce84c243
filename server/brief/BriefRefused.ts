/** A brief that cannot be made, or an edit that cannot be kept. `code` and `parameters` are for messages in any language. */
export class BriefRefused extends Error {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string>>;

  constructor(code: string, parameters: Readonly<Record<string, string>>) {
    super(`${code}: ${Object.values(parameters).join(", ")}`);
    this.name = "BriefRefused";
    this.code = code;
    this.parameters = parameters;
  }
}
