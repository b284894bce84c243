import type { Text } from "./text/text.ts";

/** A request that did not answer; carries what to tell the reader in both languages. */
export class ApiError extends Error {
  readonly code: string;
  readonly text: Text;
  /** The whole answer, for those that say more than what went wrong; null where there was none. */
  readonly body: unknown;

  constructor(code: string, text: Text, options?: ErrorOptions & { readonly body?: unknown }) {
    super(`${code}: ${text.en}`, options);
    this.name = "ApiError";
    this.code = code;
    this.text = text;
    this.body = options?.body ?? null;
  }

  /** The server did not answer at all. */
  static unreachable(cause: unknown): ApiError {
    const text = {
      zh: "连接不到服务。请确认服务仍在运行。",
      en: "The server cannot be reached. Check that it is still running.",
    };
    return new ApiError("unreachable", text, { cause });
  }

  /** The server answered with an error; its body is `{ error: { code, message_zh, message_en } }`. */
  static from(status: number, body: unknown): ApiError {
    const error = (body as { error?: { code: string; message_zh: string; message_en: string } } | null)?.error;
    if (error) return new ApiError(error.code, { zh: error.message_zh, en: error.message_en }, { body });
    return new ApiError(`http_${status}`, { zh: `服务出错（${status}）。`, en: `The server failed (${status}).` });
  }
}
