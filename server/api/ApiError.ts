import { MESSAGES, type MessageCode } from "./messages.ts";

/** A request that cannot be answered. The code chooses status and words; `parameters` fill the words' places. */
export class ApiError extends Error {
  readonly code: MessageCode;
  readonly parameters: Readonly<Record<string, string>>;

  constructor(code: MessageCode, parameters: Readonly<Record<string, string>> = {}, options?: ErrorOptions) {
    super(MESSAGES[code].en, options);
    this.name = "ApiError";
    this.code = code;
    this.parameters = parameters;
  }
}
